/** `sqldojo evaluate`: scores a file of predictions, or a model behind an endpoint, without a server. */
import { Command, InvalidArgumentError } from "commander";
import type { EvaluateArguments } from "../evaluate/runEvaluate.ts";
import { InterruptedError, untilInterrupted } from "../shared/untilInterrupted.ts";

const options = new Command("sqldojo evaluate")
  .description(
    "Scores predictions for a split under every rule of the field, on this machine and without a server.",
  )
  .requiredOption("--benchmark <path>", "folder of the benchmark in its own format, or one file of it")
  .option("--databases <folder>", "further folder with databases; may be repeated", append, [])
  .option("--tables <file>", "a tables.json that lies elsewhere")
  .option("--split <name>", "the split; dev, or the only one, unless told")
  .option(
    "--predictions <file>",
    "one SQL a line, SQL<tab>database lines, BIRD's JSON, a JSON list, or JSONL",
  )
  .option("--endpoint <url>", "an OpenAI-compatible server that answers instead of a file")
  .option("--model <name>", "the model to ask of it")
  .option("--temperature <number>", "of its sampling", numberFrom(0), 0)
  .option("--concurrency <count>", "requests to it at the same time", wholeNumber, 8)
  .option("--api-key-env <variable>", "environment variable that holds its key")
  .option("--prompt <file>", "template with {schema}, {evidence}, {question} and {dialect}")
  .option("--save-predictions <file>", "keep its answers as JSONL")
  .option("--rules <names>", "only these, separated by commas", names)
  .option("--ves [repetitions]", "measure efficiency too, so many times each", wholeNumber)
  .option("--slices", "accuracies by difficulty, SQL features, domain and question length", false)
  .option("--json", "print one JSON object and nothing else", false)
  .option("--verdicts <file>", "write one JSON line an example")
  .option("--workers <count>", "child processes that execute SQL", wholeNumber, 2)
  .option("--timeout <milliseconds>", "time limit of one SQL", wholeNumber)
  .option("--allow-missing", "score although predictions or databases are missing", false)
  .option("--no-cache", "execute all gold SQL anew")
  .option(
    "--data <folder>",
    "keeps gold results and interrupted evaluations",
    process.env.SQLDOJO_DATA ?? ".sqldojo",
  )
  .parse()
  .opts<EvaluateArguments>();

const { signal, promise: interruption } = untilInterrupted();
try {
  // The rest is loaded only now, so that --help and mistyped options answer at once.
  const { runEvaluate } = await import("../evaluate/runEvaluate.ts");
  await Promise.race([runEvaluate(options, signal), interruption]);
} catch (error) {
  if (error instanceof InterruptedError) {
    console.error("Interrupted. The same command goes on where this one ended.");
    // What is finished was kept when the signal came; nothing that still runs is waited for.
    process.exit(130);
  } else {
    console.error(`sqldojo evaluate: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
  }
}

function append(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

function names(text: string): string[] {
  return text.split(",").map((name) => name.trim());
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 1)
    throw new InvalidArgumentError("It must be a whole number from 1.");
  return value;
}

function numberFrom(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !Number.isFinite(value) || value < least)
      throw new InvalidArgumentError(`It must be a number from ${least}.`);
    return value;
  };
}
