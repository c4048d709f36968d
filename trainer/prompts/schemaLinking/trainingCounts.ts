/** What the training questions of each database had to do with its tables and columns. */
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { type Cooccurrence, countQuestion, type ItemCounts } from "./cooccurrence.ts";
import { goldItemsOf } from "./goldItems.ts";
import { schemaNamesOf } from "./schemaNames.ts";
import { stemsOf } from "./words.ts";

export interface Counts {
  /** By item of the one database. */
  readonly items: Cooccurrence;
  /** By word of the items' names, which other databases share; see `SchemaNames`. */
  readonly names: Cooccurrence;
}

export interface TrainingCounts {
  readonly byDatabase: ReadonlyMap<string, Counts>;
  /** Over all databases together. */
  readonly names: Cooccurrence;
  /** What the counts hold of this very question, so that its own gold can be kept out; undefined where nothing. */
  ownCounts(databaseId: string, text: string): Counts | undefined;
}

/** @param textOf what is read of an example beside its gold SQL. */
export function countTrainingQuestions(
  examples: readonly Example[],
  databases: ReadonlyMap<string, Database>,
  textOf: (example: Example) => string,
): TrainingCounts {
  const byDatabase = new Map<string, Counts>();
  const names: Cooccurrence = new Map();
  const byText = Map.groupBy(examples, (example) => identity(example.databaseId, textOf(example)));
  const countIn = (counts: Counts, example: Example) => {
    const database = databases.get(example.databaseId);
    if (database) countExample(counts, database, textOf(example), example.goldSql);
  };
  for (const example of examples) {
    const counts = byDatabase.get(example.databaseId) ?? emptyCounts();
    byDatabase.set(example.databaseId, counts);
    countIn(counts, example);
  }
  for (const counts of byDatabase.values()) addCounts(names, counts.names);
  return {
    byDatabase,
    names,
    ownCounts(databaseId, text) {
      const same = byText.get(identity(databaseId, text));
      const database = databases.get(databaseId);
      return same && database ? countAlike(same, database, text) : undefined;
    },
  };
}

const emptyCounts = (): Counts => ({ items: new Map(), names: new Map() });
const identity = (databaseId: string, text: string) => `${databaseId}\n${text}`;

function countExample({ items, names }: Counts, database: Database, text: string, goldSql: string): void {
  const words = new Set(stemsOf(text));
  const gold = goldOf(database, goldSql);
  for (const [key, isGold] of gold.items) countQuestion(items, key, words, isGold);
  for (const [name, isGold] of gold.names) countQuestion(names, name, words, isGold);
}

/** The same as counting examples of the same text one by one, with few objects: entries of equal counts are shared. */
function countAlike(examples: readonly Example[], database: Database, text: string): Counts {
  const words = new Set(stemsOf(text));
  const asked = examples.length;
  const entries = Array.from({ length: asked + 1 }, (_, gold): ItemCounts => {
    const counts = { asked, gold };
    return { ...counts, words: new Map([...words].map((word) => [word, counts])) };
  });
  const golds = examples.map(({ goldSql }) => goldOf(database, goldSql));
  const sum = (pick: (gold: Gold) => ReadonlyMap<string, boolean>): Cooccurrence =>
    new Map(
      (golds[0] ? [...pick(golds[0]).keys()] : []).map((key) => [
        key,
        entries[golds.filter((gold) => pick(gold).get(key)).length] as ItemCounts,
      ]),
    );
  return { items: sum(({ items }) => items), names: sum(({ names }) => names) };
}

interface Gold {
  /** Whether each item of the schema is gold, and whether any with such a word in its name is. */
  readonly items: ReadonlyMap<string, boolean>;
  readonly names: ReadonlyMap<string, boolean>;
}

function goldOf({ schema }: Database, goldSql: string): Gold {
  const gold = goldItemsOf(goldSql, schema);
  const items = new Map<string, boolean>();
  const names = new Map<string, boolean>();
  for (const { key, names: itsNames } of schemaNamesOf(schema).items) {
    const isGold = gold.has(key);
    items.set(key, isGold);
    for (const name of itsNames) names.set(name, isGold || (names.get(name) ?? false));
  }
  return { items, names };
}

function addCounts(total: Cooccurrence, part: Cooccurrence): void {
  for (const [item, { asked, gold, words }] of part) {
    const sum = total.get(item) ?? { asked: 0, gold: 0, words: new Map() };
    total.set(item, sum);
    sum.asked += asked;
    sum.gold += gold;
    for (const [word, counts] of words) {
      const before = sum.words.get(word);
      if (before) {
        before.asked += counts.asked;
        before.gold += counts.gold;
      } else sum.words.set(word, { ...counts });
    }
  }
}
