import type { NamedItem, SchemaNames } from "./schemaNames.ts";

/** How a question's words meet an item's name: shares from 0 to 1. */
export interface NameMatch {
  /** Share of the name's words that the question has, weighed by how informative they are. */
  readonly share: number;
  /** 1 where it has them all. */
  readonly whole: number;
  /** 1 where it has them one after another and they are several. */
  readonly phrase: number;
}

/** Stems that begin alike count for less than equal ones. */
const likeness = 0.7;
const commonLetters = 4;

export interface QuestionWords {
  /** In order. */
  readonly stems: readonly string[];
  readonly set: ReadonlySet<string>;
}

export function matchName(item: NamedItem, names: SchemaNames, asked: QuestionWords): NameMatch {
  let best: NameMatch = { share: 0, whole: 0, phrase: 0 };
  for (const reading of item.readings) {
    let found = 0;
    let all = 0;
    for (const stem of reading) {
      const weight = names.weightOf(stem);
      all += weight;
      if (asked.set.has(stem)) found += weight;
      else if (asked.stems.some((other) => isLike(stem, other))) found += likeness * weight;
    }
    const share = found / all;
    const whole = reading.every((stem) => asked.set.has(stem)) ? 1 : 0;
    const phrase = whole === 1 && reading.length > 1 && isPhrase(reading, asked.stems) ? 1 : 0;
    if (share + whole + phrase > best.share + best.whole + best.phrase) best = { share, whole, phrase };
  }
  return best;
}

/** "nation" and "nationality", "found" and "foundation"; never "1" and "19". */
function isLike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < commonLetters) return false;
  const needed = Math.max(commonLetters, Math.ceil(shorter * 0.8));
  return one.slice(0, needed) === other.slice(0, needed);
}

function isPhrase(reading: readonly string[], stems: readonly string[]): boolean {
  return stems.some((_, start) => reading.every((stem, at) => stems[start + at] === stem));
}
