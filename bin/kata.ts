/** `sqldojo kata`: writes the embedded benchmark and says what is in it. */
import { join, resolve } from "node:path";
import Table from "cli-table3";
import { Command } from "commander";
import { generateKata } from "../trainer/benchmarks/kata/generateKata.ts";

const { data, json } = new Command("sqldojo kata")
  .description("Writes the embedded benchmark kata in Spider's file format and reports on it.")
  .option(
    "--data <folder>",
    "data folder; the benchmark goes to <data>/benchmarks/kata",
    process.env.SQLDOJO_DATA ?? ".sqldojo",
  )
  .option("--json", "print the report as JSON", false)
  .parse()
  .opts<{ data: string; json: boolean }>();

const folder = join(resolve(data), "benchmarks/kata");
const report = await generateKata(folder);
if (json) {
  console.log(JSON.stringify(report, null, 2));
} else {
  console.log(`${folder}\n${report.distinctSqlTemplates} distinct SQL templates`);
  const table = new Table({
    head: ["split", "examples", "by difficulty", "leakage: same SQL", "same question"],
  });
  for (const [split, count] of Object.entries(report.examples)) {
    const difficulties = Object.entries(report.examplesByDifficulty[split] ?? {});
    const leakage = report.leakage[split];
    table.push([
      split,
      count,
      difficulties.map(([difficulty, examples]) => `${difficulty} ${examples}`).join(", "),
      leakage?.identicalSql ?? "–",
      leakage?.identicalQuestion ?? "–",
    ]);
  }
  console.log(table.toString());
}
