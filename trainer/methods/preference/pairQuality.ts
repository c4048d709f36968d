/**
 * What an iteration's pairs are worth as material to learn from. SPFT-SQL says that SPIN fails in text-to-SQL because
 * many rejected answers are right; whether that is so here is counted, not believed.
 */
import { mean } from "../../../statistics/variance.ts";
import type { JudgedOutcome } from "../../evaluation/outcome.ts";

/** Sums of log-probabilities, in nats, end of sequence included. */
export interface PairLogProbabilities {
  readonly chosen: number;
  readonly rejected: number;
}

export interface ObservedPair {
  readonly chosen: string;
  readonly rejected: string;
  /** Of the rejected SQL when executed: correct where its result is gold's. */
  readonly outcome: JudgedOutcome;
  /** The benchmark's own word for the example. */
  readonly difficulty?: string;
  /** Token ids of both sides; without them, overlap is told from the texts. */
  readonly tokens?: { readonly chosen: readonly number[]; readonly rejected: readonly number[] };
  readonly opponent?: PairLogProbabilities;
  /** The player as the iteration took it up, and as it left it. */
  readonly playerBefore?: PairLogProbabilities;
  readonly playerAfter?: PairLogProbabilities;
}

export interface Spread {
  readonly pairs: number;
  readonly mean: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/**
 * log p(chosen) − log p(rejected) in nats, each where it is known. `implicitReward` is the player's less the
 * opponent's: what λ multiplies in the loss, 0 where player and opponent are the same weights.
 */
export interface Margins {
  readonly opponent?: Spread;
  readonly playerBefore?: Spread;
  readonly playerAfter?: Spread;
  readonly implicitReward?: Spread;
}

export interface PairQuality {
  readonly pairs: number;
  /** Rejected SQL whose result is in fact gold's. */
  readonly correctFraction: number;
  /** Rejected SQL that executes, rightly or not. */
  readonly executableRate: number;
  /** Chosen and rejected the same, or one the other's beginning, so that most of what is pushed down is pushed up too. An empty answer overlaps with nothing. */
  readonly overlapFraction: number;
  readonly margins: Margins;
  /** In the order in which difficulties first appear; pairs without one stand under "". */
  readonly marginsByDifficulty: readonly (Margins & {
    readonly difficulty: string;
    readonly pairs: number;
  })[];
  /** Means in absolute terms, over the pairs where they are known. */
  readonly meanLogProbabilities: {
    readonly opponent?: PairLogProbabilities;
    readonly playerBefore?: PairLogProbabilities;
    readonly playerAfter?: PairLogProbabilities;
  };
  /** Pairs whose chosen SQL the iteration made less likely: likelihood displacement. Undefined without before and after. */
  readonly displacedFraction?: number;
}

/** @param endOfSequenceId ends token ids and is no part of what overlaps. */
export function pairQuality(pairs: readonly ObservedPair[], endOfSequenceId?: number): PairQuality {
  const fraction = (isSuch: (pair: ObservedPair) => boolean) => fractionOf(pairs, isSuch);
  const changes = pairs.flatMap(({ playerBefore, playerAfter }) =>
    playerBefore && playerAfter ? [playerAfter.chosen - playerBefore.chosen] : [],
  );
  const byDifficulty = Map.groupBy(pairs, ({ difficulty }) => difficulty ?? "");
  return {
    pairs: pairs.length,
    correctFraction: fraction(({ outcome }) => outcome === "correct"),
    executableRate: fraction(({ outcome }) => outcome === "correct" || outcome === "wrong"),
    overlapFraction: fraction((pair) => doOverlap(pair, endOfSequenceId)),
    margins: marginsOf(pairs),
    marginsByDifficulty: [...byDifficulty].map(([difficulty, group]) => ({
      difficulty,
      pairs: group.length,
      ...marginsOf(group),
    })),
    meanLogProbabilities: known({
      opponent: meanOf(pairs.map(({ opponent }) => opponent)),
      playerBefore: meanOf(pairs.map(({ playerBefore }) => playerBefore)),
      playerAfter: meanOf(pairs.map(({ playerAfter }) => playerAfter)),
    }),
    ...known({
      displacedFraction: changes.length === 0 ? undefined : fractionOf(changes, (change) => change < 0),
    }),
  };
}

function marginsOf(pairs: readonly ObservedPair[]): Margins {
  const spread = (marginOf: (pair: ObservedPair) => number | undefined) =>
    spreadOf(pairs.map(marginOf).filter((margin) => margin !== undefined));
  return known({
    opponent: spread(({ opponent }) => margin(opponent)),
    playerBefore: spread(({ playerBefore }) => margin(playerBefore)),
    playerAfter: spread(({ playerAfter }) => margin(playerAfter)),
    implicitReward: spread(({ opponent, playerBefore, playerAfter }) => {
      const player = margin(playerAfter ?? playerBefore);
      const reference = margin(opponent);
      return player === undefined || reference === undefined ? undefined : player - reference;
    }),
  });
}

function margin(logProbabilities: PairLogProbabilities | undefined): number | undefined {
  return logProbabilities && logProbabilities.chosen - logProbabilities.rejected;
}

function spreadOf(values: readonly number[]): Spread | undefined {
  if (values.length === 0) return undefined;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (p: number) => {
    const position = p * (sorted.length - 1);
    const [low, high] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
    return low + (position % 1) * (high - low);
  };
  return {
    pairs: values.length,
    mean: mean(values),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
  };
}

function meanOf(all: readonly (PairLogProbabilities | undefined)[]): PairLogProbabilities | undefined {
  const given = all.filter((each) => each !== undefined);
  if (given.length === 0) return undefined;
  return {
    chosen: mean(given.map(({ chosen }) => chosen)),
    rejected: mean(given.map(({ rejected }) => rejected)),
  };
}

function doOverlap({ chosen, rejected, tokens }: ObservedPair, endOfSequenceId: number | undefined): boolean {
  if (tokens === undefined) {
    const [one, other] = [chosen.trim(), rejected.trim()];
    return one !== "" && other !== "" && (one.startsWith(other) || other.startsWith(one));
  }
  const [one, other] = [tokens.chosen, tokens.rejected].map((ids) =>
    endOfSequenceId !== undefined && ids.at(-1) === endOfSequenceId ? ids.slice(0, -1) : ids,
  ) as [readonly number[], readonly number[]];
  const shared = Math.min(one.length, other.length);
  return shared > 0 && one.slice(0, shared).every((id, index) => id === other[index]);
}

function fractionOf<Item>(items: readonly Item[], isSuch: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(isSuch).length / items.length;
}

/** Without the entries that are undefined. */
function known<Entries extends object>(
  entries: Entries,
): { [Name in keyof Entries]?: Exclude<Entries[Name], undefined> } {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Entries]?: Exclude<Entries[Name], undefined>;
  };
}
