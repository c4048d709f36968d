import { type AuditIssueKindName, auditIssueKinds } from "../api/generated/catalogue.ts";
import type { Benchmark, Split } from "../benchmarks/benchmark.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";
import {
  type AuditReport,
  auditVersion,
  type Issue,
  type SkippableCheck,
  skippableChecks,
} from "./auditReport.ts";
import type { GoldAudit } from "./checkGold.ts";
import { checkGolds, goldKey } from "./checkGolds.ts";
import { type Duplicate, duplicatesAcross, duplicatesWithin } from "./duplicateQuestions.ts";
import { haveSameRows } from "./haveSameRows.ts";
import { createReversedDatabases } from "./reversedDatabases.ts";

export interface CheckBenchmarkOptions {
  /** Of the benchmark's dialect. Its limits decide what times out. */
  readonly executor: SqlExecutor;
  /** Names. Default: all. */
  readonly splits?: readonly string[] | undefined;
  /** After every gold SQL; equal ones on one database count as one. */
  readonly onProgress?:
    | ((progress: { readonly checked: number; readonly total: number }) => void)
    | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Executes every gold SQL and says what is wrong with it: see `auditIssueKinds`. Gold comes from files that others wrote,
 * and is executed like a model's.
 *
 * Rejects with the signal's reason, with the executor's error where that fails by itself, and with a RangeError for a
 * split that the benchmark lacks.
 */
export async function checkBenchmark(
  benchmark: Benchmark,
  { executor, splits: names, onProgress = () => undefined, signal }: CheckBenchmarkOptions,
): Promise<AuditReport> {
  const splits = chooseSplits(benchmark, names);
  const duplicates = findDuplicates(benchmark, splits);
  const compared = new Set(duplicates.flatMap(({ example, of }) => [goldKey(example), goldKey(of.example)]));
  const isAnswerKept = (key: string) => compared.has(key);
  const reversedDatabases = await createReversedDatabases();
  try {
    const options = { executor, reversedDatabases, isAnswerKept, onProgress, signal };
    const golds = await checkGolds(benchmark, splits, options);
    const issues = [
      ...splits.flatMap((split) => goldIssues(split, golds)),
      ...duplicates.map((duplicate) => duplicateIssue(duplicate, golds)),
    ];
    return {
      benchmark: benchmark.name,
      dialect: benchmark.dialect,
      executor: executor.name,
      checkVersion: auditVersion,
      checkedExamples: splits.reduce((sum, { examples }) => sum + examples.length, 0),
      splits: splits.map((split) => ({
        name: split.name,
        contentHash: split.contentHash,
        exampleCount: split.examples.length,
        skipped: countSkipped(split, golds),
      })),
      issues: inOrder(issues, splits),
    };
  } finally {
    await reversedDatabases.dispose();
  }
}

function chooseSplits({ name, splits }: Benchmark, names: readonly string[] = [...splits.keys()]): Split[] {
  return names.map((wanted) => {
    const split = splits.get(wanted);
    if (split !== undefined) return split;
    throw new RangeError(`${name} has no split ${wanted}; it has ${[...splits.keys()].join(", ")}.`);
  });
}

/** Splits that are not checked themselves may still give away the answers of those that are. */
function findDuplicates(benchmark: Benchmark, splits: readonly Split[]): Duplicate[] {
  const isChecked = ({ split }: Duplicate) => splits.some(({ name }) => name === split);
  return [
    ...splits.flatMap(duplicatesWithin),
    ...duplicatesAcross(benchmark.splits.values()).filter(isChecked),
  ];
}

function issueOf(split: string, index: number, kind: AuditIssueKindName, detail: string): Issue {
  return { split, index, kind, detail, isExcluded: auditIssueKinds[kind].excludesExample };
}

function goldIssues(split: Split, golds: ReadonlyMap<string, GoldAudit>): Issue[] {
  return split.examples.flatMap((example) =>
    (golds.get(goldKey(example))?.issues ?? []).map(({ kind, detail }) =>
      issueOf(split.name, example.index, kind, detail),
    ),
  );
}

function duplicateIssue({ split, example, of }: Duplicate, golds: ReadonlyMap<string, GoldAudit>): Issue {
  const place =
    of.split === split ? `Example ${of.example.index}` : `Example ${of.example.index} of ${of.split}`;
  const [own, other] = [golds.get(goldKey(example))?.rows, golds.get(goldKey(of.example))?.rows];
  const answer =
    example.goldSql === of.example.goldSql
      ? "with the same gold SQL"
      : own === undefined || other === undefined
        ? "with another gold SQL"
        : `with another gold SQL, whose answer is ${haveSameRows(own, other) ? "the same" : "another"}`;
  const kind = of.split === split ? "duplicateQuestion" : "duplicateAcrossSplits";
  return issueOf(split, example.index, kind, `${place} asks the same, ${answer}; leave one of the two out.`);
}

function countSkipped(split: Split, golds: ReadonlyMap<string, GoldAudit>): Record<SkippableCheck, number> {
  const count = (check: SkippableCheck) =>
    split.examples.filter((example) => golds.get(goldKey(example))?.skipped.includes(check)).length;
  return Object.fromEntries(skippableChecks.map((check) => [check, count(check)])) as Record<
    SkippableCheck,
    number
  >;
}

function inOrder(issues: readonly Issue[], splits: readonly Split[]): Issue[] {
  const splitOrder = new Map(splits.map(({ name }, index) => [name, index]));
  const kindOrder = new Map(Object.keys(auditIssueKinds).map((kind, index) => [kind, index]));
  const rank = (order: ReadonlyMap<string, number>, name: string) => order.get(name) ?? order.size;
  return issues.toSorted(
    (a, b) =>
      rank(splitOrder, a.split) - rank(splitOrder, b.split) ||
      a.index - b.index ||
      rank(kindOrder, a.kind) - rank(kindOrder, b.kind),
  );
}
