/**
 * One run, from its specification to its result. Read this file first.
 *
 * Iteration 0 is the supervised stage that makes generation 0. Rounds of synthesis may follow, each of which learns real and
 * synthetic examples. Every further iteration is one of self-play, or of its supervised control: a player and an opponent are
 * chosen from the pool, and a method makes the next generation (`methods/`). Which parts are switched on, the configuration
 * says: that is all that tells one method from another.
 *
 * Every phase is kept by the content of its inputs (`phases/`), so that a run taken up again after a crash passes through its
 * finished phases without repeating them and records nothing twice.
 */
import { shuffle } from "../../statistics/random.ts";
import type { RunConfiguration, SelfPlayConfiguration } from "../api/configuration.ts";
import { prepareExamples } from "../examples/prepareExamples.ts";
import { grpo } from "../methods/grpo/grpo.ts";
import { chooseOpponent, choosePlayer, chooseResult } from "../methods/pool.ts";
import { preference } from "../methods/preference/preference.ts";
import { rejectionSampling } from "../methods/rejectionSampling.ts";
import {
  type IterationContext,
  type IterationResult,
  newRunState,
  type RunState,
} from "../methods/runState.ts";
import { supervised, supervisedStage } from "../methods/supervised.ts";
import { repeatRealExamples } from "../methods/synthesis/repeatRealExamples.ts";
import { synthesisRound } from "../methods/synthesis/synthesisRound.ts";
import type { RunContext } from "../phases/runContext.ts";
import { seedFor } from "../storage/contentHash.ts";
import { evaluateGeneration } from "./evaluateGeneration.ts";
import { finishIteration } from "./finishIteration.ts";
import { rankGeneration } from "./rankGeneration.ts";
import { emptyStore, finishReplay, storeOfReplay } from "./replay.ts";

export interface RunResult {
  /** Number of the generation that stands for the run. */
  readonly resultGeneration: number;
}

/** Goes through all iterations. Rejects with the signal's reason where it is aborted. */
export async function trainRun(given: RunContext): Promise<RunResult> {
  const replayed = given.spec.replay?.iteration.number;
  const context = replayed === undefined ? given : { ...given, store: storeOfReplay(given) };
  const { spec, recorder, progress } = context;
  const { selfPlay, evaluation } = spec.configuration;
  progress.line(`${spec.experiment.name} · ${spec.name} (${spec.method.title}, seed ${spec.seed})`);
  const state = newRunState(context, await prepareExamples(context));
  try {
    for (const [number, iterate] of iterationsOf(spec.configuration).entries()) {
      if (number === replayed) {
        await iterate({ ...state, context: { ...context, store: emptyStore(context) } }, number);
        break;
      }
      const stopReason = await iterate(state, number);
      if (stopReason === undefined) continue;
      recorder.log("WARNING", `No further iteration: ${stopReason}`);
      progress.line(`  stopped after iteration ${number}: ${stopReason}`);
      break;
    }
    if (replayed !== undefined) return await finishReplay(state);
    const result = chooseResult(state.pool, selfPlay.reports);
    if (evaluation.generations === "RESULT")
      await evaluateGeneration(context, result.generation, state.examples);
    await recorder.drain();
    return { resultGeneration: result.number };
  } finally {
    for (const { generation } of state.pool) await generation.model.dispose();
    await state.synthesis.sqlToTextModel?.model.dispose();
  }
}

/** What the server stores of it; longer ones are for no person to read. */
const longestExamplePrompt = 100_000;

/** Makes generation `number`. Returns why there is to be no further iteration, where there is a reason. */
type Iterate = (state: RunState, number: number) => Promise<string | undefined>;

/** In order: the supervised stage, rounds of synthesis, self-play. */
function iterationsOf({ synthesis, selfPlay }: RunConfiguration): Iterate[] {
  const rounds = synthesis.kind === "NONE" ? 0 : synthesis.rounds;
  return [
    iterateSupervised,
    ...Array<Iterate>(rounds).fill(iterateSynthesis),
    ...Array<Iterate>(selfPlay.iterations).fill(iterateSelfPlay),
  ];
}

async function iterateSupervised(state: RunState, number: number): Promise<string | undefined> {
  const { examples } = state;
  const first = examples.training[0];
  state.context.recorder.startIteration({
    number,
    stage: "SUPERVISED",
    ...(first
      ? { examplePrompt: examples.tokenizer.framePrompt(first.prompt).slice(0, longestExamplePrompt) }
      : {}),
  });
  return finishIteration(state, number, await supervisedStage(state), undefined, "SUPERVISED");
}

async function iterateSynthesis(state: RunState, number: number): Promise<string | undefined> {
  const { context, pool, synthesis } = state;
  const { kind, startsFrom } = context.spec.configuration.synthesis;
  const start = choosePlayer(startsFrom === "SUPERVISED" ? pool.slice(0, 1) : pool, "PREVIOUS");
  context.recorder.startIteration({ number, stage: "SYNTHESIS", playerNumber: start.number });
  const isUnranked = synthesis.validation.length === 0;
  const trainRound = kind === "REPEATED" ? repeatRealExamples : synthesisRound;
  const result = await trainRound(state, number, start);
  if (isUnranked && synthesis.validation.length > 0) await rankPool(state);
  const stopReason = await finishIteration(state, number, result, start, "SYNTHESIS");
  // A later round without new examples leaves the pool and the validation set that there are.
  return synthesis.validation.length > 0 ? undefined : stopReason;
}

/** Once there is a synthetic validation set it ranks the generations from before, too. */
async function rankPool(state: RunState): Promise<void> {
  for (const [index, { generation }] of state.pool.entries())
    state.pool[index] = await rankGeneration(state, generation);
}

async function iterateSelfPlay(state: RunState, number: number): Promise<string | undefined> {
  const { context, examples, pool, synthesis } = state;
  const { spec, recorder } = context;
  const { selfPlay } = spec.configuration;
  const label = `iteration ${number}`;
  const player = choosePlayer(pool, selfPlay.player);
  const opponent = chooseOpponent(pool, selfPlay);
  const method = methodOf(selfPlay);
  const stage = method === supervised ? "SUPERVISED" : "SELF_PLAY";
  const isAnswered = method === preference || method === rejectionSampling;
  recorder.startIteration({
    number,
    stage,
    playerNumber: player.number,
    // SFT learns gold alone, and GRPO the player's own answers: no other generation is asked.
    ...(isAnswered ? { opponentNumber: opponent.number } : {}),
  });
  const partner = isAnswered ? ` against generation ${opponent.number}` : "";
  recorder.log("INFO", `${label}: generation ${player.number} trains${partner}.`);
  const asked = selfPlay.playedOn === "SYNTHETIC_VALIDATION" ? synthesis.validation : examples.training;
  const drawn = shuffle(asked, seedFor(spec.seed, "questions", number));
  const questions = drawn.slice(0, selfPlay.questionsPerIteration);
  const result = await method({ state, number, label, player, opponent, questions });
  return finishIteration(state, number, result, player, stage);
}

function methodOf({
  loss,
  targets,
}: SelfPlayConfiguration): (iteration: IterationContext) => Promise<IterationResult> {
  if (loss === "GRPO") return grpo;
  if (loss !== "NLL") return preference;
  return targets === "GOLD" ? supervised : rejectionSampling;
}
