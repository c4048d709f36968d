/** Okapi BM25 over short texts (Robertson and Zaragoza 2009, §3), with Lucene's idf, which is never negative. */
export interface TextIndex {
  /** Positions of the best texts, best first; equal scores in the order of the texts. At least one word must meet. */
  search(words: readonly string[], limit: number): number[];
}

const saturation = 1.2;
const lengthShare = 0.75;

export function createTextIndex(texts: readonly (readonly string[])[]): TextIndex {
  const postings = new Map<string, { text: number; frequency: number }[]>();
  texts.forEach((words, text) => {
    const frequencies = new Map<string, number>();
    for (const word of words) frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
    for (const [word, frequency] of frequencies) {
      const list = postings.get(word);
      if (list) list.push({ text, frequency });
      else postings.set(word, [{ text, frequency }]);
    }
  });
  const meanLength = texts.reduce((sum, words) => sum + words.length, 0) / Math.max(texts.length, 1);

  return {
    search(words, limit) {
      const scores = new Map<number, number>();
      for (const word of new Set(words)) {
        const list = postings.get(word) ?? [];
        const rarity = Math.log(1 + (texts.length - list.length + 0.5) / (list.length + 0.5));
        for (const { text, frequency } of list) {
          const length = 1 - lengthShare + (lengthShare * texts[text]!.length) / meanLength;
          const gain = (frequency * (saturation + 1)) / (frequency + saturation * length);
          scores.set(text, (scores.get(text) ?? 0) + rarity * gain);
        }
      }
      const found = [...scores].sort(([one, a], [other, b]) => b - a || one - other);
      return found.slice(0, limit).map(([text]) => text);
    },
  };
}
