import type { DatabaseEntry, ExampleEntry } from "../benchmarks/formats/spiderFormat.ts";
import type { Difficulty } from "./difficulty.ts";
import { type Drawn, questionKey, sqlKey } from "./examples.ts";

/** Grows with every change of what is generated. */
export const generatorVersion = 7;

export interface KataReport {
  readonly generatorVersion: number;
  readonly seed: number;
  readonly databases: number;
  /** Semantic templates drawn from. */
  readonly templates: number;
  /** Examples by split. */
  readonly examples: Readonly<Record<string, number>>;
  /** SQL texts of all splits with names and literals masked. */
  readonly distinctSqlTemplates: number;
  readonly examplesByDifficulty: Readonly<Record<string, Readonly<Record<Difficulty, number>>>>;
  /** Mean number of equivalent SQL forms an example was chosen from. */
  readonly surfaceForms: number;
  /** What dev sets share with training, which should be nothing: examples by split. */
  readonly leakage: Readonly<
    Record<string, { readonly identicalSql: number; readonly identicalQuestion: number }>
  >;
  /** Gold SQL of all splits that the written databases refuse, or answer with nothing. */
  readonly failingGold: number;
  readonly emptyGold: number;
}

export function createReport(
  seed: number,
  splits: ReadonlyMap<string, readonly Drawn[]>,
  entries: readonly DatabaseEntry[],
  gold: { readonly failingGold: number; readonly emptyGold: number },
): KataReport {
  const drawn = [...splits.values()].flat();
  const train = (splits.get("train") ?? []).map(({ example }) => example);
  const trained = { sql: new Set(train.map(sqlKey)), questions: new Set(train.map(questionKey)) };
  const mask = createMask(entries);
  const leakageOf = (examples: readonly ExampleEntry[]) => ({
    identicalSql: examples.filter((example) => trained.sql.has(sqlKey(example))).length,
    identicalQuestion: examples.filter((example) => trained.questions.has(questionKey(example))).length,
  });
  const bySplit = <Value>(value: (drawn: readonly Drawn[]) => Value, without?: string) =>
    Object.fromEntries(
      [...splits].filter(([name]) => name !== without).map(([name, all]) => [name, value(all)]),
    );
  return {
    generatorVersion,
    seed,
    databases: entries.length,
    templates: new Set(drawn.map(({ template }) => template)).size,
    examples: bySplit(({ length }) => length),
    distinctSqlTemplates: new Set(drawn.map(({ example }) => mask(example.query))).size,
    examplesByDifficulty: bySplit(countDifficulties),
    surfaceForms:
      Math.round((100 * drawn.reduce((sum, { forms }) => sum + forms.length, 0)) / drawn.length) / 100,
    leakage: bySplit((all) => leakageOf(all.map(({ example }) => example)), "train"),
    ...gold,
  };
}

function countDifficulties(drawn: readonly Drawn[]): Record<Difficulty, number> {
  const counts = { easy: 0, medium: 0, hard: 0, extra: 0 };
  for (const { example } of drawn) counts[example.difficulty] += 1;
  return counts;
}

/** Replaces names of tables, columns and aliases, texts and numbers, so that only the shape of the SQL is left. */
export function createMask(entries: readonly DatabaseEntry[]): (sql: string) => string {
  const names = new Set(
    entries.flatMap((entry) => [
      ...entry.table_names_original,
      ...entry.column_names_original.map(([, column]) => column),
    ]),
  );
  return (sql) =>
    sql
      .replace(/'[^']*'/g, "?")
      .replace(/\b\w+\.(\w+)/g, "$1")
      .replace(/ as \w+/g, "")
      .replace(/-?\b\d+(\.\d+)?\b/g, "?")
      .replace(/\w+/g, (word) => (names.has(word) ? "_" : word));
}
