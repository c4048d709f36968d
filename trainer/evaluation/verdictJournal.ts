import { join } from "node:path";
import type { Split } from "../benchmarks/benchmark.ts";
import { databaseContentHash } from "../sql/executors/databaseContentHash.ts";
import type { SqlLimits } from "../sql/executors/executor.ts";
import { contentHash } from "../storage/contentHash.ts";
import { openLineJournal } from "../storage/lineJournal.ts";
import type { JudgedPrediction } from "./judgeAll.ts";
import type { CaseInput } from "./judgedCase.ts";
import type { Rule } from "./rules/rule.ts";

/** All that verdicts follow from. */
export interface VerdictInputs {
  readonly split: Split;
  readonly items: readonly CaseInput[];
  readonly rules: readonly Rule[];
  readonly limits: SqlLimits;
  readonly executor: string;
}

export interface VerdictJournal {
  /** By the example's position in its split; those of an earlier, interrupted evaluation from the start. */
  readonly scored: ReadonlyMap<number, JudgedPrediction>;
  /** Kept on disk with the next batch, or by `write`. */
  add(scored: JudgedPrediction): void;
  write(): void;
  /** Once all is scored there is nothing to go on with. */
  remove(): void;
}

/** How much work a killed evaluation may lose; a shorter evaluation writes nothing. */
const batchMilliseconds = 500;

/** The journal of one evaluation in `folder`, named by the hash of its inputs. */
export async function openVerdictJournal(folder: string, inputs: VerdictInputs): Promise<VerdictJournal> {
  const journal = openLineJournal<JudgedPrediction>(join(folder, `${await hashInputs(inputs)}.jsonl`));
  const scored = new Map(journal.entries.map((entry) => [entry.index, entry]));
  let unwritten: JudgedPrediction[] = [];
  let writtenAt = performance.now();
  function write(): void {
    writtenAt = performance.now();
    if (unwritten.length === 0) return;
    journal.append(unwritten);
    unwritten = [];
  }
  return {
    scored,
    add(one) {
      scored.set(one.index, one);
      unwritten.push(one);
      if (performance.now() - writtenAt >= batchMilliseconds) write();
    },
    write,
    remove: () => journal.remove(),
  };
}

async function hashInputs({ split, items, rules, limits, executor }: VerdictInputs): Promise<string> {
  const files = new Set(items.flatMap(({ database }) => [database.file, ...(database.suiteFiles ?? [])]));
  const hashes = await Promise.all([...files].map((file) => databaseContentHash(file)));
  return contentHash([
    split.contentHash,
    hashes,
    items.map(({ predictedSql }) => predictedSql),
    rules.map(({ name, version }) => `${name}@${version}`),
    limits,
    executor,
  ]);
}
