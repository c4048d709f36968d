/** All commands in one program. What a command needs beyond its options is loaded in its action: `--help` answers at once. */
import { Command, CommanderError } from "commander";
import { addDemo } from "./commands/demo.ts";
import { addEvaluate } from "./commands/evaluate.ts";
import { addImportBenchmark } from "./commands/importBenchmark.ts";
import { addImportModel } from "./commands/importModel.ts";
import { addImportPredictions } from "./commands/importPredictions.ts";
import { addKata } from "./commands/kata.ts";
import { addLeaderboard } from "./commands/leaderboard.ts";
import { addMerge } from "./commands/merge.ts";
import { addPublish } from "./commands/publish.ts";
import { addServer } from "./commands/server.ts";
import { addStudy } from "./commands/study.ts";
import { addTrainer } from "./commands/trainer.ts";
import { addUp } from "./commands/up.ts";
import { addWeb } from "./commands/web.ts";
import { InterruptedError } from "./shared/untilInterrupted.ts";
import { UsageError } from "./shared/usageError.ts";

/** What a shell expects of a command that was called wrongly. */
const usageCode = 2;

export interface Program {
  readonly command: Command;
  /** Runs what the arguments name and sets the exit code. Never rejects. */
  run(programArguments: readonly string[]): Promise<void>;
}

export function createProgram(version: string): Program {
  const program = new Command("sqldojo")
    .description("Experiment tracking and self-play fine-tuning for text-to-SQL models.")
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this text")
    .exitOverride();
  for (const add of [addDemo, addStudy, addUp, addServer, addTrainer, addWeb, addKata, addEvaluate])
    add(program);
  const imports = program
    .command("import")
    .description("Import benchmarks from their folders, pretrained models, and other systems' predictions.");
  addImportBenchmark(imports);
  addImportModel(imports);
  addImportPredictions(imports);
  addMerge(program);
  addLeaderboard(program);
  addPublish(program);
  nameInErrors(program);

  let running = program;
  program.hook("preAction", (_program, command) => {
    running = command;
  });
  return {
    command: program,
    async run(programArguments) {
      if (programArguments.length === 0) program.outputHelp();
      else
        await program
          .parseAsync([...programArguments], { from: "user" })
          .catch((error) => end(error, running));
    },
  };
}

/** `sqldojo demo: unknown option '--sede'` instead of commander's `error: …`. */
function nameInErrors(command: Command): void {
  command.configureOutput({
    outputError: (text, write) =>
      write(`${text.replace(/^error:/, `${pathOf(command)}:`)}${howToCall(command)}\n`),
  });
  for (const child of command.commands) nameInErrors(child);
}

function howToCall(command: Command): string {
  return `${pathOf(command)} --help tells how to call it.`;
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}

function end(error: unknown, command: Command): void {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : usageCode;
  } else if (error instanceof UsageError) {
    console.error(`${pathOf(command)}: ${error.message}\n${howToCall(command)}`);
    process.exitCode = usageCode;
  } else if (error instanceof InterruptedError) {
    // A terminal has ^C on the line.
    console.error(`${process.stderr.isTTY ? "\n" : ""}${error.message}`);
    // What is finished was kept when the signal came; nothing that still runs is waited for.
    process.exit(error.exitCode);
  } else {
    console.error(`${pathOf(command)}: ${describe(error)}`);
    process.exitCode = 1;
  }
}

/** A message of ours says what to do; of a fault in the program one needs the place. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isFault = [TypeError, RangeError, ReferenceError, SyntaxError].some((kind) => error instanceof kind);
  return (isFault ? error.stack : undefined) ?? error.message;
}
