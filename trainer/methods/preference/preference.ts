/**
 * Preference learning: SPIN, ExSPIN, SPFT-SQL, DPO and IPO. An iteration prefers gold, or the player's own right answers, to what the
 * opponent answered. The methods differ in the loss, in which candidates are rejected, and in who the opponent is.
 */
import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import { sampleAndJudge } from "../../phases/sampleAndJudge.ts";
import { passesOver } from "../../phases/trainOrReuse.ts";
import { objectiveOf } from "../../training/objective.ts";
import type { IterationContext, IterationResult } from "../runState.ts";
import { sampleFromOpponent } from "../sampleFromOpponent.ts";
import { copyOf, selfPlayPlan, trainGeneration } from "../trainGeneration.ts";
import { monitorPairs } from "./monitorPairs.ts";
import { fittingPairs, pairUp, scorePairs } from "./pairs.ts";

export async function preference(iteration: IterationContext): Promise<IterationResult> {
  const { state, number, label, player, opponent, questions } = iteration;
  const { context, examples } = state;
  const { recorder, progress, spec } = context;
  const { selfPlay } = spec.configuration;
  const { contextLength } = spec.baseModel.architecture;

  // 1. Sample and judge.
  const { candidates, counts, seconds } = await sampleFromOpponent(iteration);

  // 2. Make items: pairs, with their log-probabilities under the opponent, which stay fixed while the player trains.
  const preferred = selfPlay.chosen === "OWN_CORRECT" ? await ownCorrectAnswers(iteration) : undefined;
  const fresh = pairUp(candidates, questions, selfPlay, preferred);
  const fitting = fittingPairs(fresh, examples.tokenizer, contextLength);
  const pairs = selfPlay.mixPreviousPairs ? [...state.previousPairs, ...fitting] : fitting;
  state.previousPairs = fitting;
  if (fitting.length < fresh.length) {
    const left = fresh.length - fitting.length;
    recorder.log("INFO", `${label}: ${left} pairs are too long for the context; left out.`);
  }
  const counters = { ...counts, trainingItems: pairs.length };
  if (pairs.length === 0) {
    return { counters, stopReason: "the opponent left nothing to learn from; no pair was kept" };
  }
  const scoring = progress.phase(`${label}: scoring pairs`);
  const items = await scorePairs(pairs, examples.tokenizer, (sequences) =>
    opponent.generation.model.logProbabilities(sequences, scoring.onProgress),
  );
  const score = scoring.end(`${pairs.length} preference pairs`);

  // 3. Check: pairs that are no good to learn from end the run before anything is unlearnt.
  const before = await monitorPairs(iteration, pairs, items);
  if (before.stopReason !== undefined) return { counters, stopReason: before.stopReason };

  // 4. Train.
  const generation = await trainGeneration(state, {
    number,
    from: copyOf(player, context),
    task: passesOver(items, objectiveOf(selfPlay), selfPlayPlan(context, number)),
  });

  // 5. Check again, what training made of the pairs.
  const { stopReason, seconds: observe } = await monitorPairs(iteration, pairs, items, generation);
  return {
    generation,
    counters,
    phaseSeconds: { ...seconds, score, train: generation.seconds, observe },
    ...(stopReason === undefined ? {} : { stopReason }),
  };
}

/** The player's own greedy answers that execute to gold's result, by index of the question. */
async function ownCorrectAnswers({
  state,
  label,
  player,
  questions,
}: IterationContext): Promise<Map<number, string>> {
  const { context, examples } = state;
  const { candidates } = await sampleAndJudge(
    context,
    `${label}: player`,
    player.generation,
    examples.tokenizer,
    questions,
    greedyDecoding(context),
  );
  const correct = candidates.filter(({ outcome }) => outcome === "correct");
  return new Map(correct.map(({ questionIndex, sql }) => [questionIndex, sql]));
}
