/** `sqldojo kata`: writes the embedded benchmark and says what is in it. */
import { join, resolve } from "node:path";
import { Command } from "commander";
import { generateKata } from "../trainer/benchmarks/kata/generateKata.ts";
import { plainTable } from "./plainTable.ts";

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
  const rows = Object.entries(report.examples).map(([split, count]) => {
    const difficulties = Object.entries(report.examplesByDifficulty[split] ?? {});
    const leakage = report.leakage[split];
    return [
      split,
      count,
      difficulties.map(([difficulty, examples]) => `${difficulty} ${examples}`).join(", "),
      leakage?.identicalSql ?? "–",
      leakage?.identicalQuestion ?? "–",
    ];
  });
  console.log(
    plainTable(["split", "examples", "by difficulty", "same SQL as train", "same question as train"], rows),
  );
}
