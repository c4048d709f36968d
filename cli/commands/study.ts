/** `sqldojo study`: plays a declared study from nothing to its tables, and says which of its claims hold. */
import { availableParallelism } from "node:os";
import { join, resolve } from "node:path";
import { Argument, Command, InvalidArgumentError, Option } from "commander";
import { createProgress } from "../../trainer/phases/progress.ts";
import { portNumber } from "../shared/portNumber.ts";
import { seedList } from "../shared/seedList.ts";
import { startStack } from "../shared/stack.ts";
import { InterruptedError, untilInterrupted } from "../shared/untilInterrupted.ts";
import { studies } from "../study/definition/studies.ts";
import { type StudySizeName, studySizeNames } from "../study/definition/study.ts";
import { runStudy } from "../study/runStudy.ts";

interface StudyArguments {
  preset: StudySizeName;
  data: string;
  port: number;
  webPort: number;
  seeds?: number[];
  methods?: string[];
  dryRun: boolean;
  trainers: number;
  out?: string;
}

const command = new Command("sqldojo study")
  .description("Plays a study: its methods and ablations under several seeds, then tables, tests and claims.")
  .addArgument(new Argument("<study>", "which study").choices(Object.keys(studies)))
  .addOption(new Option("--preset <size>", "how much of everything").choices(studySizeNames).default("full"))
  .option("--seeds <numbers>", "seeds, separated by commas (default: the preset's)", seedList)
  .option(
    "--methods <names>",
    "only these methods and variants, separated by commas (default: all)",
    nameList,
  )
  .option("--dry-run", "say what would be played and what it would cost, and play nothing", false)
  .option(
    "--trainers <count>",
    "trainers that play at the same time and share the processors",
    trainerCount,
    Math.min(availableParallelism(), 4),
  )
  .option("--out <folder>", "where the tables are written (default: <data>/studies/<study>-<size>)")
  .option("--data <folder>", "where everything is kept", process.env.SQLDOJO_DATA ?? ".sqldojo")
  .option("--port <port>", "port of the server; another where it is taken", portNumber, 4000)
  .option("--web-port <port>", "port of the web app; another where it is taken", portNumber, 3000);

command.parse();
const options = command.opts<StudyArguments>();
const study = studies[command.args[0] ?? ""]!;
const progress = createProgress(process.stdout);
const { signal, promise: interruption } = untilInterrupted();
try {
  const dataFolder = resolve(options.data);
  const outFolder = resolve(options.out ?? join(dataFolder, "studies", `${study.name}-${options.preset}`));
  progress.line(`SQL Dojo study ${study.name}: ${study.description} Everything is kept in ${dataFolder}.`);
  const stack = await startStack({ ...options, dataFolder, progress, signal });
  // Without a server nothing may wait for it any longer.
  const ending = new AbortController();
  try {
    const playing = runStudy(study, {
      choice: { size: options.preset, seeds: options.seeds, only: options.methods },
      isDry: options.dryRun,
      stack,
      trainers: options.trainers,
      dataFolder,
      outFolder,
      progress,
      signal: AbortSignal.any([signal, ending.signal]),
    });
    const isWhole = await Promise.race([playing, stack.failure, interruption]);
    if (!isWhole) process.exitCode = 1;
  } finally {
    ending.abort();
    await stack.stop();
  }
} catch (error) {
  if (error instanceof InterruptedError) {
    progress.line("\nStopped. The same command goes on where this one ended.");
  } else {
    console.error(`sqldojo study: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

function trainerCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError("It must be a whole number from 1 on.");
  return count;
}

function nameList(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}
