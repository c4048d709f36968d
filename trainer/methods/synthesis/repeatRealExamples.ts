import { shuffle } from "../../../statistics/random.ts";
import { tokenizeGold } from "../../examples/tokenize.ts";
import { passesOver } from "../../phases/trainOrReuse.ts";
import { seedFor } from "../../storage/contentHash.ts";
import { supervisedObjective } from "../../training/objective.ts";
import type { IterationResult, RankedGeneration, RunState } from "../runState.ts";
import { copyOf, trainGeneration } from "../trainGeneration.ts";
import { synthesisPlan } from "./synthesisRound.ts";

/**
 * The control for equal steps: as many examples as a round of synthesis would add in new ones, it adds in real ones that are
 * there already, drawn anew for every round.
 */
export async function repeatRealExamples(
  state: RunState,
  number: number,
  start: RankedGeneration,
): Promise<IterationResult> {
  const { examples, context } = state;
  const { seed, configuration } = context.spec;
  const repeated = Array.from({ length: number }, (_, index) =>
    draw(examples.training, configuration.synthesis.examplesPerRound, seedFor(seed, "repeated", index + 1)),
  );
  const items = [...examples.training, ...repeated.flat()].map((question) =>
    tokenizeGold(examples.tokenizer, question),
  );
  const generation = await trainGeneration(state, {
    number,
    from: copyOf(start, context),
    task: passesOver(items, supervisedObjective, synthesisPlan(context, number)),
  });
  return {
    generation,
    counters: { trainingItems: items.length },
    phaseSeconds: { train: generation.seconds },
  };
}

/** `count` of the items, each as often as any other but for the remainder. */
function draw<Item>(items: readonly Item[], count: number, seed: number): Item[] {
  return Array.from({ length: Math.ceil(count / items.length) }, (_, pass) => shuffle(items, seed, pass))
    .flat()
    .slice(0, count);
}
