import type { TokenPair, TokenSample, TokenSequence, TrainingItems } from "../engine.ts";
import { lengthMultiple, roundUp } from "./rotaryTables.ts";

type Item = TokenSequence | TokenPair | TokenSample;

/** Counts of a whole batch, which the losses average over however it is passed over. */
export interface BatchTotals {
  readonly items: number;
  /** Scored tokens of sequences or samples, or of the chosen alone. */
  readonly tokens: number;
}

export function totalsOf(items: TrainingItems): BatchTotals {
  const lengths = (items as readonly Item[]).map((item) =>
    "chosen" in item ? item.chosen.length : item.continuation.length,
  );
  return { items: items.length, tokens: lengths.reduce((sum, length) => sum + length, 0) };
}

/**
 * A batch in parts of at most `mostTokens` tokens, padding included, shortest items first so that padding is little; an item
 * that is longer is a part by itself. One part, in the order given, where `mostTokens` is absent.
 */
export function partsOf(items: TrainingItems, mostTokens: number | undefined): TrainingItems[] {
  if (mostTokens === undefined) return [items];
  const parts: Item[][] = [];
  let current: Item[] = [];
  for (const item of (items as readonly Item[]).toSorted((a, b) => paddedTokens(a) - paddedTokens(b))) {
    if (current.length > 0 && (current.length + 1) * paddedTokens(item) > mostTokens) {
      parts.push(current);
      current = [];
    }
    current.push(item);
  }
  parts.push(current);
  return parts as TrainingItems[];
}

/** How large one pass is. */
export interface PassSize {
  readonly rows: number;
  /** Tokens of each row, padding included. */
  readonly time: number;
  /** Tokens that meet the vocabulary. */
  readonly scored: number;
}

export function passSizeOf(items: TrainingItems): PassSize {
  const answers = (items as readonly Item[]).map((item) =>
    "chosen" in item ? [item.chosen.length, item.rejected.length] : [item.continuation.length],
  );
  const lengths = (items as readonly Item[]).map(
    ({ prompt }, index) => prompt.length + Math.max(...answers[index]!),
  );
  return {
    rows: answers.flat().length,
    time: roundUp(Math.max(...lengths), lengthMultiple),
    scored: answers.flat().reduce((sum, length) => sum + length, 0),
  };
}

/** Of all rows that an item needs: a pair's two are of one length. */
function paddedTokens(item: Item): number {
  if (!("chosen" in item)) return roundUp(item.prompt.length + item.continuation.length, lengthMultiple);
  const longest = Math.max(item.chosen.length, item.rejected.length);
  return 2 * roundUp(item.prompt.length + longest, lengthMultiple);
}
