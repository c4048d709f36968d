import { type Contrast, contrastOf } from "../../../statistics/contrast.ts";
import { type CrossedDifference, crossedDifference } from "../../../statistics/crossedDifference.ts";
import { type McNemar, mcnemar } from "../../../statistics/mcnemar.ts";
import {
  type BootstrapDifference,
  pairedBootstrap,
  resamplingSeed,
} from "../../../statistics/pairedBootstrap.ts";
import { describeNeed, detectableDifference } from "../../../statistics/power.ts";
import { mean } from "../../../statistics/variance.ts";
import type { PrismaClient, RunKind } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import { unknownName } from "../unknownName.ts";
import { type PairedVerdicts, pairVerdicts } from "./pairedVerdicts.ts";
import { formatRuleVersion, parseRuleVersion, type RuleVersion, readRuleVersion } from "./ruleVersion.ts";
import { loadDatabasesOfExamples, loadExcludedIndexes, loadVerdictVectors } from "./verdictVectors.ts";

export interface ComparisonRequest {
  firstId: string;
  secondId: string;
  /** By name, or name and version; the first one's outcome rule where it is undefined. */
  rule?: string | undefined;
  withoutExcluded: boolean;
  /** Within which two are called equal, a fraction of 1. */
  margin: number;
}

/** Where two answers to one example stand under a rule that knows right and wrong. */
export type PairedOutcome = "ONLY_FIRST" | "ONLY_SECOND" | "BOTH_RIGHT" | "BOTH_WRONG";

export interface EvaluationComparison {
  firstId: string;
  secondId: string;
  splitId: string;
  splitName: string;
  firstName: string;
  secondName: string;
  rule: RuleVersion;
  margin: number;
  withoutExcluded: boolean;
  pairs: PairedVerdicts;
  /** The database of each example compared. */
  clusters: readonly string[];
  contrast: Contrast;
  /** Over more questions on these databases. */
  difference: CrossedDifference;
  isGraded: boolean;
}

/**
 * Two evaluations of one split under one rule, example by example.
 *
 * @throws Refusal NOT_FOUND, INVALID_INPUT: not complete, other splits, another version of the rule, nothing in common.
 */
export async function compareEvaluations(
  prisma: PrismaClient,
  { firstId, secondId, rule, withoutExcluded, margin }: ComparisonRequest,
): Promise<EvaluationComparison> {
  if (!(margin > 0 && margin < 1)) {
    throw invalidInput("margin", `is ${margin}; give a fraction between 0 and 1, as 0.02 for two points.`);
  }
  const found = await prisma.evaluation.findMany({
    where: { id: { in: [firstId, secondId] } },
    select: {
      id: true,
      status: true,
      splitId: true,
      outcomeRule: true,
      rules: true,
      split: { select: { name: true } },
      generation: {
        select: {
          number: true,
          run: { select: { name: true, kind: true, method: { select: { title: true } } } },
        },
      },
    },
  });
  const [first, second] = [["a", firstId] as const, ["b", secondId] as const].map(([field, id]) => {
    const evaluation = found.find((each) => each.id === id);
    if (!evaluation) throw new Refusal("NOT_FOUND", `${field}: there is no such evaluation.`, field);
    if (evaluation.status !== "COMPLETE") {
      throw invalidInput(field, "is not complete; compare evaluations when all predictions are recorded.");
    }
    return evaluation;
  }) as [(typeof found)[number], (typeof found)[number]];
  if (first.splitId !== second.splitId) {
    throw invalidInput(
      "b",
      `is of ${second.split.name}, and a of ${first.split.name}; compare two evaluations of one split.`,
    );
  }
  const chosen = chooseRule(first, second, rule);
  const sources = [
    { id: firstId, position: chosen.positions[0] },
    { id: secondId, position: chosen.positions[1] },
  ] as const;
  const [vectorOf, databases, excluded] = await Promise.all([
    loadVerdictVectors(prisma, sources),
    loadDatabasesOfExamples(prisma, first.splitId),
    withoutExcluded ? loadExcludedIndexes(prisma, [first.splitId]) : undefined,
  ]);
  const pairs = pairVerdicts(
    [{ seed: 0, verdicts: vectorOf(sources[0]) }],
    [{ seed: 0, verdicts: vectorOf(sources[1]) }],
    excluded?.get(first.splitId),
  );
  if (pairs.indexes.length === 0) {
    throw invalidInput("b", "has no example in common with a on which the rule gives both a verdict.");
  }
  const contrast = contrastOf([{ first: pairs.first, second: pairs.second }]);
  return {
    firstId,
    secondId,
    splitId: first.splitId,
    splitName: first.split.name,
    firstName: nameOf(first.generation),
    secondName: nameOf(second.generation),
    rule: chosen.rule,
    margin,
    withoutExcluded,
    pairs,
    clusters: pairs.indexes.map((index) => databases[index] ?? ""),
    contrast,
    difference: crossedDifference(contrast),
    isGraded: [...pairs.first, ...pairs.second].some((verdicts) =>
      verdicts.some((verdict) => verdict !== 0 && verdict !== 1),
    ),
  };
}

function nameOf({
  number,
  run,
}: {
  number: number;
  run: { name: string; kind: RunKind; method: { title: string } };
}): string {
  if (run.kind === "IMPORT") return run.method.title;
  return `${run.method.title} (${run.name}, generation ${number})`;
}

