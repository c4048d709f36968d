/** Iterations that learn to prefer gold to what the opponent answered. */

import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import { answerQuestions } from "../../phases/sampleAndJudge.ts";
import { lessonOf } from "../../phases/trainingTask.ts";
import { objectiveOf } from "../../training/objective.ts";
import { iterationPlan } from "../iterationPlan.ts";
import { type Game, type Played, teachPlayer } from "../runState.ts";
import { askOpponent } from "../sampleFromOpponent.ts";
import { observePairs } from "./monitorPairs.ts";
import { fittingPairs, pairUp, scorePairs } from "./pairs.ts";

export async function learnPairs(game: Game): Promise<Played> {
  const { table, label, opponent, questions } = game;
  const { context, examples } = table;
  const { selfPlay } = context.order.configuration;

  // 1. The opponent answers, the databases judge.
  const { candidates, counts, seconds } = await askOpponent(game);

  // 2. Gold is paired with what was wrong (or with everything), and scored under the opponent once.
  const preferred = selfPlay.chosen === "OWN_CORRECT" ? await ownCorrect(game) : undefined;
  const fresh = pairUp(candidates, questions, selfPlay, preferred);
  const { contextLength } = context.order.baseModel.architecture;
  const fitting = fittingPairs(fresh, examples.tokenizer, contextLength);
  const pairs = selfPlay.mixPreviousPairs ? [...table.previousPairs, ...fitting] : fitting;
  table.previousPairs = fitting;
  if (fitting.length < fresh.length) {
    const left = fresh.length - fitting.length;
    context.recorder.log("INFO", `${label}: ${left} pairs are too long for the context; left out.`);
  }
  const counters = { ...counts, kept: pairs.length };
  if (pairs.length === 0) {
    return { counters, stopReason: "the opponent left nothing to learn from; no pair was kept" };
  }
  const scoring = context.progress.phase(`${label}: scoring pairs`);
  const items = await scorePairs(pairs, examples.tokenizer, (sequences) =>
    opponent.generation.model.logProbabilities(sequences, scoring.onProgress),
  );
  const score = scoring.end(`${pairs.length} pairs`);

  // 3. Pairs that are no good to learn from end the run before anything is unlearnt.
  const observation = await observePairs(game, pairs, items);
  const refused = observation.judge();
  if (refused !== undefined) return { counters, stopReason: refused };

  // 4. The player learns to tell them apart.
  const lesson = lessonOf(objectiveOf(selfPlay), items, iterationPlan(game));
  const generation = await teachPlayer(game, lesson);
  const stopReason = await observation.judgeAfter(generation);
  return {
    generation,
    counters,
    phaseSeconds: { ...seconds, score, train: generation.seconds, observe: observation.seconds },
    ...(stopReason === undefined ? {} : { stopReason }),
  };
}

/** The player's own greedy answers that execute to gold's result, by index of the question. */
async function ownCorrect({ table, label, player, questions }: Game): Promise<Map<number, string>> {
  const { context, examples } = table;
  const answers = await answerQuestions(
    context,
    `${label}: player`,
    player.generation,
    examples.tokenizer,
    questions,
    greedyDecoding(context),
  );
  const correct = answers.candidates.filter(({ outcome }) => outcome === "correct");
  return new Map(correct.map(({ questionIndex, sql }) => [questionIndex, sql]));
}
