/** Which of a round's synthetic examples are learnt from: new questions, that fit, and that lead back to their SQL. */
import type { Example } from "../../benchmarks/benchmark.ts";
import { sampleAndJudge } from "../../phases/sampleAndJudge.ts";
import { seedFor } from "../../storage/contentHash.ts";
import type { RankedGeneration, RunState, SyntheticExample } from "../runState.ts";

export interface Selection {
  readonly selected: readonly SyntheticExample[];
  /** Left out because they have no question, or would not fit the model's context. */
  readonly unfit: number;
  /** Left out because their question was asked of the same database before, in training, evaluation or synthesis. */
  readonly repeated: number;
}

/**
 * The examples that can be learnt from. A question that is asked twice of one database with different SQL says that at least one
 * of the two is wrong; one that an evaluated split asks would give the split away.
 *
 * @param asked examples whose questions are not to come again.
 */
export function selectSyntheticExamples(
  made: readonly SyntheticExample[],
  asked: Iterable<Example>,
  fits: (one: SyntheticExample) => boolean,
): Selection {
  const known = new Set([...asked].map(keyOf));
  const selected: SyntheticExample[] = [];
  let unfit = 0;
  for (const one of made) {
    if (one.example.question.trim() === "" || !fits(one)) {
      unfit += 1;
      continue;
    }
    const key = keyOf(one.example);
    if (known.has(key)) continue;
    known.add(key);
    selected.push(one);
  }
  return { selected, unfit, repeated: made.length - selected.length - unfit };
}

function keyOf({ databaseId, question }: Example): string {
  return JSON.stringify([databaseId, question.toLowerCase().match(/[\p{L}\p{N}]+/gu)]);
}

export interface RoundTrips {
  readonly kept: readonly SyntheticExample[];
  /** For the record; none where nothing was checked. */
  readonly metrics: { readonly roundTripFraction?: number };
  /** Seconds it took, when it was done. */
  readonly seconds: number;
}

/**
 * The examples whose question leads back to its SQL: one of `roundTripSamples` answers of the newest generation, sampled at
 * temperature 1, executes to the same result. All of them where the configuration asks for no samples.
 */
export async function checkRoundTrips(
  { context, examples }: RunState,
  number: number,
  newest: RankedGeneration,
  selected: readonly SyntheticExample[],
): Promise<RoundTrips> {
  const { spec } = context;
  const { synthesis, evaluation } = spec.configuration;
  if (synthesis.roundTripSamples === 0) return { kept: selected, metrics: {}, seconds: 0 };
  const { candidates, seconds } = await sampleAndJudge(
    context,
    `iteration ${number}: round trip`,
    newest.generation,
    examples.tokenizer,
    selected.map(({ example }) => examples.prompts.forAsking(example)),
    {
      temperature: 1,
      topP: 1,
      samplesPerQuestion: synthesis.roundTripSamples,
      maximumNewTokens: evaluation.maximumNewTokens,
      seed: seedFor(spec.seed, "roundTrip", number),
    },
  );
  const judgedCount = new Set(candidates.map(({ questionIndex }) => questionIndex)).size;
  const found = new Set(
    candidates.filter(({ outcome }) => outcome === "correct").map(({ questionIndex }) => questionIndex),
  );
  const kept = selected.filter((_, index) => found.has(index));
  return {
    kept,
    metrics: judgedCount === 0 ? {} : { roundTripFraction: kept.length / judgedCount },
    seconds: seconds.sample + seconds.execute,
  };
}

export interface Shares {
  readonly validation: readonly SyntheticExample[];
  readonly feedback: readonly SyntheticExample[];
  readonly training: readonly SyntheticExample[];
}

/** Deals examples out in the proportions of `sizes`, so that a round that made fewer than it wanted has some of each. */
export function shareOut(
  made: readonly SyntheticExample[],
  sizes: { readonly validation: number; readonly feedback: number; readonly training: number },
): Shares {
  const wanted = sizes.validation + sizes.feedback + sizes.training;
  const share = (size: number) => Math.floor((Math.min(made.length, wanted) * size) / wanted);
  const validation = share(sizes.validation);
  const feedback = validation + share(sizes.feedback);
  return {
    validation: made.slice(0, validation),
    feedback: made.slice(validation, feedback),
    training: made.slice(feedback, feedback + sizes.training),
  };
}