interface JudgedEvaluation {
  outcomeRule: string;
  rules: readonly string[];
}

function chooseRule(
  first: JudgedEvaluation,
  second: JudgedEvaluation,
  asked: string | undefined,
): { rule: RuleVersion; positions: readonly [number, number] } {
  const wanted =
    asked === undefined
      ? readRuleVersion(first.outcomeRule)
      : (parseRuleVersion(asked) ?? { rule: asked, version: undefined });
  const [one, other] = [first, second].map((evaluation) => positionOf(evaluation, wanted.rule));
  const names = (evaluation: JudgedEvaluation) =>
    [...new Set([...evaluation.rules, evaluation.outcomeRule])].map((text) => readRuleVersion(text).rule);
  if (!one || !other) {
    const common = names(first).filter((name) => names(second).includes(name));
    throw invalidInput("rule", unknownName("rule of both evaluations", wanted.rule, common));
  }
  if (one.version !== other.version || (wanted.version ?? one.version) !== one.version) {
    throw invalidInput(
      "rule",
      `${wanted.rule} is version ${one.version} in a and version ${other.version} in b${
        wanted.version === undefined ? "" : `, and version ${wanted.version} is asked for`
      }; versions do not compare.`,
    );
  }
  return {
    rule: { rule: wanted.rule, version: one.version },
    positions: [one.position, other.position],
  };
}

function positionOf(
  { rules, outcomeRule }: JudgedEvaluation,
  name: string,
): { version: number; position: number } | undefined {
  const index = rules.findIndex((text) => readRuleVersion(text).rule === name);
  if (index >= 0) return { version: readRuleVersion(rules[index]!).version, position: index + 1 };
  const own = readRuleVersion(outcomeRule);
  return own.rule === name ? { version: own.version, position: 0 } : undefined;
}

/** Over new databases, examples clustered by theirs (Miller 2024, arXiv 2411.00640); undefined where there is one alone. */
export function differenceOverDatabases({
  pairs: { first, second },
  clusters,
}: EvaluationComparison): CrossedDifference | undefined {
  return new Set(clusters).size < 2
    ? undefined
    : crossedDifference(contrastOf([{ first, second, clusters }]));
}

export function bootstrapOf({ contrast }: EvaluationComparison): BootstrapDifference {
  return pairedBootstrap(contrast, { seed: resamplingSeed });
}

/** Undefined where verdicts are graded. */
export function mcnemarOf({ pairs, isGraded }: EvaluationComparison): McNemar | undefined {
  return isGraded ? undefined : mcnemar(pairs.first[0]!, pairs.second[0]!);
}

/** Cohen's h of two fractions (1988): 0.2 is small, 0.5 medium, 0.8 large. */
export function cohensH({ pairs }: EvaluationComparison): number {
  const angle = (verdicts: readonly number[]) => 2 * Math.asin(Math.sqrt(mean(verdicts)));
  return angle(pairs.first[0]!) - angle(pairs.second[0]!);
}

/** Cohen's κ of the two verdicts: agreement beyond that of chance; undefined where verdicts are graded or one never varies. */
export function kappaOf(comparison: EvaluationComparison): number | undefined {
  const { pairs, isGraded } = comparison;
  if (isGraded) return undefined;
  const [one, other] = [mean(pairs.first[0]!), mean(pairs.second[0]!)];
  const byChance = one * other + (1 - one) * (1 - other);
  if (byChance === 1) return undefined;
  const counts = pairedCounts(comparison);
  const agreed = (counts.BOTH_RIGHT + counts.BOTH_WRONG) / pairs.indexes.length;
  return (agreed - byChance) / (1 - byChance);
}

/** How many examples stand where. Of graded verdicts the higher counts as the right one, and equal ones as both. */
export function pairedCounts({ pairs }: EvaluationComparison): Record<PairedOutcome, number> {
  const counts = { ONLY_FIRST: 0, ONLY_SECOND: 0, BOTH_RIGHT: 0, BOTH_WRONG: 0 };
  for (const [at] of pairs.indexes.entries()) {
    counts[pairedOutcome(pairs.first[0]![at]!, pairs.second[0]![at]!)] += 1;
  }
  return counts;
}

export function pairedOutcome(first: number, second: number): PairedOutcome {
  if (first > second) return "ONLY_FIRST";
  if (first < second) return "ONLY_SECOND";
  return first > 0 ? "BOTH_RIGHT" : "BOTH_WRONG";
}

/** The smallest true difference of these weights that so many examples tell with 80 % power, a fraction of 1. */
export function detectableOf({ difference }: EvaluationComparison): number {
  return detectableDifference(difference.standardError ** 2);
}

/** What would tell a difference of the size measured; undefined where this comparison does. */
export function needOf({ difference, pairs }: EvaluationComparison): string | undefined {
  if (difference.low > 0 || difference.high < 0 || difference.difference === 0) return undefined;
  const components = { examples: difference.standardError ** 2, seeds: 0, residual: 0 };
  const size = { seedCount: 1, exampleCount: pairs.indexes.length };
  return describeNeed(difference.difference, components, size).replace("; more seeds alone will not do", "");
}

/** Name and version, as evaluations record them. */
export function ruleText({ rule }: EvaluationComparison): string {
  return formatRuleVersion(rule);
}
