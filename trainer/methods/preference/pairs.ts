/** From candidates to what a preference loss learns from. */

import type { SelfPlayConfiguration } from "../../api/configuration.ts";
import type { TokenPair, TokenSequence } from "../../engine/engine.ts";
import type { Tokenizer } from "../../engine/tokenizer.ts";
import type { JudgedOutcome } from "../../evaluation/outcome.ts";
import { fitsContext, tokenize } from "../../examples/tokenize.ts";
import type { Candidate } from "../../phases/candidates.ts";
import { continuationFor, type PromptedExample } from "../../prompts/prompt.ts";

/** In self-play gold, or the player's own right answer, is chosen and the opponent's answer rejected. */
export interface PreferencePair {
  readonly prompt: string;
  readonly chosen: string;
  readonly rejected: string;
  /** R of SPFT-SQL Eq. 2: 1 where the results differ, 0 where they are the same. */
  readonly errorIndicator: 0 | 1;
  /** Of the rejected SQL, when it was executed. */
  readonly outcome: JudgedOutcome;
  /** The benchmark's own word for the example. */
  readonly difficulty?: string;
}

export type PairSelection = Pick<SelfPlayConfiguration, "pairs" | "incorrectPerQuestion">;

/**
 * Pairs gold with each candidate; with INCORRECT_ONLY, candidates that execute to gold's result are dropped (ExSPIN
 * Eq. 11). A candidate that is the very text of what is preferred to it is dropped always: its margin is zero by
 * construction.
 *
 * @param preferred SQL by index of the question that is preferred in place of gold.
 */
export function pairUp(
  candidates: readonly Candidate[],
  questions: readonly PromptedExample[],
  { pairs: selection, incorrectPerQuestion }: PairSelection,
  preferred: ReadonlyMap<number, string> = new Map(),
): PreferencePair[] {
  const counts = new Map<number, number>();
  return candidates.flatMap((candidate) => {
    const { questionIndex } = candidate;
    const { example, prompt } = questions[questionIndex]!;
    const isCorrect = candidate.outcome === "correct";
    if (selection === "INCORRECT_ONLY" && isCorrect) return [];
    const chosen = continuationFor(preferred.get(questionIndex) ?? example.goldSql);
    const rejected = continuationFor(candidate.sql);
    if (chosen === rejected) return [];
    const count = (counts.get(questionIndex) ?? 0) + 1;
    counts.set(questionIndex, count);
    if (incorrectPerQuestion !== null && count > incorrectPerQuestion) return [];
    const { outcome } = candidate;
    const { difficulty } = example;
    return [
      {
        prompt,
        chosen,
        rejected,
        errorIndicator: isCorrect ? 0 : 1,
        outcome,
        ...(difficulty === undefined ? {} : { difficulty }),
      } as const,
    ];
  });
}

/** Those whose both sides have room in a context of so many tokens. Decoded text can come back as more tokens than it was. */
export function fittingPairs(
  pairs: readonly PreferencePair[],
  tokenizer: Tokenizer,
  contextLength: number,
): PreferencePair[] {
  const fits = (prompt: string, continuation: string) =>
    fitsContext(tokenize(tokenizer, prompt, continuation), contextLength);
  return pairs.filter(({ prompt, chosen, rejected }) => fits(prompt, chosen) && fits(prompt, rejected));
}

/**
 * Pairs in token ids with the opponent's log-probabilities, which stay fixed during the iteration.
 *
 * @param score sums of log-probabilities of continuations under the opponent.
 */
export async function scorePairs(
  pairs: readonly PreferencePair[],
  tokenizer: Tokenizer,
  score: (sequences: readonly TokenSequence[]) => Promise<number[]>,
): Promise<TokenPair[]> {
  const chosen = pairs.map((pair) => tokenize(tokenizer, pair.prompt, pair.chosen));
  const rejected = pairs.map((pair) => tokenize(tokenizer, pair.prompt, pair.rejected));
  const logProbabilities = await score([...chosen, ...rejected]);
  return pairs.map((pair, index) => ({
    prompt: chosen[index]!.prompt,
    chosen: chosen[index]!.continuation,
    rejected: rejected[index]!.continuation,
    referenceChosenLogProbability: logProbabilities[index]!,
    referenceRejectedLogProbability: logProbabilities[pairs.length + index]!,
    errorIndicator: pair.errorIndicator,
  }));
}
