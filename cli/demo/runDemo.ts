import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { measureGflops } from "../../trainer/engine/onnx/matrixProduct.ts";
import { readCodeVersion } from "../../trainer/phases/codeVersion.ts";
import { createProgress, type Progress } from "../../trainer/phases/progress.ts";
import { contentHash } from "../../trainer/storage/contentHash.ts";
import {
  CreateExperimentDocument,
  type CreateExperimentInput,
  ExperimentProgressDocument,
  LeaderboardDocument,
} from "../api/generated/operations.ts";
import { awaitRuns } from "../shared/awaitRuns.ts";
import { leaderboardCaption, leaderboardTable } from "../shared/leaderboardTable.ts";
import { registerKataApart } from "../shared/registerKataApart.ts";
import type { Stack } from "../shared/stack.ts";
import type { Interruption } from "../shared/untilInterrupted.ts";
import { forever, withStack } from "../shared/withStack.ts";
import { type DemoPresetName, demoPresets, describeMachine, expectedSeconds } from "./demoPresets.ts";
import { iterationTable } from "./iterationTable.ts";

/** What the command line says, by the options' names. */
export interface DemoArguments {
  readonly preset: DemoPresetName;
  readonly data: string;
  readonly port: number;
  readonly webPort: number;
  readonly seeds?: readonly number[];
  readonly exit: boolean;
}

interface Running {
  readonly stack: Stack;
  readonly dataFolder: string;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** Starts everything, lets all methods train, shows the results. Resolves to whether every run succeeded. */
export async function runDemo(options: DemoArguments, interruption: Interruption): Promise<boolean> {
  const progress = createProgress(process.stdout);
  const dataFolder = resolve(options.data);
  const preset = demoPresets[options.preset];
  const seeds = options.seeds ?? preset.seeds;
  progress.line(`SQL Dojo demo: ${preset.description}. Everything is kept in ${dataFolder}.`);
  const gflops = await measureGflops();
  progress.line(
    describeMachine(gflops, availableParallelism(), expectedSeconds(preset, seeds.length, gflops)),
  );
  return withStack({ ...options, dataFolder, progress }, interruption, async (stack, signal) => {
    const isWhole = await compareMethods({ stack, dataFolder, progress, signal }, options.preset, seeds);
    if (options.exit) return isWhole;
    progress.line("Serving on; Ctrl-C stops everything.");
    return forever();
  });
}

async function compareMethods(
  { stack, dataFolder, progress, signal }: Running,
  presetName: DemoPresetName,
  seeds: readonly number[],
): Promise<boolean> {
  const writing = progress.phase("writing and registering kata");
  const kata = await registerKataApart(stack.serverUrl, dataFolder, signal);
  writing.end(
    Object.entries(kata.examples)
      .map(([split, count]) => `${split} ${count}`)
      .join(", "),
  );
  const input = experimentInput(presetName, seeds, kata);
  const { createExperiment: experiment } = await stack.admin.request(CreateExperimentDocument, { input });
  progress.line(
    `\nExperiment ${experiment.name}: ${experiment.runs.nodes.map(({ name }) => name).join(", ")}`,
  );
  progress.line(`Watch it live at ${stack.webUrl}/experiments/${experiment.id}\n`);
  stack.startTrainer();
  const runs = await awaitRuns(() => loadRuns(stack, experiment.id), signal);
  const failed = runs.filter(({ status }) => status !== "SUCCEEDED");
  for (const { name, status, statusReason } of failed)
    progress.line(`${name} ${status.toLowerCase()}: ${statusReason ?? ""}`);
  await showResults(stack, experiment.id, progress);
  return failed.length === 0;
}

/** The key makes a second start of the same demo go on with the first one's experiment. */
function experimentInput(
  presetName: DemoPresetName,
  seeds: readonly number[],
  kata: { readonly generatorVersion: number; readonly version: number },
): CreateExperimentInput {
  const { methods, baseModel, configuration, description } = demoPresets[presetName];
  const content = {
    benchmark: "kata",
    benchmarkVersion: kata.version,
    baseModel,
    configuration,
    runs: seeds.flatMap((seed) => methods.map((method) => ({ method, seed }))),
  };
  const key = contentHash([content, kata.generatorVersion, readCodeVersion()]);
  return { name: `${presetName}-${key.slice(0, 6)}`, description, ...content, idempotencyKey: key };
}

async function loadRuns({ admin }: Stack, id: string) {
  const { experiment } = await admin.request(ExperimentProgressDocument, { id });
  return experiment?.runs.nodes ?? [];
}

async function showResults(stack: Stack, id: string, progress: Progress): Promise<void> {
  const { leaderboard } = await stack.admin.request(LeaderboardDocument, {
    benchmark: "kata",
    experimentId: id,
  });
  progress.line(
    "\nExecution accuracy on the examples held out of training, by iteration (* the run's result)\n" +
      iterationTable(await loadRuns(stack, id)),
  );
  progress.line(`\nLeaderboard\n${leaderboardTable(leaderboard)}\n${leaderboardCaption(leaderboard)}`);
  progress.line(`\nThe same numbers, live: ${stack.webUrl}/?experiment=${id}`);
}
