/**
 * Rejection-sampling fine-tuning (RFT, arXiv 2308.01825): the opponent's answers that execute to gold's result become
 * supervised examples, each distinct answer once.
 */
import { fitsContext, tokenize } from "../examples/tokenize.ts";
import type { Candidate } from "../phases/candidates.ts";
import { passesOver } from "../phases/trainOrReuse.ts";
import { continuationFor, type PromptedExample } from "../prompts/prompt.ts";
import { normalizeSql } from "../sql/text/normalizeSql.ts";
import { objectiveOf } from "../training/objective.ts";
import type { IterationContext, IterationResult } from "./runState.ts";
import { sampleFromOpponent } from "./sampleFromOpponent.ts";
import { copyOf, selfPlayPlan, trainGeneration } from "./trainGeneration.ts";

export async function rejectionSampling(iteration: IterationContext): Promise<IterationResult> {
  const { state, number, player, questions } = iteration;
  const { context, examples } = state;
  const { recorder, spec } = context;
  const { selfPlay } = spec.configuration;

  // 1. Sample and judge.
  const { candidates, counts, seconds } = await sampleFromOpponent(iteration);

  // 2. Make items: right answers, with or without gold.
  const { items, solvedQuestions, distinctCorrect } = selectCorrect(candidates, questions, {
    mostPerQuestion: selfPlay.correctPerQuestion,
    includesGold: selfPlay.targets === "GOLD_AND_CORRECT",
  });
  const judgedCount = new Set(candidates.map(({ questionIndex }) => questionIndex)).size;
  if (judgedCount > 0) recorder.metric("candidates/solvedFraction", number, solvedQuestions / judgedCount);
  recorder.metric("candidates/distinctCorrect", number, distinctCorrect);

  // 3. Check.
  if (items.length === 0) {
    const stopReason = "the opponent answered no question rightly; there is nothing to learn from";
    return { counters: { ...counts, trainingItems: 0 }, stopReason };
  }
  const { contextLength } = spec.baseModel.architecture;
  const sequences = items
    .map(({ prompt, continuation }) => tokenize(examples.tokenizer, prompt, continuation))
    .filter((sequence) => fitsContext(sequence, contextLength));

  // 4. Train.
  const generation = await trainGeneration(state, {
    number,
    from: copyOf(player, context),
    task: passesOver(sequences, objectiveOf(selfPlay), selfPlayPlan(context, number)),
  });
  return {
    generation,
    counters: { ...counts, trainingItems: sequences.length },
    phaseSeconds: { ...seconds, train: generation.seconds },
  };
}

export interface RejectionSamplingOptions {
  /** Distinct right answers kept a question, the first sampled first; gold is not counted. */
  readonly mostPerQuestion: number;
  /** Whether every question's gold is learnt too, also where no answer was right. */
  readonly includesGold: boolean;
}

/** A prompt and what is to be learnt after it, as text. */
export interface SupervisedText {
  readonly prompt: string;
  readonly continuation: string;
}

export interface RejectionSample {
  /** By question, gold first. */
  readonly items: readonly SupervisedText[];
  /** Questions with at least one right answer. */
  readonly solvedQuestions: number;
  /** Right answers of different text, before the cap; gold's own text counts where it was sampled. */
  readonly distinctCorrect: number;
}

/** What to learn of `candidates`, whose `questionIndex` points into `questions`. */
export function selectCorrect(
  candidates: readonly Candidate[],
  questions: readonly PromptedExample[],
  { mostPerQuestion, includesGold }: RejectionSamplingOptions,
): RejectionSample {
  const correct = Map.groupBy(
    candidates.filter(({ outcome }) => outcome === "correct"),
    ({ questionIndex }) => questionIndex,
  );
  let distinctCorrect = 0;
  const items = questions.flatMap(({ prompt, example }, index) => {
    const answers = distinctTexts((correct.get(index) ?? []).map(({ sql }) => sql));
    distinctCorrect += answers.length;
    const gold = normalizeSql(example.goldSql);
    const own = includesGold ? answers.filter((sql) => normalizeSql(sql) !== gold) : answers;
    const learnt = [...(includesGold ? [example.goldSql] : []), ...own.slice(0, mostPerQuestion)];
    return learnt.map((sql) => ({ prompt, continuation: continuationFor(sql) }));
  });
  return { items, solvedQuestions: correct.size, distinctCorrect };
}

/** The first of each normalized text, in the order given. */
function distinctTexts(texts: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const text of texts) {
    const key = normalizeSql(text);
    if (!seen.has(key)) seen.set(key, text);
  }
  return [...seen.values()];
}
