import { join } from "node:path";
import type { Split } from "../../trainer/benchmarks/benchmark.ts";
import type { CaseInput } from "../../trainer/evaluation/judgedCase.ts";
import type { Rule } from "../../trainer/evaluation/rules/rule.ts";
import type { ScoredPrediction } from "../../trainer/evaluation/scoredPrediction.ts";
import { type LineJournal, openLineJournal } from "../../trainer/predictions/lineJournal.ts";
import { contentHash } from "../../trainer/run/contentHash.ts";
import { databaseContentHash } from "../../trainer/sql/databaseContentHash.ts";
import type { SqlLimits } from "../../trainer/sql/executor.ts";

export interface VerdictInputs {
  readonly folder: string;
  readonly split: Split;
  readonly items: readonly CaseInput[];
  readonly rules: readonly Rule[];
  readonly limits: SqlLimits;
  readonly executor: string;
}

/** The journal of one evaluation, named by the hash of all that its verdicts follow from. */
export async function openVerdictJournal(inputs: VerdictInputs): Promise<LineJournal<ScoredPrediction>> {
  const { folder, split, items, rules, limits, executor } = inputs;
  const files = new Set(items.flatMap(({ database }) => [database.file, ...(database.suiteFiles ?? [])]));
  const hashes = await Promise.all([...files].map((file) => databaseContentHash(file)));
  const key = contentHash([
    split.contentHash,
    hashes,
    items.map(({ predictedSql }) => predictedSql),
    rules.map(({ name, version }) => `${name}@${version}`),
    limits,
    executor,
  ]);
  return openLineJournal<ScoredPrediction>(join(folder, `${key}.jsonl`));
}
