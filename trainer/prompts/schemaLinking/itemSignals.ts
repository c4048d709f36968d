import type { Database } from "../../benchmarks/benchmark.ts";
import type { MatchedValue } from "../valueRetrieval/valueIndex.ts";
import { type Cooccurrence, type Evidence, evidenceOf } from "./cooccurrence.ts";
import { matchName, type NameMatch, type QuestionWords } from "./nameMatch.ts";
import { type NamedItem, schemaNamesOf } from "./schemaNames.ts";
import { stemsOf } from "./words.ts";

/** Counts to be consulted, and those among them that must have no say. */
export interface ConsultedCounts {
  readonly items?: Cooccurrence | undefined;
  readonly names: Cooccurrence;
  readonly ownItems?: Cooccurrence | undefined;
  readonly ownNames?: Cooccurrence | undefined;
}

export interface AskedQuestion {
  readonly text: string;
  readonly values: readonly MatchedValue[];
  readonly counts: ConsultedCounts;
}

/** What a question shows of one table or column. */
export interface ItemSignals {
  readonly item: NamedItem;
  readonly name: NameMatch;
  /** The words of its name that the question has, and how informative each is. */
  readonly met: ReadonlyMap<string, number>;
  /** How surely the question mentions a cell of the column; 0 for tables. */
  readonly value: number;
  /** By what other questions needed of this database. */
  readonly itself: Evidence;
  /** By what other questions needed of items named alike. */
  readonly named: Evidence;
}

/** Each table followed by its columns. */
export function signalsOf({ schema }: Database, { text, values, counts }: AskedQuestion): ItemSignals[] {
  const names = schemaNamesOf(schema);
  const stems = stemsOf(text);
  const asked: QuestionWords = { stems, set: new Set(stems) };
  const byName = new Map<string, Evidence>();
  const evidenceOfName = (name: string) => {
    const evidence =
      byName.get(name) ?? evidenceOf(counts.names.get(name), asked.set, counts.ownNames?.get(name));
    byName.set(name, evidence);
    return evidence;
  };
  return names.items.map((item) => {
    const { key } = item;
    const met = item.readings.flat().filter((stem) => asked.set.has(stem));
    const mentions = values.filter((match) => match.key === key);
    return {
      item,
      name: matchName(item, names, asked),
      met: new Map(met.map((stem) => [stem, names.weightOf(stem)])),
      value: Math.max(0, ...mentions.map(({ score }) => score)),
      itself: evidenceOf(counts.items?.get(key), asked.set, counts.ownItems?.get(key)),
      named: meanEvidence(item.names.map(evidenceOfName)),
    };
  });
}

function meanEvidence(parts: readonly Evidence[]): Evidence {
  const sum = (pick: (part: Evidence) => number) => parts.reduce((total, part) => total + pick(part), 0);
  const count = Math.max(parts.length, 1);
  return { prior: sum(({ prior }) => prior) / count, words: sum(({ words }) => words) / count };
}
