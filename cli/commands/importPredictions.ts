/** `sqldojo import predictions`: has a server's trainer score another system's answers, to stand beside the runs. */
import { Command } from "commander";
import type { ImportPredictionsArguments } from "../import/runImportPredictions.ts";
import { InterruptedError, untilInterrupted } from "../shared/untilInterrupted.ts";

const command = new Command("sqldojo import predictions")
  .description(
    "Queues the scoring of predictions that were made elsewhere; a trainer claims and records them, and the system " +
      "stands on the leaderboard. The same file again changes nothing.",
  )
  .argument("<file>", "one SQL a line, SQL<tab>database lines, BIRD's JSON, a JSON list, or JSONL")
  .requiredOption("--benchmark <name>", "name of a registered benchmark")
  .requiredOption("--system <name>", "what made the predictions")
  .option("--split <name>", "the split they answer", "dev")
  .option("--title <title>", "how tables show the system; its name unless told")
  .option("--source <text>", "publication or place the predictions come from")
  .option("--base-model <name>", "what the system is built on")
  .option("--decoding <name>", "how the SQL was decoded, such as greedy")
  .option("--experiment <name>", "experiment it is to stand in; Imported predictions unless told")
  .option("--allow-missing", "take examples without a prediction for unanswered", false)
  .option("--wait", "until a trainer has scored them, and print the scores", false)
  .option("--json", "print one JSON object and nothing else", false)
  .option(
    "--server <url>",
    "GraphQL address of the server",
    process.env.SQLDOJO_SERVER_URL ?? "http://127.0.0.1:4000/graphql",
  )
  .option("--token <token>", "admin token (default: the file <data>/tokens/admin)")
  .option("--data <folder>", "data folder", process.env.SQLDOJO_DATA ?? ".sqldojo")
  .parse();

const { signal } = untilInterrupted();
try {
  const { runImportPredictions } = await import("../import/runImportPredictions.ts");
  const options = command.opts<Omit<ImportPredictionsArguments, "file">>();
  await runImportPredictions({ ...options, file: command.args[0] ?? "" }, signal);
} catch (error) {
  console.error(`sqldojo import predictions: ${error instanceof Error ? error.message : error}`);
  process.exitCode = error instanceof InterruptedError ? 130 : 1;
}
