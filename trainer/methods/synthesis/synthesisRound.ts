/**
 * A round of VBI-FT (SPFT-SQL §3.1): synthetic pairs are made, a generation learns them beside the real ones and answers those
 * that were held back. What it answers rightly teaches the SQL-to-text model; what it fails seeds the next round.
 */

import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import { answerQuestions } from "../../phases/sampleAndJudge.ts";
import { countCandidates, tokenizeGold } from "../preference/pairs.ts";
import type { Played, PoolMember, Table } from "../runState.ts";
import { makePairs } from "./makeSyntheticExamples.ts";
import { retrainSqlToText } from "./sqlToText.ts";
import type { SyntheticPair } from "./synthesisState.ts";
import { learnRound } from "./trainSynthesisRound.ts";

/** @param start the generation whose weights the round trains. */
export async function playRound(table: Table, number: number, start: PoolMember): Promise<Played> {
  const { context, examples, synthesis, pool } = table;
  const newest = pool.at(-1) ?? start;
  const made = await makePairs(table, number, newest);
  const { training, feedback, validation, madeCount } = made;
  if (training.length === 0 || feedback.length === 0) {
    const stopReason = "no synthetic pair was left to learn from; the log says what became of them";
    return { counters: { synthesized: madeCount, kept: 0 }, stopReason };
  }
  if (synthesis.validation.length === 0) {
    synthesis.validation = validation.map(({ example }) => examples.prompting.forAsking(example));
  }
  synthesis.training.push(...training.map(({ example }) => example));

  const items = [
    ...examples.training,
    ...synthesis.training.map((example) => examples.prompting.forTraining(example)),
  ].map((question) => tokenizeGold(examples.tokenizer, question));
  const generation = await learnRound(table, number, start, items);

  const answers = await answerQuestions(
    context,
    `iteration ${number}: feedback`,
    generation,
    examples.tokenizer,
    feedback.map(({ example }) => examples.prompting.forAsking(example)),
    greedyDecoding(context),
  );
  const counts = countCandidates(answers.candidates);
  context.recorder.metric(
    "synthesis/correctFraction",
    number,
    counts.correct / Math.max(counts.candidates, 1),
  );
  const isCorrect = new Set(
    answers.candidates.flatMap(({ questionIndex, outcome }) =>
      outcome === "correct" ? [questionIndex] : [],
    ),
  );
  synthesis.failures = countTemplates(feedback.filter((_, index) => !isCorrect.has(index)));
  synthesis.correct.push(
    ...feedback.flatMap(({ example }, index) => (isCorrect.has(index) ? [example] : [])),
  );
  return {
    generation,
    counters: { ...counts, synthesized: madeCount, kept: items.length },
    phaseSeconds: {
      ...made.phaseSeconds,
      train: generation.seconds,
      feedback: answers.seconds.sample + answers.seconds.execute,
      sqlToText: await improveWriter(table, number),
    },
  };
}

function countTemplates(pairs: readonly SyntheticPair[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { template } of pairs) counts.set(template, (counts.get(template) ?? 0) + 1);
  return counts;
}

/** For the round to come, where there is one and it asks the model. Gives the seconds it took when it was done. */
async function improveWriter(table: Table, number: number): Promise<number> {
  const { context, synthesis } = table;
  const { rounds, retrainsSqlToText } = context.order.configuration.synthesis;
  const { writer, correct } = synthesis;
  if (writer === undefined || !retrainsSqlToText || correct.length === 0 || number >= rounds) return 0;
  synthesis.writer = await retrainSqlToText(table, number, writer);
  await writer.model.dispose();
  return synthesis.writer.seconds;
}
