/** Iterations that learn SQL itself: gold, or the opponent's correct answers, or both. */
import type { TokenSequence } from "../engine/engine.ts";
import { lessonOf } from "../phases/trainingTask.ts";
import { objectiveOf } from "../training/objective.ts";
import { iterationPlan } from "./iterationPlan.ts";
import { fitsContext, tokenize, tokenizeGold } from "./preference/pairs.ts";
import { type Game, type Played, teachPlayer } from "./runState.ts";
import { askOpponent } from "./sampleFromOpponent.ts";
import { selectCorrect } from "./selectCorrect.ts";

/** The supervised control learns gold alone: no candidates, no pairs. */
export async function learnGold(game: Game): Promise<Played> {
  const { tokenizer } = game.table.examples;
  const items = game.questions.map((question) => tokenizeGold(tokenizer, question));
  return learn(game, items, { kept: items.length }, {});
}

/** Rejection sampling: what the opponent answered rightly becomes supervised examples. */
export async function learnVerified(game: Game): Promise<Played> {
  const { context, examples } = game.table;
  const { targets, correctPerQuestion } = context.order.configuration.selfPlay;
  const { candidates, counts, seconds } = await askOpponent(game);
  const { items, solvedQuestions, distinctCorrect } = selectCorrect(candidates, game.questions, {
    mostPerQuestion: correctPerQuestion,
    includesGold: targets === "GOLD_AND_CORRECT",
  });
  const questionCount = Math.max(game.questions.length, 1);
  context.recorder.metric("candidates/solvedFraction", game.number, solvedQuestions / questionCount);
  context.recorder.metric("candidates/distinctCorrect", game.number, distinctCorrect);
  if (items.length === 0) {
    const stopReason = "the opponent answered no question rightly; there is nothing to learn from";
    return { counters: { ...counts, kept: 0 }, stopReason };
  }
  const { contextLength } = context.order.baseModel.architecture;
  const sequences = items
    .map(({ prompt, continuation }) => tokenize(examples.tokenizer, prompt, continuation))
    .filter((sequence) => fitsContext(sequence, contextLength));
  return learn(game, sequences, { ...counts, kept: sequences.length }, seconds);
}

async function learn(
  game: Game,
  items: readonly TokenSequence[],
  counters: Played["counters"],
  seconds: Readonly<Record<string, number>>,
): Promise<Played> {
  const { selfPlay } = game.table.context.order.configuration;
  const lesson = lessonOf(objectiveOf(selfPlay), items, iterationPlan(game));
  const generation = await teachPlayer(game, lesson);
  return { generation, counters, phaseSeconds: { ...seconds, train: generation.seconds } };
}
