import { shuffle } from "../../statistics/random.ts";
import type { TokenPair, TokenSequence } from "../engine/engine.ts";

/** Batches drawn from a window of this many are of similar length, which saves padding. */
const windowBatches = 8;

/**
 * The batches of all epochs, in order: each epoch is a seeded shuffle, sorted by length within windows and
 * shuffled again by batch. The same items and seed give the same plan.
 */
export function planBatches<Item extends TokenSequence | TokenPair>(
  items: readonly Item[],
  plan: { epochs: number; batchSize: number; seed: number },
): Item[][] {
  const batches: Item[][] = [];
  for (let epoch = 0; epoch < plan.epochs; epoch += 1) {
    const order = shuffle(items, plan.seed, 2 * epoch);
    const epochBatches: Item[][] = [];
    const windowSize = windowBatches * plan.batchSize;
    for (let start = 0; start < order.length; start += windowSize) {
      const window = order.slice(start, start + windowSize).sort((a, b) => lengthOf(a) - lengthOf(b));
      for (let at = 0; at < window.length; at += plan.batchSize)
        epochBatches.push(window.slice(at, at + plan.batchSize));
    }
    batches.push(...shuffle(epochBatches, plan.seed, 2 * epoch + 1));
  }
  return batches;
}

function lengthOf(item: TokenSequence | TokenPair): number {
  const answer =
    "chosen" in item ? Math.max(item.chosen.length, item.rejected.length) : item.continuation.length;
  return item.prompt.length + answer;
}
