/**
 * One run, from its order to its last generation. Read this file first.
 *
 * Iteration 0 is the supervised warm-up that makes generation 0. Rounds of synthesis may follow (`synthesis/`), each of
 * which learns real and synthetic pairs. Every further iteration chooses a player and an opponent from the pool, lets the opponent answer questions, executes its answers, makes of them what the player is to
 * learn (`learnPairs.ts`, `learnSequences.ts`, `learnOnPolicy.ts`), trains the player and adds the result to the pool.
 * Which parts are switched on, the configuration says: that is all that tells one method from another.
 *
 * Every phase is remembered by the content of its inputs, so that a run taken up again after a crash passes through
 * its finished phases without repeating them and records nothing twice.
 */

import { shuffle } from "../../statistics/random.ts";
import type { RunConfiguration } from "../api/configuration.ts";
import { prepareExamples } from "../examples/prepareExamples.ts";
import { learnOnPolicy } from "../methods/grpo/grpo.ts";
import { chooseOpponent, choosePlayer, chooseResult } from "../methods/pool.ts";
import { tokenizeGold } from "../methods/preference/pairs.ts";
import { learnPairs } from "../methods/preference/preference.ts";
import type { Game, Played, Table } from "../methods/runState.ts";
import { learnGold, learnVerified } from "../methods/supervised.ts";
import { repeatRound } from "../methods/synthesis/repeatRealExamples.ts";
import { playRound } from "../methods/synthesis/synthesisRound.ts";
import { newSynthesis } from "../methods/synthesis/synthesisState.ts";
import { seedFor } from "../phases/contentHash.ts";
import { modelConfigurationOf } from "../phases/modelConfiguration.ts";
import type { RunContext } from "../phases/runContext.ts";
import { makeGeneration } from "../phases/trainGeneration.ts";
import { lessonOf } from "../phases/trainingTask.ts";
import { supervisedObjective } from "../training/objective.ts";
import { evaluateGeneration } from "./evaluateGeneration.ts";
import { finishIteration } from "./finishIteration.ts";
import { rankGeneration } from "./rankGeneration.ts";

export interface RunResult {
  /** Number of the generation that stands for the run. */
  readonly resultGeneration: number;
}

/** Plays all iterations. Rejects with the signal's reason where it is aborted. */
export async function playRun(context: RunContext): Promise<RunResult> {
  const { order, recorder, progress } = context;
  progress.line(`${order.experiment.name} · ${order.name} (${order.method.title}, seed ${order.seed})`);
  const examples = await prepareExamples(context);
  const synthesis = newSynthesis();
  const table: Table = { context, examples, pool: [], stepCount: 0, previousPairs: [], synthesis };
  try {
    await warmUp(table);
    for (const { number, play } of iterationsOf(order.configuration)) {
      const stopReason = await play(table, number);
      if (stopReason !== undefined) {
        recorder.log("WARNING", `No further iteration: ${stopReason}`);
        progress.line(`  stopped after iteration ${number}: ${stopReason}`);
        break;
      }
    }
    const result = chooseResult(table.pool, order.configuration.selfPlay.reports);
    if (order.configuration.evaluation.generations === "RESULT")
      await evaluateGeneration(context, result.generation, examples);
    await recorder.drain();
    return { resultGeneration: result.number };
  } finally {
    for (const { generation } of table.pool) await generation.model.dispose();
    await synthesis.writer?.model.dispose();
  }
}

/** Rounds of synthesis, then rounds of self-play, numbered on. */
function iterationsOf({ synthesis, selfPlay }: RunConfiguration) {
  const rounds = synthesis.kind === "NONE" ? 0 : synthesis.rounds;
  return Array.from({ length: rounds + selfPlay.iterations }, (_, index) => ({
    number: index + 1,
    play: index < rounds ? synthesize : iterate,
  }));
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
  const items = training.map((question) => tokenizeGold(tokenizer, question));
  const plan = { epochs, learningRate, batchSize, seed: seedFor(order.seed, "order") };
  const generation = await makeGeneration(context, {
    number: 0,
    parent: { architecture, seed, tokenizer: tokenizer.toJson() },
    start: () => engine.createModel(architecture, seed),
    lesson: lessonOf(supervisedObjective, items, plan),
    stepOffset: 0,
    tokenizer,
  });
  const played = { generation, counters: {}, phaseSeconds: { train: generation.seconds } };
  await finishIteration(table, 0, played, undefined, "SUPERVISED");
}

/** A round of synthesis. Returns why there is to be no further iteration, where there is a reason. */
async function synthesize(table: Table, number: number): Promise<string | undefined> {
  const { context, pool, synthesis } = table;
  const { kind, startsFrom } = context.order.configuration.synthesis;
  const start = choosePlayer(startsFrom === "SUPERVISED" ? pool.slice(0, 1) : pool, "PREVIOUS");
  context.recorder.startIteration({ number, stage: "SYNTHESIS", playerNumber: start.number });
  const isUnranked = synthesis.validation.length === 0;
  const played = await (kind === "REPEATED" ? repeatRound : playRound)(table, number, start);
  if (isUnranked && synthesis.validation.length > 0) await rankPool(table);
  const stopReason = await finishIteration(table, number, played, start, "SYNTHESIS");
  // A later round without new pairs leaves the pool and the validation set that there are.
  return synthesis.validation.length > 0 ? undefined : stopReason;
}

/** Once there is a synthetic validation set it ranks the generations from before, too. */
async function rankPool(table: Table): Promise<void> {
  for (const [index, { generation }] of table.pool.entries()) {
    table.pool[index] = { ...(await rankGeneration(table, generation)), generation };
  }
}

/** Returns why there is to be no further iteration, where there is a reason. */
async function iterate(table: Table, number: number): Promise<string | undefined> {
  const { context, examples, pool } = table;
  const { order, recorder } = context;
  const { selfPlay } = order.configuration;
  const label = `iteration ${number}`;
  const player = choosePlayer(pool, selfPlay.player);
  const opponent = chooseOpponent(pool, selfPlay);
  const stage = selfPlay.loss === "NLL" && selfPlay.targets === "GOLD" ? "SUPERVISED" : "SELF_PLAY";
  recorder.startIteration({
    number,
    stage,
    playerNumber: player.number,
    opponentNumber: opponent.number,
  });
  recorder.log("INFO", `${label}: generation ${player.number} plays generation ${opponent.number}.`);
  const asked = selfPlay.playedOn === "SYNTHETIC_VALIDATION" ? table.synthesis.validation : examples.training;
  const drawn = shuffle(asked, seedFor(order.seed, "questions", number));
  const questions = drawn.slice(0, selfPlay.questionsPerIteration);
  const played = await play({ table, number, label, player, opponent, questions });
  return finishIteration(table, number, played, player, stage);
}

function play(game: Game): Promise<Played> {
  const { loss, targets } = game.table.context.order.configuration.selfPlay;
  if (loss === "GRPO") return learnOnPolicy(game);
  if (loss !== "NLL") return learnPairs(game);
  return targets === "GOLD" ? learnGold(game) : learnVerified(game);
}
