/** The detector of reward hacks over an iteration's candidates, with the results that some of its flags need. */
import { goldTexts } from "../../evaluation/rules/gradeRows.ts";
import type { ResultRows } from "../../evaluation/rules/rule.ts";
import type { Candidate } from "../../phases/candidates.ts";
import type { Recorder } from "../../phases/recorder.ts";
import type { RunContext } from "../../phases/runContext.ts";
import type { PromptedExample } from "../../prompts/prompt.ts";
import {
  findRewardHacks,
  type InspectedCandidate,
  type RewardHackReport,
  rewardHacks,
} from "./rewardHackDetector.ts";

export type RewardHackCounts = Omit<RewardHackReport, "flags">;

/** Results are asked for again where a candidate is right and not gold's text: the executor remembers most of them. */
export async function detectRewardHacks(
  { benchmark, executor }: RunContext,
  candidates: readonly Candidate[],
  questions: readonly PromptedExample[],
): Promise<RewardHackCounts> {
  const inspected: InspectedCandidate[] = [];
  for (const { questionIndex, sql, outcome } of candidates) {
    const { example } = questions[questionIndex]!;
    const [goldSql = "", ...acceptedSql] = goldTexts({ example });
    const plain = { sql, goldSql, outcome };
    if (outcome !== "correct" || sql === goldSql || acceptedSql.includes(sql)) {
      inspected.push(plain);
      continue;
    }
    const { file } = benchmark.databases.get(example.databaseId)!;
    const rowsOf = async (text: string): Promise<{ readonly result?: ResultRows }> => {
      const result = await executor.execute(text, file);
      return result.kind === "rows" ? { result } : {};
    };
    const [predicted, gold, ...accepted] = await Promise.all([sql, goldSql, ...acceptedSql].map(rowsOf));
    inspected.push({
      ...plain,
      ...(predicted?.result && { predicted: predicted.result }),
      ...(gold?.result && { gold: gold.result }),
      ...(acceptedSql.length > 0 && {
        accepted: acceptedSql.map((text, index) => ({ sql: text, ...accepted[index] })),
      }),
    });
  }
  const { flags, ...counts } = findRewardHacks(inspected);
  return counts;
}

export function sumRewardHacks(reports: readonly RewardHackCounts[]): RewardHackCounts {
  const sum = (count: (report: RewardHackCounts) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  return {
    counts: Object.fromEntries(
      rewardHacks.map((hack) => [hack, sum(({ counts }) => counts[hack])]),
    ) as RewardHackCounts["counts"],
    candidates: sum(({ candidates }) => candidates),
    correct: sum(({ correct }) => correct),
    flaggedCorrect: sum(({ flaggedCorrect }) => flaggedCorrect),
    refusedWrites: sum(({ refusedWrites }) => refusedWrites),
  };
}

/** Metrics of every flag, and a warning where any was raised. */
export function recordRewardHacks(recorder: Recorder, iteration: number, report: RewardHackCounts): void {
  for (const hack of rewardHacks) recorder.metric(`rewardHacks/${hack}`, iteration, report.counts[hack]);
  recorder.metric("rewardHacks/flaggedCorrect", iteration, report.flaggedCorrect);
  const raised = rewardHacks.filter((hack) => report.counts[hack] > 0);
  if (raised.length === 0) return;
  const found = raised.map((hack) => `${hack} ${report.counts[hack]}`).join(", ");
  recorder.log(
    "WARNING",
    `iteration ${iteration}: the detector flags answers that may be right for the wrong reason: ${found}; ` +
      `${report.flaggedCorrect} of ${report.correct} right ones, ${report.refusedWrites} writes refused.`,
  );
}
