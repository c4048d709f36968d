import type { SyntheticPair } from "./synthesisState.ts";

export interface Selection {
  readonly selected: readonly SyntheticPair[];
  /** Pairs left out because they have no question, or would not fit the model's context. */
  readonly unfit: number;
  /** Pairs left out because their question was asked of the same database before, in training, evaluation or synthesis. */
  readonly repeated: number;
}

/**
 * The pairs that can be learnt from. A question that is asked twice of one database with different SQL says that at least one
 * of the two is wrong; one that an evaluated split asks would give the split away.
 *
 * @param asked pairs and examples whose questions are not to come again.
 */
export function selectPairs(
  pairs: readonly SyntheticPair[],
  asked: Iterable<SyntheticPair["example"]>,
  fits: (pair: SyntheticPair) => boolean,
): Selection {
  const known = new Set([...asked].map(keyOf));
  const selected: SyntheticPair[] = [];
  let unfit = 0;
  for (const pair of pairs) {
    if (pair.example.question.trim() === "" || !fits(pair)) {
      unfit += 1;
      continue;
    }
    const key = keyOf(pair.example);
    if (known.has(key)) continue;
    known.add(key);
    selected.push(pair);
  }
  return { selected, unfit, repeated: pairs.length - selected.length - unfit };
}

function keyOf({ databaseId, question }: SyntheticPair["example"]): string {
  return JSON.stringify([databaseId, question.toLowerCase().match(/[\p{L}\p{N}]+/gu)]);
}

export interface Shares {
  readonly validation: readonly SyntheticPair[];
  readonly feedback: readonly SyntheticPair[];
  readonly training: readonly SyntheticPair[];
}

/** Deals pairs out in the proportions of `sizes`, so that a round that made fewer than it wanted has some of each. */
export function shareOut(
  pairs: readonly SyntheticPair[],
  sizes: { readonly validation: number; readonly feedback: number; readonly training: number },
): Shares {
  const wanted = sizes.validation + sizes.feedback + sizes.training;
  const share = (size: number) => Math.floor((Math.min(pairs.length, wanted) * size) / wanted);
  const validation = share(sizes.validation);
  const feedback = validation + share(sizes.feedback);
  return {
    validation: pairs.slice(0, validation),
    feedback: pairs.slice(validation, feedback),
    training: pairs.slice(feedback, feedback + sizes.training),
  };
}
