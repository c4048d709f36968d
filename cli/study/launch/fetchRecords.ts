import pMap from "p-map";
import type { ApiClient } from "../../../trainer/api/client.ts";
import { StudyPhasesDocument, StudyRunDocument, type StudyRunQuery } from "../../api/generated/operations.ts";
import type { IterationRecord, RunRecord, StudyRecords } from "../report/runRecord.ts";
import type { MetricDefinition } from "../report/studyMetrics.ts";
import type { LaunchedStudy, StudyRun } from "./launchStudy.ts";

type RecordedRun = Extract<NonNullable<StudyRunQuery["node"]>, { iterations: unknown }>;

/** At once: more only make each other wait for the server's one processor. */
const concurrency = 2;

/** Everything of every run but the repeats, verdicts example by example among it. */
export async function fetchRecords(
  admin: ApiClient,
  { runs }: LaunchedStudy,
  onProgress: (done: number, total: number) => void,
): Promise<StudyRecords> {
  const wanted = runs.filter(({ isRepeat }) => !isRepeat);
  const definitions = new Map<string, MetricDefinition>();
  let fetched = 0;
  const records = await pMap(
    wanted,
    async (run) => {
      const answer = await admin.request(StudyRunDocument, { id: run.id });
      for (const { name, definition } of answer.metricSeries) definitions.set(name, definition);
      fetched += 1;
      onProgress(fetched, wanted.length);
      return recordOf(run, answer);
    },
    { concurrency },
  );
  const { phases } = await admin.request(StudyPhasesDocument, {});
  return {
    records,
    definitions,
    phases: new Map(phases.map(({ key, title }) => [key, title])),
  };
}

/** Throws where the server no longer knows the run. */
export function recordOf({ id, method, seed }: StudyRun, { node, metricSeries }: StudyRunQuery): RunRecord {
  if (!isRun(node)) throw new Error(`The server knows no run ${id} (${method}, seed ${seed}).`);
  const { status, statusReason, codeVersion, startedAt, finishedAt, iterations } = node;
  const evaluated = iterations.flatMap(({ generation }) =>
    generation?.evaluations.some(({ verdicts }) => verdicts.length > 0) ? [generation.number] : [],
  );
  const result = status === "SUCCEEDED" ? (node.resultGeneration ?? evaluated.at(-1)) : undefined;
  return {
    method,
    seed,
    status,
    ...(statusReason !== null && { statusReason }),
    ...(codeVersion !== null && { codeVersion }),
    ...(startedAt !== null &&
      finishedAt !== null && { wallSeconds: (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000 }),
    iterations: iterations.map((iteration) => iterationOf(iteration, metricSeries, result)),
  };
}

function isRun(node: StudyRunQuery["node"]): node is RecordedRun {
  return node !== null && "iterations" in node;
}

function iterationOf(
  { number, stage, stopReason, tokenCount, phaseSeconds, generation }: RecordedRun["iterations"][number],
  series: StudyRunQuery["metricSeries"],
  result: number | undefined,
): IterationRecord {
  const metrics = series.flatMap(({ name, steps, values }) => {
    const value = values[steps.indexOf(number)];
    return value === undefined ? [] : [[name, Number(value)] as const];
  });
  return {
    number,
    stage,
    ...(stopReason !== null && { stopReason }),
    tokens: Number(tokenCount ?? 0),
    phaseSeconds: Object.fromEntries(phaseSeconds.map(({ phase, seconds }) => [phase.key, seconds])),
    metrics: Object.fromEntries(metrics),
    ...(generation !== null && {
      generation: {
        number: generation.number,
        isResult: generation.number === result,
        isReused: generation.isReused,
        verdicts: new Map(
          generation.evaluations.flatMap(({ split, verdicts }) =>
            verdicts.length === 0 ? [] : [[split.name, verdicts.map((verdict) => verdict ?? 0)] as const],
          ),
        ),
      },
    }),
  };
}
