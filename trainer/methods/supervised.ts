/** Supervised fine-tuning (SFT): gold SQL alone. The stage that begins every run, and the control of self-play. */
import { tokenizeGold } from "../examples/tokenize.ts";
import type { RunContext } from "../phases/runContext.ts";
import { baseWeights, passesOver } from "../phases/trainOrReuse.ts";
import { seedFor } from "../storage/contentHash.ts";
import { objectiveOf, supervisedObjective } from "../training/objective.ts";
import { passPlanOf } from "../training/passPlan.ts";
import type { Generation, IterationContext, IterationResult, RunState } from "./runState.ts";
import { copyOf, freshWeights, selfPlayPlan, trainGeneration } from "./trainGeneration.ts";

/**
 * Makes generation 0: all training examples, gold SQL, before any self-play. Without epochs it is the pretrained base as it
 * is, asked with no training at all.
 */
export async function supervisedStage(state: RunState): Promise<IterationResult> {
  const { context, examples } = state;
  const { configuration, seed } = context.spec;
  const { epochs, learningRate, batchSize } = configuration.supervised;
  if (epochs === 0) return { generation: untrained(context), counters: {}, phaseSeconds: {} };
  context.recorder.log("INFO", `Supervised stage: ${examples.training.length} examples, ${epochs} epochs.`);

  const items = examples.training.map((question) => tokenizeGold(examples.tokenizer, question));
  const passes = passPlanOf(configuration.memory);
  const plan = { epochs, learningRate, batchSize, ...passes, seed: seedFor(seed, "order") };
  const generation = await trainGeneration(state, {
    number: 0,
    from: freshWeights(state, "weights"),
    task: passesOver(items, supervisedObjective, plan),
  });
  return {
    generation,
    counters: { trainingItems: items.length },
    phaseSeconds: { train: generation.seconds },
  };
}

/** Throws where the run has no pretrained base. */
function untrained({ base }: RunContext): Generation {
  if (!base)
    throw new Error("configuration.supervised.epochs is 0, and there is no pretrained base to begin with.");
  return { ...baseWeights(base), number: 0 };
}

/** The control of an iteration of self-play: gold of the same questions, nothing sampled, no pairs. */
export async function supervised(iteration: IterationContext): Promise<IterationResult> {
  const { state, number, player, questions } = iteration;
  const { context, examples } = state;
  const { selfPlay } = context.spec.configuration;

  const items = questions.map((question) => tokenizeGold(examples.tokenizer, question));
  const generation = await trainGeneration(state, {
    number,
    from: copyOf(player, context),
    task: passesOver(items, objectiveOf(selfPlay), selfPlayPlan(context, number)),
  });
  return {
    generation,
    counters: { trainingItems: items.length },
    phaseSeconds: { train: generation.seconds },
  };
}
