import type { Outcome } from "../evaluation/outcome.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import { type Candidate, isJudged } from "./candidates.ts";
import type { RunContext } from "./runContext.ts";

/**
 * The candidates that were judged. Of the others the gold SQL fails: each such example is named in the log, once a run, and
 * nothing is learnt or counted of what was answered to it.
 */
export function leaveOutFailedGold(
  { recorder, failedGold }: Pick<RunContext, "recorder" | "failedGold">,
  candidates: readonly Candidate<Outcome>[],
  questions: readonly PromptedExample[],
): Candidate[] {
  for (const candidate of candidates) {
    if (isJudged(candidate)) continue;
    const { index, databaseId, goldSql } = questions[candidate.questionIndex]!.example;
    const key = JSON.stringify([databaseId, goldSql]);
    if (failedGold.has(key)) continue;
    failedGold.add(key);
    recorder.log(
      "WARNING",
      `The gold SQL of example ${index} does not execute on ${databaseId}: ${candidate.reason}. ` +
        `Its answers are left out; correct it or leave the example out: ${goldSql}`,
    );
  }
  return candidates.filter(isJudged);
}
