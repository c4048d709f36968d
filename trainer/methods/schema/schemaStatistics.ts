/** What the training questions of each database had to do with its tables and columns. */
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { type Cooccurrence, countQuestion } from "./cooccurrence.ts";
import { goldItemsOf } from "./goldItems.ts";
import { schemaNamesOf } from "./schemaNames.ts";
import { stemsOf } from "./words.ts";

export interface Counts {
  /** By item of the one database. */
  readonly items: Cooccurrence;
  /** By word of the items' names, which other databases share; see `SchemaNames`. */
  readonly names: Cooccurrence;
}

export interface SchemaStatistics {
  readonly byDatabase: ReadonlyMap<string, Counts>;
  /** Over all databases together. */
  readonly names: Cooccurrence;
  /** What the counts hold of this very question, so that its own gold can be kept out; undefined where nothing. */
  ownCounts(databaseId: string, text: string): Counts | undefined;
}

/** @param textOf what is read of an example beside its gold SQL. */
export function learnStatistics(
  examples: readonly Example[],
  databases: ReadonlyMap<string, Database>,
  textOf: (example: Example) => string,
): SchemaStatistics {
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
      if (!same) return undefined;
      const counts = emptyCounts();
      for (const example of same) countIn(counts, example);
      return counts;
    },
  };
}

const emptyCounts = (): Counts => ({ items: new Map(), names: new Map() });
const identity = (databaseId: string, text: string) => `${databaseId}\n${text}`;

function countExample({ items, names }: Counts, database: Database, text: string, goldSql: string): void {
  const gold = goldItemsOf(goldSql, database.schema);
  const words = new Set(stemsOf(text));
  const goldNames = new Map<string, boolean>();
  for (const { key, names: itsNames } of schemaNamesOf(database.schema).items) {
    const isGold = gold.has(key);
    countQuestion(items, key, words, isGold);
    for (const name of itsNames) goldNames.set(name, isGold || (goldNames.get(name) ?? false));
  }
  for (const [name, isGold] of goldNames) countQuestion(names, name, words, isGold);
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
