/**
 * One run, from its order to its last generation. Read this file first.
 *
 * Iteration 0 is the supervised warm-up that makes generation 0. Every further iteration chooses a player and an
 * opponent from the pool, lets the opponent answer questions, executes its answers, pairs them with gold, trains the
 * player on the pairs and adds the result to the pool. Which parts are switched on, the configuration says: that is
 * all that tells one method from another.
 *
 * Every phase is remembered by the content of its inputs, so that a run taken up again after a crash passes through
 * its finished phases without repeating them and records nothing twice.
 */

import { objectiveOf } from "../methods/objective.ts";
import { optimizerPlanOf } from "../methods/optimizerPlanOf.ts";
import { countCandidates, type Pair, pairUp, scorePairs, tokenize } from "../methods/pairs.ts";
import { chooseOpponent, choosePlayer, type PoolEntry } from "../methods/pool.ts";
import { continuationFor } from "../methods/prompt.ts";
import { shuffle } from "../methods/shuffle.ts";
import { answerQuestions } from "./answerQuestions.ts";
import { seedFor } from "./contentHash.ts";
import { evaluateGeneration, validateGeneration } from "./evaluateGeneration.ts";
import { type Generation, makeGeneration } from "./makeGeneration.ts";
import { modelConfigurationOf } from "./modelConfiguration.ts";
import { type PreparedExamples, prepareExamples } from "./prepareExamples.ts";
import type { RunContext } from "./runContext.ts";

interface PoolMember extends PoolEntry {
  readonly generation: Generation;
}

/** What one iteration hands to the next. */
interface Table {
  readonly context: RunContext;
  readonly examples: PreparedExamples;
  readonly pool: PoolMember[];
  /** Optimizer steps of all generations so far. */
  stepCount: number;
  previousPairs: readonly Pair[];
}

/** Plays all iterations. Rejects with the signal's reason where it is aborted. */
export async function playRun(context: RunContext): Promise<void> {
  const { order, recorder, progress } = context;
  progress.line(`${order.experiment.name} · ${order.name} (${order.method.title}, seed ${order.seed})`);
  const examples = await prepareExamples(context);
  const table: Table = { context, examples, pool: [], stepCount: 0, previousPairs: [] };
  try {
    await warmUp(table);
    for (let number = 1; number <= order.configuration.selfPlay.iterations; number += 1) {
      const stopReason = await iterate(table, number);
      if (stopReason !== undefined) {
        recorder.log("WARNING", `No further iteration: ${stopReason}`);
        progress.line(`  stopped after iteration ${number}: ${stopReason}`);
        break;
      }
    }
    await recorder.drain();
  } finally {
    for (const { generation } of table.pool) await generation.model.dispose();
  }
}

async function warmUp(table: Table): Promise<void> {
  const { context, examples } = table;
  const { order, engine, recorder } = context;
  const { tokenizer, training } = examples;
  const { epochs, learningRate, batchSize } = order.configuration.supervised;
  const architecture = modelConfigurationOf(order.baseModel.architecture, tokenizer);
  const seed = seedFor(order.seed, "weights");

  recorder.startIteration({ number: 0, stage: "SUPERVISED" });
  recorder.log("INFO", `Warm-up on ${training.length} examples, ${epochs} epochs.`);
  const generation = await makeGeneration(context, {
    number: 0,
    parent: { architecture, seed, tokenizer: tokenizer.toJson() },
    start: () => engine.createModel(architecture, seed),
    objective: { objective: "nll", lambda: 1, nllWeight: 0 },
    items: training.map(({ prompt, example }) =>
      tokenize(tokenizer, prompt, continuationFor(example.goldSql)),
    ),
    plan: { epochs, learningRate, batchSize, seed: seedFor(order.seed, "order") },
    stepOffset: 0,
    tokenizer,
  });
  await finish(table, generation, undefined, {}, { train: generation.seconds });
}

