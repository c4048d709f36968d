import { unknownName } from "../../server/domain/unknownName.ts";
import { formatCount, formatInterval, formatPoints } from "../../statistics/format.ts";
import { type ApiClient, createApiClient } from "../../trainer/api/client.ts";
import type { Example } from "../../trainer/benchmarks/benchmark.ts";
import { describePredictions } from "../../trainer/predictions/predictionReport.ts";
import { readPredictions } from "../../trainer/predictions/readPredictions.ts";
import type { ExtractMode } from "../../trainer/predictions/takeAnswers.ts";
import {
  ImportPredictionsDocument,
  ImportProgressDocument,
  type ImportProgressQuery,
  SplitExamplesDocument,
  type SplitExamplesQuery,
  SplitIdsDocument,
} from "../api/generated/operations.ts";
import { readAdminToken } from "../shared/adminToken.ts";
import { awaitRuns } from "../shared/awaitRuns.ts";
import { plainTable } from "../shared/plainTable.ts";

/** What the command line says, by the options' names. */
export interface ImportPredictionsArguments {
  readonly file: string;
  readonly benchmark: string;
  readonly split: string;
  readonly system: string;
  readonly title?: string;
  readonly source?: string;
  readonly baseModel?: string;
  readonly decoding?: string;
  readonly experiment?: string;
  readonly allowMissing: boolean;
  /** The file's field that holds the answers. */
  readonly field?: string;
  readonly extract: ExtractMode;
  readonly wait: boolean;
  readonly json: boolean;
  readonly server: string;
  readonly token?: string;
  readonly data: string;
}

type ImportedRun = NonNullable<ImportProgressQuery["run"]>;

/** Reads, queues, and where asked to waits; what came of it goes to standard output. */
export async function runImportPredictions(
  options: ImportPredictionsArguments,
  signal: AbortSignal,
): Promise<void> {
  const client = createApiClient(options.server, options.token ?? readAdminToken(options.data));
  const { version, examples, leftOut } = await loadExamples(client, options.benchmark, options.split);
  const { allowMissing, field, extract } = options;
  const { predictions, report } = await readPredictions(options.file, examples, {
    allowMissing,
    leftOut,
    field,
    extract,
  });
  if (!options.json) for (const line of describePredictions(report)) console.error(line);
  const { system, title, source, baseModel, decoding, experiment, benchmark, split } = options;
  const { importPredictions: run } = await client.request(ImportPredictionsDocument, {
    input: {
      benchmark,
      version,
      split,
      sql: predictions.map((prediction) => prediction.sql),
      given: predictions.map((prediction) => prediction.given),
      system: {
        name: system,
        ...(title === undefined ? {} : { title }),
        ...(source === undefined ? {} : { source }),
      },
      ...(baseModel === undefined ? {} : { baseModel }),
      ...(decoding === undefined ? {} : { decoding }),
      ...(experiment === undefined ? {} : { experiment }),
    },
  });
  if (!options.wait) {
    print(
      options,
      { ...run, predictions: report },
      `Run ${run.name} is ${run.status.toLowerCase()}: ${run.id}`,
    );
    return;
  }
  const ended = await waitForRun(client, run.id, signal);
  print(options, { id: run.id, ...ended, predictions: report }, scoreTable(ended));
  if (ended.status !== "SUCCEEDED") {
    throw new Error(
      `Run ${ended.name} ${ended.status.toLowerCase()}: ${ended.statusReason ?? "without a reason"}`,
    );
  }
}

function print({ json }: ImportPredictionsArguments, object: object, text: string): void {
  console.log(json ? JSON.stringify(object) : text);
}

/** The examples, by which predictions are told to be for this split. */
async function loadExamples(
  client: ApiClient,
  name: string,
  splitName: string,
): Promise<{ version: number; examples: Example[]; leftOut: readonly number[] }> {
  const { benchmark } = await client.request(SplitIdsDocument, { benchmark: name });
  if (!benchmark) {
    throw new Error(
      `No benchmark ${name} is registered with ${client.url}; sqldojo import benchmark registers one.`,
    );
  }
  const split = benchmark.splits.find((one) => one.name === splitName);
  if (!split) {
    throw new Error(
      `${name}: ${unknownName(
        "split",
        splitName,
        benchmark.splits.map((one) => one.name),
      )}`,
    );
  }
  const examples: Example[] = [];
  for (let after: string | null = null; ; ) {
    const answer: SplitExamplesQuery = await client.request(SplitExamplesDocument, { id: split.id, after });
    const page = answer.node && "examples" in answer.node ? answer.node.examples : undefined;
    if (!page)
      throw new Error(`The server no longer has the split ${splitName} of ${name}; start the command again.`);
    for (const { index, sourceId, database, question, goldSql } of page.nodes) {
      const id = sourceId === null ? {} : { id: sourceId };
      examples.push({ index, ...id, databaseId: database.name, question, goldSql });
    }
    if (!page.pageInfo.hasNextPage) return { version: benchmark.version, examples, leftOut: split.leftOut };
    after = page.pageInfo.endCursor;
  }
}

async function waitForRun(client: ApiClient, id: string, signal: AbortSignal): Promise<ImportedRun> {
  const load = async () => {
    const { run } = await client.request(ImportProgressDocument, { id });
    if (!run) throw new Error(`The server no longer has the run ${id}.`);
    return [run];
  };
  let isToldOfQueue = false;
  const [ended] = await awaitRuns(load, signal, ([run]) => {
    if (run?.status !== "QUEUED" || isToldOfQueue) return;
    console.error(`Run ${run.name} waits for a trainer (sqldojo trainer starts one).`);
    isToldOfQueue = true;
  });
  return ended!;
}

function scoreTable({ name, generations }: ImportedRun): string {
  const scores = generations.flatMap(({ evaluations }) =>
    evaluations.flatMap((evaluation) => evaluation.scores),
  );
  const rows = scores.map(({ rule, version, exampleCount, accuracy, interval }) => [
    `${rule}@${version}`,
    formatCount(exampleCount),
    formatPoints(accuracy),
    formatInterval(interval.low, interval.high),
  ]);
  return `${name}\n${plainTable(["rule", "n", "accuracy %", "95 % interval"], rows)}`;
}
