/** `sqldojo import predictions`: has a server's trainer score another system's answers, to stand beside the runs. */
import type { Command } from "commander";
import type { ImportPredictionsArguments } from "../import/runImportPredictions.ts";
import { adminTokenOption, dataOption, extractOption, serverOption } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

export function addImportPredictions(imports: Command): void {
  imports
    .command("predictions")
    .description(
      "Queue the scoring of predictions that were made elsewhere; a trainer claims and records them, and the system " +
        "stands on the leaderboard. The same file again changes nothing.",
    )
    .argument("<file>", "SQL lines, SQL<tab>database lines, BIRD's JSON, a JSON list, JSONL, CSV or TSV")
    .requiredOption("--benchmark <name>", "name of a registered benchmark")
    .requiredOption("--system <name>", "what made the predictions")
    .option("--field <name>", "the file's field or column that holds the answers (default: told by its name)")
    .addOption(extractOption())
    .option("--split <name>", "the split they answer", "dev")
    .option("--title <title>", "how tables show the system (default: its name)")
    .option("--source <text>", "publication or place the predictions come from")
    .option("--base-model <name>", "what the system is built on")
    .option("--decoding <name>", "how the SQL was decoded, such as greedy")
    .option("--experiment <name>", "experiment it is to stand in (default: Imported predictions)")
    .option("--allow-missing", "take examples without a prediction for unanswered", false)
    .option("--wait", "until a trainer has scored them, and print the scores", false)
    .option("--json", "print one JSON object and nothing else", false)
    .addOption(serverOption())
    .addOption(adminTokenOption())
    .addOption(dataOption())
    .action(async (file: string, options: Omit<ImportPredictionsArguments, "file">) => {
      const { signal } = untilInterrupted();
      const { runImportPredictions } = await import("../import/runImportPredictions.ts");
      await runImportPredictions({ ...options, file }, signal);
    });
}