/** Returns why there is to be no further iteration, where there is a reason. */
async function iterate(table: Table, number: number): Promise<string | undefined> {
  const { context, examples, pool } = table;
  const { order, recorder, progress } = context;
  const { selfPlay, evaluation } = order.configuration;
  const { tokenizer } = examples;
  const label = `iteration ${number}`;

  // 1. Who plays whom.
  const player = choosePlayer(pool, selfPlay.player);
  const opponent = chooseOpponent(pool, selfPlay.opponent);
  recorder.startIteration({
    number,
    stage: selfPlay.loss === "NLL" ? "SUPERVISED" : "SELF_PLAY",
    playerNumber: player.number,
    opponentNumber: opponent.number,
  });
  recorder.log("INFO", `${label}: generation ${player.number} plays generation ${opponent.number}.`);
  const drawn = shuffle(examples.training, seedFor(order.seed, "questions", number));
  const questions = drawn.slice(0, selfPlay.questionsPerIteration);
  const plan = {
    epochs: selfPlay.epochs,
    ...optimizerPlanOf(selfPlay),
    batchSize: selfPlay.batchSize,
    seed: seedFor(order.seed, "order", number),
  };
  const common = {
    number,
    parent: player.generation.weightsHash,
    start: () => player.generation.model.clone(),
    objective: objectiveOf(selfPlay),
    plan,
    stepOffset: table.stepCount,
    tokenizer,
  };

  // The supervised control learns gold alone: no candidates, no pairs.
  if (selfPlay.loss === "NLL") {
    const items = questions.map(({ prompt, example }) =>
      tokenize(tokenizer, prompt, continuationFor(example.goldSql)),
    );
    const generation = await makeGeneration(context, { ...common, items });
    return finish(table, generation, player.number, { kept: items.length }, { train: generation.seconds });
  }

  // 2. The opponent answers, the databases judge.
  const answers = await answerQuestions(
    context,
    `${label}: opponent`,
    opponent.generation,
    tokenizer,
    questions,
    {
      temperature: selfPlay.temperature,
      topP: selfPlay.topP,
      samplesPerQuestion: selfPlay.samplesPerQuestion,
      maximumNewTokens: evaluation.maximumNewTokens,
      seed: seedFor(order.seed, "candidates", number),
    },
  );
  const counts = countCandidates(answers.candidates);
  recorder.metric("candidates/wrongFraction", number, counts.wrong / Math.max(counts.candidates, 1));
  recorder.metric(
    "candidates/executableFraction",
    number,
    counts.executable / Math.max(counts.candidates, 1),
  );

  // 3. Gold is paired with what was wrong (or with everything), and scored under the opponent once.
  const fresh = pairUp(answers.candidates, questions, selfPlay.pairs);
  const pairs = selfPlay.mixPreviousPairs ? [...table.previousPairs, ...fresh] : fresh;
  table.previousPairs = fresh;
  if (pairs.length === 0) {
    const stopReason = "the opponent left nothing to learn from; no pair was kept";
    recorder.completeIteration({ number, counters: { ...counts, kept: 0 }, stopReason });
    return stopReason;
  }
  const scoring = progress.phase(`${label}: scoring pairs`);
  const items = await scorePairs(pairs, tokenizer, (sequences) =>
    opponent.generation.model.logProbabilities(sequences, scoring.onProgress),
  );
  const score = scoring.end(`${pairs.length} pairs`);

  // 4. The player learns to tell them apart.
  const generation = await makeGeneration(context, { ...common, items });
  const { sample, execute } = answers.seconds;
  return finish(
    table,
    generation,
    player.number,
    { ...counts, kept: pairs.length },
    { sample, execute, score, train: generation.seconds },
  );
}

/** Validates, completes the iteration, evaluates, and adds the generation to the pool. */
async function finish(
  table: Table,
  generation: Generation,
  parentNumber: number | undefined,
  counters: { candidates?: number; executable?: number; verified?: number; wrong?: number; kept?: number },
  phaseSeconds: Record<string, number>,
): Promise<string | undefined> {
  const { context, examples, pool } = table;
  const { selfPlay } = context.order.configuration;
  const standing = await validateGeneration(context, generation, examples);
  const parent = pool.find(({ number }) => number === parentNumber);
  pool.push({ ...standing, generation });
  table.stepCount += generation.steps.length;
  const stopReason = collapseOf(standing, parent, selfPlay.minimumExecutableRate);
  context.recorder.completeIteration({
    number: generation.number,
    generation: {
      number: generation.number,
      ...(parentNumber === undefined ? {} : { parentNumber }),
      weightsHash: generation.weightsHash,
      weightCount: generation.model.weightCount,
      isReused: generation.isReused,
      artifact: {
        ...generation.artifact,
        mediaType: "application/vnd.safetensors",
        location: generation.folder,
      },
    },
    counters: {
      ...counters,
      validationAccuracy: standing.validationAccuracy,
      tokens: generation.steps.reduce((sum, { tokenCount }) => sum + tokenCount, 0),
      phaseSeconds,
    },
    ...(stopReason === undefined ? {} : { stopReason }),
  });
  await evaluateGeneration(context, generation, examples);
  return stopReason;
}

/** Why a generation that fell below the least executable rate ends its run; one that never reached it does not. */
function collapseOf(
  { executableRate }: PoolEntry,
  parent: PoolEntry | undefined,
  minimumExecutableRate: number,
): string | undefined {
  if (!parent || executableRate >= minimumExecutableRate || executableRate >= parent.executableRate)
    return undefined;
  const percent = (rate: number) => `${Math.round(100 * rate)} %`;
  return (
    `only ${percent(executableRate)} of the validation answers execute, ${percent(parent.executableRate)} before: ` +
    `likelihood displacement (configuration.selfPlay.minimumExecutableRate is ${minimumExecutableRate})`
  );
}
