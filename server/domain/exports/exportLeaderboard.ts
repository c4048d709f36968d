import { findBenchmark, missingBenchmark } from "../benchmarks/findBenchmark.ts";
import { invalidInput } from "../errors.ts";
import {
  type LeaderboardEntry,
  type LeaderboardScore,
  loadLeaderboard,
} from "../leaderboard/loadLeaderboard.ts";
import type { ScoreDifference } from "../leaderboard/rankEntries.ts";
import { requireNames, requireRecord } from "../requireKnown.ts";
import { requireKnownRules } from "./exportPredictions.ts";
import { type Cell, type Column, type Export, oneValueOf } from "./exportTable.ts";

const columns: readonly Column[] = [
  { name: "key", kind: "text" },
  { name: "label", kind: "text" },
  { name: "method", kind: "text" },
  { name: "baseModel", kind: "text" },
  { name: "experimentId", kind: "id", of: "Experiment" },
  { name: "experiment", kind: "text" },
  { name: "configurationHash", kind: "text" },
  { name: "generation", kind: "integer" },
  { name: "isProvisional", kind: "boolean" },
  { name: "split", kind: "text" },
  { name: "placeFrom", kind: "integer" },
  { name: "placeTo", kind: "integer" },
  { name: "unrankedBecause", kind: "text" },
  { name: "value", kind: "number" },
  { name: "low", kind: "number" },
  { name: "high", kind: "number" },
  { name: "standardDeviation", kind: "number" },
  { name: "exampleCount", kind: "integer" },
  { name: "seedCount", kind: "integer" },
  { name: "seeds", kind: "json" },
  ...columnsOfDifference("toAbove"),
  ...columnsOfDifference("toBaseline"),
  { name: "executableRate", kind: "number" },
  { name: "outcomeRule", kind: "text" },
  { name: "decoding", kind: "text" },
  { name: "executor", kind: "text" },
];

function columnsOfDifference(name: string): Column[] {
  return ["", "Low", "High", "PValue", "AdjustedPValue"].map((part) => ({
    name: `${name}${part}`,
    kind: "number",
  }));
}

/** The leaderboard as the API has it, best first: a row for each entry and split on which it has a score. */
export const exportLeaderboard: Export = {
  parameters: [
    { name: "benchmark", kind: "text", isList: false },
    { name: "version", kind: "integer", isList: false },
    { name: "experiment", kind: "id", of: "Experiment", isList: false },
    { name: "baseModel", kind: "text", isList: false },
    { name: "outcomeRule", kind: "text", isList: false },
    { name: "rule", kind: "text", isList: false },
    { name: "withoutExcluded", kind: "switch", isList: false },
    { name: "baseline", kind: "text", isList: false },
  ],
  async open(prisma, values) {
    const name = oneValueOf(values, "benchmark");
    if (name === undefined) throw invalidInput("benchmark", "is required; name the benchmark.");
    const version = oneValueOf(values, "version");
    const reference = { name, version: version === undefined ? undefined : Number(version) };
    const benchmark = await findBenchmark(prisma, reference);
    if (!benchmark) throw await missingBenchmark(prisma, reference);
    const [experimentId, baseModel, outcomeRule, rule, baseline] = [
      "experiment",
      "baseModel",
      "outcomeRule",
      "rule",
      "baseline",
    ].map((each) => oneValueOf(values, each));
    if (rule !== undefined) await requireKnownRules(prisma, [rule]);
    if (outcomeRule !== undefined) await requireKnownRules(prisma, [outcomeRule], "outcomeRule");
    await requireRecord(prisma, "experiment", experimentId, "experiment");
    await requireNames(
      prisma,
      "base model",
      baseModel === undefined ? [] : [{ field: "baseModel", name: baseModel }],
    );
    const { entries } = await loadLeaderboard(prisma, benchmark, {
      experimentId,
      baseModel,
      outcomeRule,
      rule,
      baseline,
      withoutExcluded: oneValueOf(values, "withoutExcluded") === "true",
    });
    const rows = entries.flatMap((entry) => entry.scores.map((score) => cellsOf(entry, score)));
    return { columns, batches: inOneBatch(rows) };
  },
};

async function* inOneBatch(rows: Cell[][]): AsyncGenerator<Cell[][]> {
  yield rows;
}

function cellsOf(entry: LeaderboardEntry, score: LeaderboardScore): Cell[] {
  return [
    entry.key,
    entry.label,
    entry.method.name,
    entry.baseModel.name,
    entry.experiment.id,
    entry.experiment.name,
    entry.configurationHash,
    entry.generationNumber,
    entry.isProvisional,
    score.split.name,
    score.place?.from ?? null,
    score.place?.to ?? null,
    score.unrankedBecause,
    score.value,
    score.low,
    score.high,
    score.standardDeviation,
    score.exampleCount,
    score.seedCount,
    score.seeds.map(({ seed, value }) => ({ seed, value })),
    ...differenceCells(score.differenceToAbove),
    ...differenceCells(score.differenceToBaseline),
    score.executableRate,
    score.outcomeRule,
    score.decoding,
    score.executor,
  ];
}

function differenceCells(difference: ScoreDifference | null): Cell[] {
  if (difference === null) return [null, null, null, null, null];
  const { low, high, pValue, adjustedPValue } = difference;
  return [difference.difference, low, high, pValue, adjustedPValue];
}
