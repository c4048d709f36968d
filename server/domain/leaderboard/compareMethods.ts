import { describeConclusion } from "../../../statistics/conclusion.ts";
import { type Contrast, contrastOf } from "../../../statistics/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { holm } from "../../../statistics/holm.ts";
import { describeNeed, detectableDifference } from "../../../statistics/power.ts";
import { varianceComponents } from "../../../statistics/varianceComponents.ts";
import type { PrismaClient, Split } from "../../generated/prisma/client.ts";
import type { BenchmarkWithSplits } from "../benchmarks/findBenchmark.ts";
import { invalidInput } from "../errors.ts";
import { loadDatabasesOfExamples } from "../evaluations/verdictVectors.ts";
import { unknownName } from "../unknownName.ts";
import type { PairedScores } from "./compareScores.ts";
import {
  type Entry,
  type EntryFilter,
  entriesNamed,
  entryNamed,
  type LoadedEntries,
  loadEntries,
} from "./loadEntries.ts";
import type { ScoreDifference } from "./rankEntries.ts";

export interface MethodComparisonRequest extends EntryFilter {
  /** Keys, labels or names of methods; all others where it is undefined. */
  methods?: readonly string[] | undefined;
  baseline: string;
  /** Names; all on which both have scores where it is undefined. */
  splits?: readonly string[] | undefined;
  /** Within which two are called equal, a fraction of 1. */
  margin: number;
}

/** One configuration of a method against the baseline, on one split or the mean of several. */
export interface MethodComparison {
  key: string;
  label: string;
  baselineKey: string;
  baselineLabel: string;
  splits: Split[];
  exampleCount: number;
  databaseCount: number;
  seedCount: number;
  baselineSeedCount: number;
  isPairedBySeed: boolean;
  isProvisional: boolean;
  contrast: Contrast;
  margin: number;
  /** For more questions on these databases; adjusted over everything asked for. */
  overQuestions: ScoreDifference;
  /** For new databases; null where all questions are on one. */
  overDatabases: ScoreDifference | null;
  detectable: number;
  need: string | null;
  sentence: string;
}

type Unadjusted = Omit<MethodComparison, "overQuestions" | "overDatabases" | "sentence"> & {
  question: CrossedDifference;
  database: CrossedDifference | undefined;
};

/**
 * Methods against a baseline, paired over examples and, where both have the same, over seeds: an entry for each method and
 * split, and one for the mean of the splits where there are several. Pairs that were judged by other rules, on other
 * examples or by another decoding are not compared and are left out. Holm's correction runs over everything together, once
 * for each of the two hypotheses.
 *
 * @throws Refusal INVALID_INPUT for a name that is nothing here, or a baseline that is several.
 */
export async function compareMethods(
  prisma: PrismaClient,
  benchmark: BenchmarkWithSplits,
  { methods, baseline, splits: wanted, margin, ...filter }: MethodComparisonRequest,
): Promise<MethodComparison[]> {
  if (!(margin > 0 && margin < 1)) {
    throw invalidInput("margin", `is ${margin}; give a fraction between 0 and 1, as 0.02 for two points.`);
  }
  const loaded = await loadEntries(prisma, benchmark, filter);
  const { entries } = loaded;
  const base = entryNamed(entries, baseline, "baseline");
  const named = methods?.flatMap((name, index) => entriesNamed(entries, name, `methods[${index}]`));
  const others = [...new Set(named ?? entries)].filter((entry) => entry !== base);
  const splits = chooseSplits(loaded.splits, wanted);
  const databases = new Map<string, readonly string[]>();
  for (const { id } of splits) databases.set(id, await loadDatabasesOfExamples(prisma, id));
  const found = others.flatMap((entry) => compareEntry(entry, base, splits, databases, loaded, margin));
  const adjusted = holm(found.map(({ question }) => question.pValue));
  const ofDatabases = found.flatMap(({ database }) => (database ? [database] : []));
  const adjustedOfDatabases = holm(ofDatabases.map(({ pValue }) => pValue));
  return found.map(({ question, database, ...comparison }, index) => ({
    ...comparison,
    overQuestions: { ...question, adjustedPValue: adjusted[index]! },
    overDatabases:
      database === undefined
        ? null
        : { ...database, adjustedPValue: adjustedOfDatabases[ofDatabases.indexOf(database)]! },
    sentence: describeConclusion({
      ...question,
      first: comparison.label,
      second: comparison.baselineLabel,
      where:
        comparison.splits.length === 1
          ? comparison.splits[0]!.name
          : `the mean of ${comparison.splits.map(({ name }) => name).join(", ")}`,
      margin,
      seedCount: Math.min(comparison.seedCount, comparison.baselineSeedCount),
      need: comparison.need ?? undefined,
    }),
  }));
}

