import type { CrossedDifference } from "../../../statistics/crossedDifference.ts";
import { formatCount } from "../../../statistics/format.ts";
import { holm } from "../../../statistics/holm.ts";
import { type RankRange, rankRanges } from "../../../statistics/rankRanges.ts";

/** A difference of two scores on one split, as fractions of 1. */
export interface ScoreDifference extends CrossedDifference {
  /** After Holm, over all differences to the same baseline on the split; null where it was asked for alone. */
  adjustedPValue: number | null;
}

interface RankableScore {
  split: { id: string };
  value: number;
  outcomeRule: string;
  decoding: string;
  /** Examples evaluated, those included that the rule does not apply to. */
  evaluatedCount: number;
}

interface RankableEntry {
  key: string;
  method: { name: string; kind: string };
  isProvisional: boolean;
  scores: readonly RankableScore[];
}

/** What the comparisons add to a score. */
export interface Standing {
  /** Among the ranked scores on its split; null where it is not ranked. */
  place: RankRange | null;
  /** Why it is not; null where it is. */
  unrankedBecause: string | null;
  /** To the ranked score above it; null for the first and where it is not ranked. */
  differenceToAbove: ScoreDifference | null;
  /** To the baseline's score on the split; null for the baseline itself, without one, and on other terms. */
  differenceToBaseline: ScoreDifference | null;
}

type Ranked<Entry extends RankableEntry> = Omit<Entry, "scores"> & {
  /** On the first split; null without a ranked score there. */
  place: RankRange | null;
  scores: (Entry["scores"][number] & Standing)[];
};

/**
 * Best first, by score on the first split: ranked entries, then those that are not ranked there, then those without a score.
 *
 * Scores are ranked on a split where they were got on the same terms: rule, examples and decoding. The terms of most
 * entries are those of the ranks (of several, those on most examples); a system from elsewhere is ranked with whatever
 * decoding it is. An entry with a run that has not ended is never ranked. Places come from paired comparisons: entries
 * share them as far as the 95 % interval of the difference holds 0.
 *
 * @param difference of two scores on one split; undefined where they have no example in common.
 * @param baseline key of an entry that all others are compared with.
 */
export function rankEntries<Entry extends RankableEntry>(
  entries: readonly Entry[],
  splits: readonly { id: string }[],
  difference: (
    first: Entry["scores"][number],
    second: Entry["scores"][number],
  ) => CrossedDifference | undefined,
  baseline?: string,
): Ranked<Entry>[] {
  const standings = new Map<RankableScore, Standing>();
  for (const { id } of splits) {
    for (const [score, standing] of standingsOn(id, entries, difference, baseline)) {
      standings.set(score, standing);
    }
  }
  const [first] = splits;
  const decisiveOf = (entry: RankableEntry) => entry.scores.find(({ split }) => split.id === first?.id);
  const groupOf = (entry: RankableEntry) => {
    const score = decisiveOf(entry);
    return score === undefined ? 2 : standings.get(score)?.place === null ? 1 : 0;
  };
  return [...entries]
    .sort(
      (left, right) =>
        groupOf(left) - groupOf(right) ||
        (decisiveOf(right)?.value ?? 0) - (decisiveOf(left)?.value ?? 0) ||
        (left.key < right.key ? -1 : 1),
    )
    .map((entry) => {
      const decisive = decisiveOf(entry);
      return {
        ...entry,
        place: (decisive && standings.get(decisive)?.place) ?? null,
        scores: entry.scores.map((score) => ({ ...score, ...standings.get(score)! })),
      };
    });
}

function standingsOn<Entry extends RankableEntry>(
  splitId: string,
  entries: readonly Entry[],
  difference: (
    first: Entry["scores"][number],
    second: Entry["scores"][number],
  ) => CrossedDifference | undefined,
  baseline: string | undefined,
): Map<RankableScore, Standing> {
  const scored = entries.flatMap((entry) => {
    const score = entry.scores.find(({ split }) => split.id === splitId);
    return score === undefined ? [] : [{ entry, score: score as Entry["scores"][number] }];
  });
  const terms = commonTerms(scored.filter(({ entry }) => !entry.isProvisional));
  const ranked = scored
    .filter(({ entry, score }) => !entry.isProvisional && isOn(terms, entry, score))
    .sort(
      (left, right) => right.score.value - left.score.value || (left.entry.key < right.entry.key ? -1 : 1),
    );
  const between = (better: number, worse: number) => difference(ranked[better]!.score, ranked[worse]!.score);
  const places = rankRanges(ranked.length, (better, worse) => (between(better, worse)?.low ?? 0) > 0);
  const rankOf = new Map<RankableScore, number>(ranked.map(({ score }, index) => [score, index]));
  const standings = new Map<RankableScore, Standing>();
  for (const { entry, score } of scored) {
    const index = rankOf.get(score) ?? -1;
    const above = index > 0 ? difference(score, ranked[index - 1]!.score) : undefined;
    standings.set(score, {
      place: places[index] ?? null,
      unrankedBecause: index >= 0 ? null : whyUnranked(terms, entry, score),
      differenceToAbove: above === undefined ? null : { ...above, adjustedPValue: null },
      differenceToBaseline: null,
    });
  }
  const base = scored.find(({ entry }) => entry.key === baseline);
  if (base !== undefined) {
    const found = scored.flatMap(({ entry, score }) => {
      const isAlike = score !== base.score && isOn(base.score, entry, score);
      const own = isAlike ? difference(score, base.score) : undefined;
      return own === undefined ? [] : [{ score, own }];
    });
    const adjusted = holm(found.map(({ own }) => own.pValue));
    for (const [index, { score, own }] of found.entries()) {
      standings.get(score)!.differenceToBaseline = { ...own, adjustedPValue: adjusted[index]! };
    }
  }
  return standings;
}

type Terms = Pick<RankableScore, "outcomeRule" | "decoding" | "evaluatedCount">;

function commonTerms(
  scored: readonly { readonly entry: RankableEntry; readonly score: RankableScore }[],
): Terms | undefined {
  const candidates = scored.map(({ score }) => score);
  const votes = (terms: Terms) => scored.filter(({ entry, score }) => isOn(terms, entry, score)).length;
  return candidates.reduce<Terms | undefined>((best, terms) => {
    if (best === undefined) return terms;
    const more = votes(terms) - votes(best) || terms.evaluatedCount - best.evaluatedCount;
    return more > 0 ? terms : best;
  }, undefined);
}

function isOn(terms: Terms | undefined, { method }: RankableEntry, score: Terms): boolean {
  return (
    terms !== undefined &&
    score.outcomeRule === terms.outcomeRule &&
    score.evaluatedCount === terms.evaluatedCount &&
    (method.kind !== "PRESET" || score.decoding === terms.decoding)
  );
}

function whyUnranked(terms: Terms | undefined, entry: RankableEntry, score: Terms): string {
  if (entry.isProvisional) return "A run of it has not ended.";
  if (score.outcomeRule !== terms?.outcomeRule) {
    return `Judged by ${score.outcomeRule}, the ranked ones by ${terms?.outcomeRule}.`;
  }
  if (score.evaluatedCount !== terms.evaluatedCount) {
    return `Evaluated on ${formatCount(score.evaluatedCount)} examples, the ranked ones on ${formatCount(terms.evaluatedCount)}.`;
  }
  return `Decoded by “${score.decoding}”, the ranked ones by “${terms.decoding}”.`;
}
