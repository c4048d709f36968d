import type { Random } from "../../../statistics/random.ts";

/**
 * A LIKE pattern of the original's shape about a text that the database holds: a beginning of the same length, a month
 * for a month, a word for a word. Undefined where no text has one.
 */
export function drawPattern(texts: readonly string[], original: string, random: Random): string | undefined {
  const [before, core, after] = split(original);
  if (core === "" || /[%_]/.test(core) || texts.length === 0) return undefined;
  const text = random.pick(texts);
  const part =
    before === ""
      ? beginning(text, core, after)
      : after === ""
        ? ending(text, core)
        : within(text, core, random);
  return part === undefined || /[%_]/.test(part) ? undefined : `${before}${part}${after}`;
}

function split(pattern: string): readonly [before: string, core: string, after: string] {
  const before = /^%*/.exec(pattern)?.[0] ?? "";
  const rest = pattern.slice(before.length);
  const after = /%*$/.exec(rest)?.[0] ?? "";
  return [before, rest.slice(0, rest.length - after.length), after];
}

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]{3,}/gu) ?? [];

function beginning(text: string, core: string, after: string): string | undefined {
  if (after === "") return text;
  if (/^\d+$/.test(core))
    return /^\d+/.exec(text)?.[0].length === core.length ? text.slice(0, core.length) : undefined;
  return core.length <= 2 ? letters(text.slice(0, core.length), core.length) : wordsOf(text)[0];
}

function ending(text: string, core: string): string | undefined {
  return core.length <= 2 ? letters(text.slice(-core.length), core.length) : wordsOf(text).at(-1);
}

const letters = (text: string, count: number) =>
  new RegExp(`^[\\p{L}\\p{N}]{${count}}$`, "u").test(text) ? text : undefined;

function within(text: string, core: string, random: Random): string | undefined {
  if (/^-\d\d-$/.test(core)) return /^\d{4}(-\d\d-)\d\d/.exec(text)?.[1];
  if (core.length === 1) return letters(random.pick([...text]), 1)?.toLowerCase();
  const words = wordsOf(text);
  return words.length === 0 ? undefined : random.pick(words);
}
