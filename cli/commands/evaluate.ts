/** `sqldojo evaluate`: scores a file of predictions, or a model behind an endpoint, without a server. */
import type { Command } from "commander";
import type { EvaluateArguments } from "../evaluate/runEvaluate.ts";
import {
  append,
  dataOption,
  extractOption,
  nameList,
  numberFrom,
  wholeNumber,
  workersOption,
} from "../shared/options.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

export function addEvaluate(program: Command): void {
  program
    .command("evaluate")
    .description(
      "Score predictions for a split under every rule of the field, on this machine and without a server.",
    )
    .requiredOption("--benchmark <path>", "folder of the benchmark in its own format, or one file of it")
    .option("--databases <folder>", "further folder with databases; may be repeated", append, [])
    .option("--tables <file>", "a tables.json that lies elsewhere")
    .option("--split <name>", "the split (default: dev, or the only one)")
    .option(
      "--predictions <file>",
      "SQL lines, SQL<tab>database lines, BIRD's JSON, a JSON list, JSONL, CSV or TSV",
    )
    .option("--field <name>", "the file's field or column that holds the answers (default: told by its name)")
    .addOption(extractOption())
    .option("--endpoint <url>", "an OpenAI-compatible server that answers instead of a file")
    .option("--model <name>", "the model to ask of it")
    .option("--temperature <number>", "of its sampling", numberFrom(0), 0)
    .option("--concurrency <count>", "requests to it at the same time", wholeNumber, 8)
    .option("--api-key-env <variable>", "environment variable that holds its key")
    .option("--prompt <file>", "template with {schema}, {evidence}, {question} and {dialect}")
    .option("--save-predictions <file>", "keep its answers as JSONL")
    .option("--rules <names>", "only these, separated by commas (default: all but efficiency)", nameList)
    .option("--ves [repetitions]", "measure efficiency too, so many times each (default: 25)", wholeNumber)
    .option("--slices", "accuracies by difficulty, SQL features, domain and question length", false)
    .option("--json", "print one JSON object and nothing else", false)
    .option("--verdicts <file>", "write one JSON line an example")
    .addOption(workersOption())
    .option(
      "--timeout <milliseconds>",
      "time of the processor for one SQL (default: that of the benchmark's official script)",
      wholeNumber,
    )
    .option("--allow-missing", "score although predictions or databases are missing", false)
    .option("--no-cache", "execute all gold SQL anew")
    .addOption(dataOption("keeps gold results and interrupted evaluations"))
    .action(async (options: EvaluateArguments) => {
      const { signal, promise: interruption } = untilInterrupted();
      const { runEvaluate } = await import("../evaluate/runEvaluate.ts");
      await Promise.race([runEvaluate(options, signal), interruption]);
    });
}
