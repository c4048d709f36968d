import type { Value } from "../templates/query.ts";
import { type QuestionWords, says } from "./questionWords.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);

const letters: Readonly<Record<string, readonly string[]>> = {
  M: ["male", "man", "men", "boy"],
  F: ["female", "woman", "women", "girl"],
  T: ["true", "yes"],
  Y: ["yes"],
  N: ["no", "not"],
};

/**
 * Whether a question says a value: as it is, a number in words or in the other of two ways ("at least 3" for `> 2`), a
 * date by its month and year, a pattern without its wildcards. A value that is all wildcards has nothing to say.
 */
export function saysValue(question: QuestionWords, { type, text }: Value, operator: string): boolean {
  const core = text.replace(/^[%_]+|[%_]+$/g, "");
  if (type === "boolean" || core === "") return true;
  if (/^\p{L}$/u.test(core)) return saysLetter(question, core);
  return [[core], ...otherWays(core, type, operator)].some((phrases) =>
    phrases.every((phrase) => says(question, phrase)),
  );
}

/** Each way is the phrases that have to stand in the question. */
function otherWays(text: string, type: Value["type"], operator: string): readonly (readonly string[])[] {
  if (type === "number") return neighbors(Number(text), operator).map((number) => [String(number)]);
  const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(text) ?? [];
  if (year !== "") {
    const isEnd = `${month}-${day}` === "01-01" || `${month}-${day}` === "12-31";
    return [[year, months[Number(month) - 1] ?? month], ...(isEnd ? [[year]] : [])];
  }
  const alone = /^-?(0[1-9]|1[0-2])-?$/.exec(text)?.[1];
  return alone === undefined ? [] : [[months[Number(alone) - 1] as string]];
}

function neighbors(number: number, operator: string): readonly number[] {
  if (!Number.isInteger(number)) return [];
  if (operator === ">" || operator === "<=") return [number + 1];
  return operator === "<" || operator === ">=" ? [number - 1] : [];
}

/** A letter by itself is told from the article by its case. */
function saysLetter(question: QuestionWords, letter: string): boolean {
  return (
    new RegExp(`(?<!\\p{L})${letter}(?!\\p{L})`, "u").test(question.text) ||
    (letters[letter.toUpperCase()] ?? []).some((word) => says(question, word))
  );
}
