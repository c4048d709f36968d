/**
 * Rejection-sampling fine-tuning (RFT, arXiv 2308.01825): a model's own answers that execute to gold's result
 * become supervised examples, each distinct answer once.
 */

import type { Candidate, Question } from "../phases/candidates.ts";
import { continuationFor } from "../prompts/prompt.ts";
import { lexSql } from "../sql/text/lexSql.ts";

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
  questions: readonly Question[],
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

/**
 * SQL texts that differ in blanks, comments, a last semicolon and the case of words outside quotes alone become one text.
 */
export function normalizeSql(sql: string): string {
  const texts = lexSql(sql).map(({ kind, text }) => (kind === "word" ? text.toLowerCase() : text));
  while (texts.at(-1) === ";") texts.pop();
  return texts.join(" ");
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
