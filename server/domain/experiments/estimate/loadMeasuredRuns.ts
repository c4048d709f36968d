import type { Prisma, PrismaClient } from "../../../generated/prisma/client.ts";
import { configurationSchema } from "../../configuration/configuration.ts";
import type { MeasuredRun } from "./measuredRun.ts";
import { weightsOf } from "./weightsOf.ts";
import { workloadOf } from "./workload.ts";

/** The newest are the most like what comes next. */
const mostRuns = 50;

const selection = {
  status: true,
  configuration: true,
  startedAt: true,
  finishedAt: true,
  baseModel: { select: { name: true, architecture: true, weightCount: true } },
  benchmark: { select: { splits: { select: { name: true, exampleCount: true } } } },
  iterations: {
    where: { finishedAt: { not: null }, tokenCount: { not: null } },
    select: {
      number: true,
      stage: true,
      tokenCount: true,
      phaseSeconds: true,
      generation: { select: { isReused: true } },
    },
  },
} satisfies Prisma.RunSelect;

type StoredRun = Prisma.RunGetPayload<{ select: typeof selection }>;

/**
 * What the newest runs took: of this base model and of others, at most 50 of each. Only first attempts count: a run
 * taken up again has spent part of its time before. Replays are no whole runs.
 */
export async function loadMeasuredRuns(prisma: PrismaClient, baseModelId: string): Promise<MeasuredRun[]> {
  const load = (baseModel: string | Prisma.UuidFilter<"Run">) =>
    prisma.run.findMany({
      where: {
        kind: "TRAINING",
        attempt: 1,
        replayOfId: null,
        baseModelId: baseModel,
        iterations: { some: { finishedAt: { not: null }, tokenCount: { not: null } } },
      },
      orderBy: { queuePosition: "desc" },
      take: mostRuns,
      select: selection,
    });
  const runs = [...(await load(baseModelId)), ...(await load({ not: baseModelId }))];
  return runs.flatMap(measure);
}

/** None of a run whose configuration is of another time, or of one that nothing here could have trained. */
function measure(run: StoredRun): MeasuredRun[] {
  const parsed = configurationSchema.safeParse(run.configuration);
  const { name, architecture } = run.baseModel;
  if (!parsed.success || architecture === null) return [];
  const isWhole = run.status === "SUCCEEDED" && run.startedAt !== null && run.finishedAt !== null;
  return [
    {
      baseModel: name,
      weights: weightsOf(run.baseModel),
      workload: workloadOf(parsed.data, run.benchmark.splits),
      wallSeconds: isWhole ? (Number(run.finishedAt) - Number(run.startedAt)) / 1000 : null,
      iterations: run.iterations.map(({ number, stage, tokenCount, phaseSeconds, generation }) => ({
        number,
        isRound: stage === "SYNTHESIS",
        tokens: Number(tokenCount ?? 0),
        phaseSeconds: secondsByPhase(phaseSeconds),
        isReused: generation?.isReused ?? false,
      })),
    },
  ];
}

/** As they are stored: by the key of the phase. */
function secondsByPhase(phaseSeconds: unknown): { [phase: string]: number } {
  return Object.fromEntries(
    Object.entries(Object(phaseSeconds) as object).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number" && entry[1] > 0,
    ),
  );
}
