/** Where and how well a text speaks of a value. */

/** The longest run of characters that both have; the first one of several. */
export function longestCommonSubstring(
  one: string,
  other: string,
): { readonly start: number; readonly length: number } {
  let best = { start: 0, length: 0 };
  let before = new Uint16Array(other.length + 1);
  for (let i = 0; i < one.length; i += 1) {
    const runs = new Uint16Array(other.length + 1);
    for (let j = 0; j < other.length; j += 1) {
      if (one[i] !== other[j]) continue;
      const length = before[j]! + 1;
      runs[j + 1] = length;
      if (length > best.length) best = { start: i - length + 1, length };
    }
    before = runs;
  }
  return best;
}

/** 1 where equal, 0 where nothing is common: twice the longest common subsequence over both lengths. */
export function ratio(one: string, other: string): number {
  let before = new Uint16Array(other.length + 1);
  for (let i = 0; i < one.length; i += 1) {
    const lengths = new Uint16Array(other.length + 1);
    for (let j = 0; j < other.length; j += 1)
      lengths[j + 1] = one[i] === other[j] ? before[j]! + 1 : Math.max(lengths[j]!, before[j + 1]!);
    before = lengths;
  }
  const length = one.length + other.length;
  return length === 0 ? 1 : (2 * before[other.length]!) / length;
}

/**
 * How surely `text` mentions `value`, both in lower case, from 0 to 1: 1 where it stands there as whole words; otherwise the
 * longest run they share, widened in the text to whole words, against the value. 0 where their first letters differ, so
 * that "art" is not found in "start", and for a single character.
 */
export function mentionScore(text: string, value: string): number {
  if (value.length < 2) return 0;
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (!isWord(text[at - 1]) && !isWord(text[at + value.length])) return 1;
  const { start, length } = longestCommonSubstring(text, value);
  let from = start;
  let to = start + length;
  while (from < to && !isWord(text[from])) from += 1;
  while (to > from && !isWord(text[to - 1])) to -= 1;
  while (from > 0 && isWord(text[from - 1])) from -= 1;
  while (to < text.length && isWord(text[to])) to += 1;
  const mention = text.slice(from, to);
  return mention.length > 1 && mention[0] === value[0] ? ratio(mention, value) : 0;
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character);
}
