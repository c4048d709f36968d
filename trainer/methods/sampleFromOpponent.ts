import { seedFor } from "../phases/contentHash.ts";
import { type Answers, answerQuestions } from "../phases/sampleAndJudge.ts";
import { type CandidateCounts, countCandidates } from "./preference/pairs.ts";
import { recordWatch, watchCandidates } from "./rewardHacking/inspectCandidates.ts";
import type { Game } from "./runState.ts";

export interface OpponentAnswers extends Answers {
  readonly counts: CandidateCounts;
}

/** The opponent answers, the databases judge, the sentinel looks on. */
export async function askOpponent({
  table,
  number,
  label,
  opponent,
  questions,
}: Game): Promise<OpponentAnswers> {
  const { context, examples } = table;
  const { selfPlay, evaluation } = context.order.configuration;
  const answers = await answerQuestions(
    context,
    `${label}: opponent`,
    opponent.generation,
    examples.tokenizer,
    questions,
    {
      temperature: selfPlay.temperature,
      topP: selfPlay.topP,
      samplesPerQuestion: selfPlay.samplesPerQuestion,
      maximumNewTokens: evaluation.maximumNewTokens,
      seed: seedFor(context.order.seed, "candidates", number),
    },
  );
  const counts = countCandidates(answers.candidates);
  recordCandidates(table, number, counts);
  recordWatch(context, number, await watchCandidates(context, answers.candidates, questions));
  return { ...answers, counts };
}

export function recordCandidates(
  { context: { recorder } }: Game["table"],
  number: number,
  { candidates, incorrect, executable }: CandidateCounts,
): void {
  recorder.metric("candidates/incorrectFraction", number, incorrect / Math.max(candidates, 1));
  recorder.metric("candidates/executableRate", number, executable / Math.max(candidates, 1));
}
