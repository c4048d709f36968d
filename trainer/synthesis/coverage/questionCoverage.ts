/** Judges questions written for synthesized SQL without people: by what a question to this SQL has to say. */
import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import type { BoundQuery } from "../templates/query.ts";
import { expectationsOf } from "./expectations.ts";
import { readQuestion } from "./questionWords.ts";

export interface QuestionCoverage {
  /** Share of what the SQL asks for that the question says, in 0..1; faults of its form lower it. */
  readonly coverage: number;
  /** What goes unsaid ("value Berlin", "column singer.age", "aggregate avg"), and faults of form ("repeats of the"). */
  readonly missed: readonly string[];
}

/**
 * How much of a query its question says: every value, as it is or in words; the tables read; the columns shown and grouped
 * by; a word for each aggregate, for either end of an order, for the way of a comparison, for a negation. Needs no model and
 * no database. It sees what is left out, not what is said wrongly: a question may cover a query and mean another.
 */
export function questionCoverage(
  question: string,
  bound: BoundQuery,
  schema: DatabaseSchema,
): QuestionCoverage {
  const words = readQuestion(question);
  const expected = expectationsOf(bound, schema);
  const missed = expected.filter((expectation) => !expectation.isSaid(words));
  const faults = faultsOf(words.words);
  const [all, lost] = [weigh(expected), weigh(missed)];
  return {
    coverage: (all - lost) / (all + faults.length),
    missed: [...missed.map(({ what }) => what), ...faults],
  };
}

const weigh = (expectations: readonly { readonly weight: number }[]): number =>
  expectations.reduce((sum, { weight }) => sum + weight, 0);

const [fewestWords, mostWords] = [3, 60];

/** Faults of form, whatever was asked. */
function faultsOf(words: readonly string[]): readonly string[] {
  const faults: string[] = [];
  if (words.length < fewestWords || words.length > mostWords) faults.push(`length ${words.length}`);
  const repeated = repetitionIn(words);
  return repeated === undefined ? faults : [...faults, `repeats ${repeated}`];
}

/** Up to three words said twice in a row, or five words that come again. */
function repetitionIn(words: readonly string[]): string | undefined {
  const phrases = new Set<string>();
  for (const [start] of words.entries()) {
    for (const length of [1, 2, 3]) {
      const [one, next] = [
        words.slice(start, start + length),
        words.slice(start + length, start + 2 * length),
      ].map((part) => part.join(" "));
      if (one === next && one !== undefined && start + 2 * length <= words.length) return one;
    }
    const phrase = words.slice(start, start + 5).join(" ");
    if (start + 5 <= words.length && phrases.has(phrase)) return phrase;
    phrases.add(phrase);
  }
  return undefined;
}
