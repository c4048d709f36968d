import { seedFor } from "../../phases/contentHash.ts";
import { answerQuestions } from "../../phases/sampleAndJudge.ts";
import type { PoolMember, Table } from "../runState.ts";
import type { SyntheticPair } from "./synthesisState.ts";

export interface CheckedPairs {
  readonly pairs: readonly SyntheticPair[];
  /** For the record; none where nothing was checked. */
  readonly figures: Readonly<Record<string, number>>;
  /** Seconds it took, when it was done. */
  readonly seconds: number;
}

/**
 * The pairs whose question leads back to its SQL: one of `roundTripSamples` answers of the newest generation, sampled at
 * temperature 1, executes to the same result. All of them where the configuration asks for no samples.
 */
export async function checkRoundTrip(
  { context, examples }: Table,
  number: number,
  newest: PoolMember,
  pairs: readonly SyntheticPair[],
): Promise<CheckedPairs> {
  const { order } = context;
  const { synthesis, evaluation } = order.configuration;
  if (synthesis.roundTripSamples === 0) return { pairs, figures: {}, seconds: 0 };
  const { candidates, seconds } = await answerQuestions(
    context,
    `iteration ${number}: round trip`,
    newest.generation,
    examples.tokenizer,
    pairs.map(({ example }) => examples.prompting.forAsking(example)),
    {
      temperature: 1,
      topP: 1,
      samplesPerQuestion: synthesis.roundTripSamples,
      maximumNewTokens: evaluation.maximumNewTokens,
      seed: seedFor(order.seed, "roundTrip", number),
    },
  );
  const found = new Set(
    candidates.filter(({ outcome }) => outcome === "correct").map(({ questionIndex }) => questionIndex),
  );
  const kept = pairs.filter((_pair, index) => found.has(index));
  return {
    pairs: kept,
    figures: { roundTripFraction: kept.length / Math.max(pairs.length, 1) },
    seconds: seconds.sample + seconds.execute,
  };
}
