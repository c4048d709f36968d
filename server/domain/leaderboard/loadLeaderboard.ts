import type { RankRange } from "../../../statistics/rankRanges.ts";
import type { Benchmark, PrismaClient, Split } from "../../generated/prisma/client.ts";
import type { BenchmarkWithSplits } from "../benchmarks/findBenchmark.ts";
import type { RuleVersion } from "../evaluations/ruleVersion.ts";
import { type Entry, type EntryFilter, type EntryScore, entryNamed, loadEntries } from "./loadEntries.ts";
import { rankEntries, type Standing } from "./rankEntries.ts";

export interface LeaderboardFilter extends EntryFilter {
  /** With which all others are compared: an entry's key or label, or the name of a method with one entry. */
  baseline?: string | undefined;
}

export type LeaderboardScore = EntryScore & Standing;

export interface LeaderboardEntry extends Omit<Entry, "scores"> {
  /** On the first split; null without a ranked score there. */
  place: RankRange | null;
  scores: LeaderboardScore[];
}

export interface Leaderboard {
  benchmark: Benchmark;
  /** Those evaluated on: all but `train`. */
  splits: Split[];
  /** Those that have a verdict in any evaluation of a run that counts. */
  rules: RuleVersion[];
  entries: LeaderboardEntry[];
}

/** @throws Refusal INVALID_INPUT for a baseline that is no entry, or several. */
export async function loadLeaderboard(
  prisma: PrismaClient,
  benchmark: BenchmarkWithSplits,
  { baseline, ...filter }: LeaderboardFilter,
): Promise<Leaderboard> {
  const { splits, rules, entries, comparer } = await loadEntries(prisma, benchmark, filter);
  const base = baseline === undefined ? undefined : entryNamed(entries, baseline, "baseline").key;
  const difference = (one: EntryScore, other: EntryScore) => comparer.difference(one.set, other.set);
  return { benchmark, splits, rules, entries: rankEntries(entries, splits, difference, base) };
}
