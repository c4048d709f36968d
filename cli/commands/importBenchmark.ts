/** `sqldojo import benchmark`: recognizes a benchmark, checks its gold SQL, and makes it known here and to a server. */
import { type Command, Option } from "commander";
import type { ImportArguments } from "../import/runImportBenchmark.ts";
import { adminTokenOption, append, dataOption, workersOption } from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

export function addImportBenchmark(imports: Command): void {
  imports
    .command("benchmark")
    .description(
      "Recognize a benchmark's format, count and hash it, execute every gold SQL, and register it. " +
        "Nothing is copied: the folder stays where it is.",
    )
    .argument("<folder>", "folder of the benchmark in its own format, or one file of it")
    .option("--name <name>", "what to call it (default: the folder's name)")
    .option("--databases <folder>", "further folder with databases; may be repeated", append, [])
    .option("--tables <file>", "a tables.json that lies elsewhere")
    .addOption(
      new Option("--split-by <division>", "which of text2sql-data's divisions into splits")
        .choices(["question", "query"])
        .default("question"),
    )
    .option("--allow-missing", "leave out examples whose database has no file", false)
    .option("--recheck", "check gold SQL again although a report on the same content is there", false)
    .addOption(workersOption())
    .option("--server <url>", "register with the server at this GraphQL address, and fail without it")
    .addOption(adminTokenOption())
    .option("--no-register", "tell no server")
    .option("--json", "print one JSON object and nothing else", false)
    .addOption(dataOption())
    .action(async (folder: string, options: Omit<ImportArguments, "folder">) => {
      const { signal } = untilInterrupted();
      const { runImportBenchmark } = await import("../import/runImportBenchmark.ts");
      await runImportBenchmark({ folder, ...options }, signal);
    });
}
