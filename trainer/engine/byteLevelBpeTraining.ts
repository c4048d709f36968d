import { byteCharacters, splitWords, utf8Bytes } from "./byteLevelBpeAlphabet.ts";
import { specialTokens, type Vocabulary } from "./byteLevelBpeFile.ts";

interface Word {
  readonly count: number;
  ids: number[];
}

/**
 * Learns byte-pair merges (Sennrich et al. 2016, Algorithm 1, over bytes): the pair that is most frequent in the
 * texts is merged first; of equally frequent pairs, the one whose left token, then right token, is older.
 * Stops early where no pair occurs twice. Ids: special tokens, the 256 bytes, then the merges in order.
 */
export function learnVocabulary(texts: readonly string[], vocabularySize: number): Vocabulary {
  const smallest = specialTokens.length + byteCharacters.length;
  if (!Number.isInteger(vocabularySize) || vocabularySize < smallest) {
    throw new RangeError(
      `vocabularySize is ${vocabularySize}; ask for a whole number of at least ${smallest}, ` +
        "which holds the special tokens and every byte.",
    );
  }
  const tokens = [...specialTokens, ...byteCharacters];
  const merges: [string, string][] = [];
  const words = countWords(texts);
  const pairs = new PairCounts(vocabularySize);
  for (const [index, word] of words.entries()) pairs.add(word, index, 1);

  while (tokens.length < vocabularySize) {
    const best = pairs.mostFrequent();
    if (!best) break;
    const id = tokens.length;
    for (const index of best.wordIndexes) {
      const word = words[index] as Word;
      pairs.add(word, index, -1);
      word.ids = mergePair(word.ids, best.left, best.right, id);
      pairs.add(word, index, 1);
    }
    const [left, right] = [tokens[best.left] as string, tokens[best.right] as string];
    merges.push([left, right]);
    tokens.push(left + right);
  }
  return { tokens: new Map(tokens.map((token, id) => [token, id])), merges };
}

function countWords(texts: readonly string[]): Word[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of splitWords(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({
    count,
    ids: Array.from(utf8Bytes(text), (byte) => byte + specialTokens.length),
  }));
}

function mergePair(ids: readonly number[], left: number, right: number, merged: number): number[] {
  const result: number[] = [];
  for (let position = 0; position < ids.length; position += 1) {
    const isPair = ids[position] === left && ids[position + 1] === right;
    result.push(isPair ? merged : (ids[position] as number));
    if (isPair) position += 1;
  }
  return result;
}

/** How often each pair of neighbours occurs, and in which words, kept up to date as words change. */
class PairCounts {
  readonly #size: number;
  readonly #counts = new Map<number, number>();
  readonly #wordIndexes = new Map<number, Set<number>>();

  constructor(vocabularySize: number) {
    this.#size = vocabularySize;
  }

  /** Adds (`sign` 1) or takes away (−1) a word's pairs. */
  add(word: Word, index: number, sign: 1 | -1): void {
    for (let position = 0; position + 1 < word.ids.length; position += 1) {
      const key = (word.ids[position] as number) * this.#size + (word.ids[position + 1] as number);
      const count = (this.#counts.get(key) ?? 0) + sign * word.count;
      if (count > 0) this.#counts.set(key, count);
      else this.#counts.delete(key);
      const indexes = this.#wordIndexes.get(key) ?? new Set();
      if (sign === 1) indexes.add(index);
      else indexes.delete(index);
      this.#wordIndexes.set(key, indexes);
    }
  }

  mostFrequent(): { left: number; right: number; wordIndexes: readonly number[] } | undefined {
    let bestKey = -1;
    let bestCount = 1;
    for (const [key, count] of this.#counts) {
      if (count > bestCount || (count === bestCount && bestKey >= 0 && key < bestKey)) {
        bestKey = key;
        bestCount = count;
      }
    }
    if (bestKey < 0) return undefined;
    return {
      left: Math.floor(bestKey / this.#size),
      right: bestKey % this.#size,
      wordIndexes: [...(this.#wordIndexes.get(bestKey) ?? [])],
    };
  }
}
