/** `sqldojo demo`: a whole self-play experiment on the embedded benchmark, from nothing to a leaderboard. */
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Command, Option } from "commander";
import { readCodeVersion } from "../../trainer/phases/codeVersion.ts";
import { contentHash } from "../../trainer/phases/contentHash.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import {
  CreateExperimentDocument,
  type CreateExperimentInput,
  ExperimentProgressDocument,
  LeaderboardDocument,
} from "../api/generated/operations.ts";
import { demoPresets } from "../demo/demoPresets.ts";
import { iterationTable } from "../demo/iterationTable.ts";
import { leaderboardCaption, leaderboardTable } from "../shared/leaderboardTable.ts";
import { portNumber } from "../shared/portNumber.ts";
import { registerKataApart } from "../shared/registerKataApart.ts";
import { seedList } from "../shared/seedList.ts";
import { type Stack, startStack } from "../shared/stack.ts";
import { InterruptedError, untilInterrupted } from "../shared/untilInterrupted.ts";

interface DemoArguments {
  preset: "demo" | "smoke";
  data: string;
  port: number;
  webPort: number;
  seeds: number[];
  exit: boolean;
}

const endedStatuses = new Set(["SUCCEEDED", "FAILED", "CANCELLED"]);

const command = new Command("sqldojo demo")
  .description("Plays sft, spin, exspin and spft-sql on the embedded benchmark and compares them.")
  .addOption(
    new Option("--preset <preset>", "how much of everything")
      .choices(Object.keys(demoPresets))
      .default("demo"),
  )
  .option("--seeds <numbers>", "seeds, separated by commas; each is a run of every method", seedList, [1])
  .option("--data <folder>", "where everything is kept", process.env.SQLDOJO_DATA ?? ".sqldojo")
  .option("--port <port>", "port of the server; another where it is taken", portNumber, 4000)
  .option("--web-port <port>", "port of the web app; another where it is taken", portNumber, 3000)
  .option("--exit", "end when the runs have ended instead of serving on", false);

const options = command.parse().opts<DemoArguments>();
const progress = createProgress(process.stdout);
const { signal, promise: interruption } = untilInterrupted();
try {
  const dataFolder = resolve(options.data);
  progress.line(
    `SQL Dojo demo: ${demoPresets[options.preset].description}. Everything is kept in ${dataFolder}.`,
  );
  const stack = await startStack({ ...options, dataFolder, progress, signal });
  try {
    await Promise.race([play(stack, dataFolder), stack.failure, interruption]);
    if (!options.exit) {
      progress.line("Serving on; Ctrl-C stops everything.");
      await Promise.race([stack.failure, interruption]);
    }
  } finally {
    await stack.stop();
  }
} catch (error) {
  if (error instanceof InterruptedError) {
    progress.line("\nStopped. The same command goes on where this one ended.");
  } else {
    console.error(`sqldojo demo: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

async function play(stack: Stack, dataFolder: string): Promise<void> {
  const writing = progress.phase("writing and registering kata");
  const { examples, generatorVersion, version } = await registerKataApart(
    stack.serverUrl,
    dataFolder,
    signal,
  );
  writing.end(
    Object.entries(examples)
      .map(([split, count]) => `${split} ${count}`)
      .join(", "),
  );
  const input = experimentInput(generatorVersion, version);
  const { createExperiment: experiment } = await stack.admin.request(CreateExperimentDocument, { input });
  progress.line(`\nExperiment ${experiment.name}: ${experiment.runs.map(({ name }) => name).join(", ")}`);
  progress.line(`Watch it live at ${stack.webUrl}/experiments/${experiment.id}\n`);
  stack.startTrainer();
  await untilEnded(stack, experiment.id);
  await showResults(stack, experiment.id);
}

/** The key makes a second start of the same demo go on with the first one's experiment. */
function experimentInput(generatorVersion: number, benchmarkVersion: number): CreateExperimentInput {
  const { methods, baseModel, configuration, description } = demoPresets[options.preset];
  const content = {
    benchmark: "kata",
    benchmarkVersion,
    baseModel,
    configuration,
    runs: options.seeds.flatMap((seed) => methods.map((method) => ({ method, seed }))),
  };
  const key = contentHash([content, generatorVersion, readCodeVersion()]);
  const name = `${options.preset}-${key.slice(0, 6)}`;
  return { name, description, ...content, idempotencyKey: key };
}

async function untilEnded({ admin }: Stack, id: string): Promise<void> {
  for (;;) {
    const { experiment } = await admin.request(ExperimentProgressDocument, { id });
    const runs = experiment?.runs ?? [];
    if (runs.every(({ status }) => endedStatuses.has(status))) {
      const failed = runs.filter(({ status }) => status !== "SUCCEEDED");
      for (const run of failed)
        progress.line(`${run.name} ${run.status.toLowerCase()}: ${run.statusReason ?? ""}`);
      if (failed.length > 0) process.exitCode = 1;
      return;
    }
    await sleep(1_000);
  }
}

async function showResults({ admin, webUrl }: Stack, id: string): Promise<void> {
  const { leaderboard } = await admin.request(LeaderboardDocument, { benchmark: "kata", experimentId: id });
  const { experiment } = await admin.request(ExperimentProgressDocument, { id });
  progress.line(
    `\nExecution accuracy on kata-dev by iteration\n${iterationTable(experiment?.runs ?? [], "kata-dev")}`,
  );
  progress.line(`\nLeaderboard\n${leaderboardTable(leaderboard)}\n${leaderboardCaption(leaderboard)}`);
  progress.line(`\nThe same numbers, live: ${webUrl}/?experiment=${id}`);
}
