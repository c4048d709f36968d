import { shuffle } from "../../../statistics/random.ts";
import { seedFor } from "../../phases/contentHash.ts";
import { tokenizeGold } from "../preference/pairs.ts";
import type { Played, PoolMember, Table } from "../runState.ts";
import { learnRound } from "./trainSynthesisRound.ts";

/**
 * The control for equal steps: what a round of synthesis would add in new pairs, it adds in real ones that are there already,
 * drawn anew for every round.
 */
export async function repeatRound(table: Table, number: number, start: PoolMember): Promise<Played> {
  const { examples, context } = table;
  const { seed, configuration } = context.order;
  const repeated = Array.from({ length: number }, (_, index) =>
    draw(examples.training, configuration.synthesis.pairsPerRound, seedFor(seed, "repeated", index + 1)),
  );
  const items = [...examples.training, ...repeated.flat()].map((question) =>
    tokenizeGold(examples.tokenizer, question),
  );
  const generation = await learnRound(table, number, start, items);
  return { generation, counters: { kept: items.length }, phaseSeconds: { train: generation.seconds } };
}

/** `count` of the items, each as often as any other but for the remainder. */
function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  return Array.from({ length: Math.ceil(count / items.length) }, (_, pass) => shuffle(items, seed, pass))
    .flat()
    .slice(0, count);
}
