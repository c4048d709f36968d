/**
 * One run, from its order to its last generation. Read this file first.
 *
 * Iteration 0 is the supervised warm-up that makes generation 0. Every further iteration chooses a player and an
 * opponent from the pool, lets the opponent answer questions, executes its answers, makes of them what the player is to
 * learn (`learnPairs.ts`, `learnSequences.ts`, `learnOnPolicy.ts`), trains the player and adds the result to the pool.
 * Which parts are switched on, the configuration says: that is all that tells one method from another.
 *
 * Every phase is remembered by the content of its inputs, so that a run taken up again after a crash passes through
 * its finished phases without repeating them and records nothing twice.
 */

import { tokenize } from "../methods/pairs.ts";
import { chooseOpponent, choosePlayer } from "../methods/pool.ts";
import { continuationFor } from "../methods/prompt.ts";
import { shuffle } from "../methods/shuffle.ts";
import { seedFor } from "./contentHash.ts";
import { finishIteration } from "./finishIteration.ts";
import { learnOnPolicy } from "./learnOnPolicy.ts";
import { learnPairs } from "./learnPairs.ts";
import { learnGold, learnVerified } from "./learnSequences.ts";
import { lessonOf } from "./lesson.ts";
import { makeGeneration } from "./makeGeneration.ts";
import { modelConfigurationOf } from "./modelConfiguration.ts";
import { prepareExamples } from "./prepareExamples.ts";
import type { RunContext } from "./runContext.ts";
import type { Game, Played, Table } from "./table.ts";

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
  const items = training.map(({ prompt, example }) =>
    tokenize(tokenizer, prompt, continuationFor(example.goldSql)),
  );
  const plan = { epochs, learningRate, batchSize, seed: seedFor(order.seed, "order") };
  const generation = await makeGeneration(context, {
    number: 0,
    parent: { architecture, seed, tokenizer: tokenizer.toJson() },
    start: () => engine.createModel(architecture, seed),
    lesson: lessonOf({ objective: "nll", lambda: 1, nllWeight: 0 }, items, plan),
    stepOffset: 0,
    tokenizer,
  });
  const played = { generation, counters: {}, phaseSeconds: { train: generation.seconds } };
  await finishIteration(table, 0, played, undefined);
}

/** Returns why there is to be no further iteration, where there is a reason. */
async function iterate(table: Table, number: number): Promise<string | undefined> {
  const { context, examples, pool } = table;
  const { order, recorder } = context;
  const { selfPlay } = order.configuration;
  const label = `iteration ${number}`;
  const player = choosePlayer(pool, selfPlay.player);
  const opponent = chooseOpponent(pool, selfPlay.opponent);
  const isSupervised = selfPlay.loss === "NLL" && selfPlay.targets === "GOLD";
  recorder.startIteration({
    number,
    stage: isSupervised ? "SUPERVISED" : "SELF_PLAY",
    playerNumber: player.number,
    opponentNumber: opponent.number,
  });
  recorder.log("INFO", `${label}: generation ${player.number} plays generation ${opponent.number}.`);
  const drawn = shuffle(examples.training, seedFor(order.seed, "questions", number));
  const questions = drawn.slice(0, selfPlay.questionsPerIteration);
  const played = await play({ table, number, label, player, opponent, questions });
  return finishIteration(table, number, played, player);
}

function play(game: Game): Promise<Played> {
  const { loss, targets } = game.table.context.order.configuration.selfPlay;
  if (loss === "GRPO") return learnOnPolicy(game);
  if (loss !== "NLL") return learnPairs(game);
  return targets === "GOLD" ? learnGold(game) : learnVerified(game);
}
