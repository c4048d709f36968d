/** `sqldojo kata`: writes the embedded benchmark and says what is in it. */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { createApiClient } from "../trainer/api/client.ts";
import { generateKata } from "../trainer/benchmarks/kata/generateKata.ts";
import { plainTable } from "./plainTable.ts";
import { registerKata } from "./registerKata.ts";

const { data, json, register } = new Command("sqldojo kata")
  .description("Writes the embedded benchmark kata in Spider's file format and reports on it.")
  .option(
    "--data <folder>",
    "data folder; the benchmark goes to <data>/benchmarks/kata",
    process.env.SQLDOJO_DATA ?? ".sqldojo",
  )
  .option(
    "--register <url>",
    "register it with the server at this address, by the token in <data>/tokens/admin",
  )
  .option("--json", "print the report as JSON", false)
  .parse()
  .opts<{ data: string; json: boolean; register?: string }>();

const dataFolder = resolve(data);
const folder = join(dataFolder, "benchmarks/kata");
const report = await generateKata(folder);
if (register !== undefined) {
  try {
    const token = readFileSync(join(dataFolder, "tokens/admin"), "utf8").trim();
    await registerKata(createApiClient(register, token), dataFolder);
  } catch (error) {
    console.error(`sqldojo kata: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
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