function chooseSplits(known: readonly Split[], wanted: readonly string[] | undefined): readonly Split[] {
  if (wanted === undefined) return known;
  return wanted.map((name, index) => {
    const split = known.find((each) => each.name === name);
    if (split) return split;
    const names = known.map((each) => each.name);
    throw invalidInput(`splits[${index}]`, unknownName("split to evaluate on", name, names));
  });
}

function compareEntry(
  entry: Entry,
  base: Entry,
  splits: readonly Split[],
  databases: ReadonlyMap<string, readonly string[]>,
  { comparer }: LoadedEntries,
  margin: number,
): Unadjusted[] {
  const parts = splits.flatMap((split) => {
    const [own, other] = [entry, base].map(({ scores }) =>
      scores.find((score) => score.split.id === split.id),
    );
    if (own === undefined || other === undefined || !areOnOneTerms(entry, base, own, other)) return [];
    const pairs = comparer.pair(own.set, other.set);
    if (pairs === undefined) return [];
    const clusters = pairs.indexes.map((index) => databases.get(split.id)?.[index] ?? "");
    return [{ split, pairs, clusters, seedCounts: [own.seedCount, other.seedCount] as const }];
  });
  type Part = (typeof parts)[number];
  const compare = (chosen: readonly Part[]): Unadjusted => {
    const weight = 1 / chosen.length;
    const pairing = chosen.every(({ pairs }) => pairs.isPairedBySeed) ? "paired" : "independent";
    const partOf = ({ first, second }: PairedScores) => ({ first, second, weight });
    const contrast = contrastOf(
      chosen.map(({ pairs }) => partOf(pairs)),
      pairing,
    );
    const question = crossedDifference(contrast);
    const isClustered = chosen.every(({ clusters }) => new Set(clusters).size > 1);
    const exampleCount = chosen.reduce((sum, { pairs }) => sum + pairs.indexes.length, 0);
    const [seedCount, baselineSeedCount] = chosen[0]!.seedCounts;
    const isSettled = question.low > 0 || question.high < 0 || question.difference === 0;
    return {
      key: entry.key,
      label: entry.label,
      baselineKey: base.key,
      baselineLabel: base.label,
      splits: chosen.map(({ split }) => split),
      exampleCount,
      databaseCount: new Set(chosen.flatMap(({ clusters }) => clusters)).size,
      seedCount,
      baselineSeedCount,
      isPairedBySeed: pairing === "paired",
      isProvisional: entry.isProvisional || base.isProvisional,
      contrast,
      margin,
      question,
      database: isClustered
        ? crossedDifference(
            contrastOf(
              chosen.map(({ pairs, clusters }) => ({ ...partOf(pairs), clusters })),
              pairing,
            ),
          )
        : undefined,
      detectable: detectableDifference(question.standardError ** 2),
      need: isSettled
        ? null
        : describeNeed(question.difference, varianceComponents(contrast), {
            seedCount: Math.min(seedCount, baselineSeedCount),
            exampleCount,
          }),
    };
  };
  // A mean over splits needs the same seeds on each.
  const isUniform = parts.every(({ seedCounts }) => String(seedCounts) === String(parts[0]?.seedCounts));
  return [
    ...parts.map((part) => compare([part])),
    ...(parts.length > 1 && isUniform ? [compare(parts)] : []),
  ];
}

function areOnOneTerms(
  entry: Entry,
  base: Entry,
  own: Entry["scores"][number],
  other: Entry["scores"][number],
): boolean {
  const isAnyFromElsewhere = [entry, base].some(({ method }) => method.kind !== "PRESET");
  return (
    own.outcomeRule === other.outcomeRule &&
    own.evaluatedCount === other.evaluatedCount &&
    (isAnyFromElsewhere || own.decoding === other.decoding)
  );
}
