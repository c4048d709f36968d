/** `sqldojo import benchmark`: recognises a benchmark, checks its gold SQL, and makes it known here and to a server. */
import { Command, InvalidArgumentError, Option } from "commander";
import type { ImportArguments } from "../import/runImportBenchmark.ts";
import { InterruptedError, untilInterrupted } from "../shared/untilInterrupted.ts";

const command = new Command("sqldojo import benchmark")
  .description(
    "Recognises a benchmark's format, counts and hashes it, executes every gold SQL, and registers it. " +
      "Nothing is copied: the folder stays where it is.",
  )
  .argument("<folder>", "folder of the benchmark in its own format, or one file of it")
  .option("--name <name>", "what to call it; the folder's name unless told")
  .option("--databases <folder>", "further folder with databases; may be repeated", append, [])
  .option("--tables <file>", "a tables.json that lies elsewhere")
  .addOption(
    new Option("--split-by <division>", "which of text2sql-data's divisions into splits")
      .choices(["question", "query"])
      .default("question"),
  )
  .option("--allow-missing", "leave out examples whose database has no file", false)
  .option("--recheck", "check gold SQL again although a report on the same content is there", false)
  .option("--workers <count>", "child processes that execute SQL", wholeNumber, 2)
  .option("--server <url>", "register with the server at this GraphQL address, and fail without it")
  .option("--token <token>", "admin token (default: the file <data>/tokens/admin)")
  .option("--no-register", "tell no server")
  .option("--json", "print one JSON object and nothing else", false)
  .option("--data <folder>", "data folder", process.env.SQLDOJO_DATA ?? ".sqldojo")
  .parse();

const { signal } = untilInterrupted();
try {
  // The rest is loaded only now, so that --help and mistyped options answer at once.
  const { runImportBenchmark } = await import("../import/runImportBenchmark.ts");
  await runImportBenchmark(
    { folder: command.args[0] ?? "", ...command.opts<Omit<ImportArguments, "folder">>() },
    signal,
  );
} catch (error) {
  const wasInterrupted = error instanceof InterruptedError;
  console.error(`sqldojo import benchmark: ${error instanceof Error ? error.message : error}`);
  process.exitCode = wasInterrupted ? 130 : 1;
}

function append(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
}
