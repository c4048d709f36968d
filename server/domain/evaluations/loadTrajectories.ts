import type { PrismaClient } from "../../generated/prisma/client.ts";
import { notFound } from "../requireKnown.ts";
import { loadVerdicts, verdictRequestKey } from "./loadVerdicts.ts";
import { readRuleVersion } from "./ruleVersion.ts";
import { type GenerationVerdicts, type Trajectories, trajectoriesOf } from "./trajectories.ts";

export interface RunTrajectories extends Trajectories {
  splitId: string;
  rule: string;
  /** Numbers of generations evaluated on the split only under other terms than the newest, or without verdicts of the rule. */
  leftOutGenerations: number[];
}

/**
 * The examples of a split over the generations of a run that were evaluated on it as the newest was: by the same decoding, outcome
 * rule and executor, on as many examples.
 *
 * @param rule by name; by default the outcome rule of the newest evaluation.
 * @returns null where no generation has a complete evaluation on the split.
 * @throws Refusal NOT_FOUND for a split that the run's benchmark does not have.
 */
export async function loadTrajectories(
  prisma: PrismaClient,
  run: { id: string; benchmarkId: string },
  { split: splitName, rule: askedRule }: { split: string; rule: string | undefined },
): Promise<RunTrajectories | null> {
  const splits = await prisma.split.findMany({
    where: { benchmarkId: run.benchmarkId },
    orderBy: { position: "asc" },
    select: { id: true, name: true },
  });
  const split = splits.find(({ name }) => name === splitName);
  if (split === undefined)
    throw notFound(
      { field: "split", name: splitName },
      "split of the run's benchmark",
      splits.map(({ name }) => name),
    );
  const evaluations = await prisma.evaluation.findMany({
    where: { splitId: split.id, status: "COMPLETE", generation: { runId: run.id } },
    orderBy: [{ generation: { number: "asc" } }, { completedAt: "asc" }],
    select: {
      id: true,
      decoding: true,
      outcomeRule: true,
      executor: true,
      exampleCount: true,
      generation: { select: { number: true } },
    },
  });
  const newest = evaluations.at(-1);
  if (newest === undefined) return null;
  const own = readRuleVersion(newest.outcomeRule).rule;
  const rule = askedRule ?? own;
  const alike = evaluations.filter(
    ({ decoding, outcomeRule, executor, exampleCount }) =>
      decoding === newest.decoding &&
      outcomeRule === newest.outcomeRule &&
      executor === newest.executor &&
      exampleCount === newest.exampleCount,
  );
  const keyOf = ({ id }: { id: string }) =>
    verdictRequestKey({ evaluationId: id, rule, isOwnRule: rule === own });
  const verdicts = await loadVerdicts(prisma, alike.map(keyOf));
  const judged = alike.flatMap((evaluation): GenerationVerdicts[] => {
    const found = verdicts.get(keyOf(evaluation)) ?? [];
    return found.length === 0 ? [] : [{ generation: evaluation.generation.number, verdicts: found }];
  });
  const counted = new Set(judged.map(({ generation }) => generation));
  const others = evaluations
    .map(({ generation }) => generation.number)
    .filter((number) => !counted.has(number));
  return {
    ...trajectoriesOf(judged),
    splitId: split.id,
    rule,
    leftOutGenerations: [...new Set(others)],
  };
}
