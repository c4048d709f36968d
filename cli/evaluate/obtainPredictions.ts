import { readFileSync } from "node:fs";
import { formatCount } from "../../statistics/format.ts";
import type { Benchmark, Split } from "../../trainer/benchmarks/benchmark.ts";
import type { Progress } from "../../trainer/phases/progress.ts";
import { type ReadPredictions, readPredictions } from "../../trainer/predictions/readPredictions.ts";
import type { ExtractMode } from "../../trainer/predictions/takeAnswers.ts";
import { writePredictions } from "../../trainer/predictions/writePredictions.ts";
import { UsageError } from "../shared/usageError.ts";

/** What the command line says of where predictions come from, by the options' names. */
export interface PredictionArguments {
  readonly predictions?: string;
  /** The file's field that holds the answers. */
  readonly field?: string;
  readonly extract: ExtractMode;
  /** Address of a server that answers instead of a file. */
  readonly endpoint?: string;
  readonly model?: string;
  readonly temperature?: number;
  readonly concurrency?: number;
  /** Environment variable that holds the endpoint's key. */
  readonly apiKeyEnv?: string;
  /** File with a template; see `chatPrompt`. */
  readonly prompt?: string;
  readonly savePredictions?: string;
  readonly allowMissing: boolean;
}

interface Surroundings {
  readonly dataFolder: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Throws a `UsageError` unless the command line names a file or an endpoint with its model. */
export function requireOneSource({ predictions, endpoint, model }: PredictionArguments): void {
  if ((predictions === undefined) === (endpoint === undefined)) {
    throw new UsageError("Give either --predictions FILE, or --endpoint URL with --model NAME.");
  }
  if (endpoint !== undefined && model === undefined) {
    throw new UsageError("--endpoint needs --model NAME, the model to ask of it.");
  }
}

/** From the file or from the endpoint, whichever the command line names; in the split's order. */
export async function obtainPredictions(
  options: PredictionArguments,
  benchmark: Benchmark,
  split: Split,
  surroundings: Surroundings,
): Promise<ReadPredictions> {
  const { predictions: file, endpoint, model, field, extract, allowMissing } = options;
  const isAsked = endpoint !== undefined && model !== undefined;
  const { leftOut = [] } = split;
  const read = isAsked
    ? await askModel({ ...options, endpoint, model }, benchmark, split, surroundings)
    : await readPredictions(file ?? "", split.examples, { allowMissing, leftOut, field, extract });
  if (options.savePredictions !== undefined)
    writePredictions(options.savePredictions, split, read.predictions);
  return read;
}

async function askModel(
  options: PredictionArguments & { endpoint: string; model: string },
  benchmark: Benchmark,
  split: Split,
  { dataFolder, progress, signal }: Surroundings,
): Promise<ReadPredictions> {
  const { endpoint: url, model, temperature = 0, concurrency = 8, apiKeyEnv, prompt } = options;
  const { predictWithEndpoint } = await import("../../trainer/predictions/endpoint/predictWithEndpoint.ts");
  const phase = progress.phase(`asking ${model}`);
  const read = await predictWithEndpoint(benchmark, split, {
    url,
    model,
    temperature,
    concurrency,
    extract: options.extract,
    apiKey: apiKeyEnv === undefined ? undefined : readApiKey(apiKeyEnv),
    promptTemplate: prompt === undefined ? undefined : readFileSync(prompt, "utf8"),
    dataFolder,
    signal,
    onResume(answerCount, answersFile) {
      const counts = `${formatCount(answerCount)} of ${formatCount(split.examples.length)}`;
      progress.line(`${counts} answers are there from earlier; remove ${answersFile} to ask anew.`);
    },
    onProgress: phase.onProgress,
  });
  const unanswered = read.predictions.filter(({ sql }) => sql === "").length;
  phase.end(unanswered === 0 ? "" : `${formatCount(unanswered)} without SQL`);
  return read;
}

function readApiKey(name: string): string {
  const key = process.env[name];
  if (key === undefined || key === "") {
    throw new Error(
      `The environment variable ${name} is empty; put the API key there, or leave out --api-key-env.`,
    );
  }
  return key;
}
