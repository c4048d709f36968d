/** `sqldojo kata`: writes the embedded benchmark and says what is in it. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { createApiClient } from "../../trainer/api/client.ts";
import { type DuckdbKataReport, generateDuckdbKata } from "../../trainer/kata/duckdb/generateDuckdbKata.ts";
import { generateKata } from "../../trainer/kata/generateKata.ts";
import type { KataReport } from "../../trainer/kata/report.ts";
import { plainTable } from "../shared/plainTable.ts";
import { registerKata } from "../shared/registerKata.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";

interface Options {
  readonly data: string;
  readonly dialect: "sqlite" | "duckdb";
  readonly json: boolean;
  readonly register?: string;
}

const command = new Command("sqldojo kata")
  .description("Writes the embedded benchmark kata in Spider's file format and reports on it.")
  .argument("[folder]", "where to write it; <data>/benchmarks/kata, or kata-duckdb, unless told")
  .option("--data <folder>", "data folder", process.env.SQLDOJO_DATA ?? ".sqldojo")
  .addOption(
    new Option(
      "--dialect <dialect>",
      "duckdb writes kata's twin: the same databases as DuckDB files, the gold SQL in DuckDB's dialect",
    )
      .choices(["sqlite", "duckdb"])
      .default("sqlite"),
  )
  .option(
    "--register <url>",
    "register it with the server at this address, by the token in <data>/tokens/admin",
  )
  .option("--json", "print the report as JSON", false)
  .parse();
const { data, dialect, json, register } = command.opts<Options>();
const [given] = command.args;

const dataFolder = resolve(data);
const sqliteFolder = join(dataFolder, "benchmarks/kata");
if (register !== undefined && (dialect === "duckdb" || given !== undefined))
  fail(
    "--register takes kata from the data folder: write another by itself, then use sqldojo import benchmark <folder>",
  );
if (given !== undefined) refuseOthersFolder(resolve(given));
if (dialect === "duckdb") {
  const folder = resolve(given ?? join(dataFolder, "benchmarks/kata-duckdb"));
  const report = await generateDuckdbKata(folder, sqliteFolder);
  console.log(json ? JSON.stringify(report, null, 2) : describeTwin(folder, report));
} else {
  const folder = resolve(given ?? sqliteFolder);
  const report = await generateKata(folder);
  const version = register === undefined ? undefined : await registerAt(register);
  console.log(json ? JSON.stringify({ ...report, version }, null, 2) : describe(folder, report));
}

async function registerAt(url: string): Promise<number> {
  try {
    const token = readFileSync(join(dataFolder, "tokens/admin"), "utf8").trim();
    const { signal } = untilInterrupted();
    return (await registerKata(createApiClient(url, token), dataFolder, signal)).version;
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}

function describe(folder: string, report: KataReport): string {
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
  const heads = ["split", "examples", "by difficulty", "same SQL as train", "same question as train"];
  return `${folder}\n${report.distinctSqlTemplates} distinct SQL templates\n${plainTable(heads, rows)}`;
}

function describeTwin(folder: string, { examples, rewritten, gold }: DuckdbKataReport): string {
  const list = (counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([name, count]) => `${name} ${count}`);
  return [
    folder,
    plainTable(["split", "examples"], Object.entries(examples)),
    `gold SQL rewritten for DuckDB: ${list(rewritten).join(", ")}`,
    `gold SQL on DuckDB against SQLite: ${list(gold).join(", ")}`,
  ].join("\n");
}

/** What is written replaces what is there. */
function refuseOthersFolder(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, "kata.json"))) return;
  if (!statSync(folder).isDirectory() || readdirSync(folder).length > 0)
    fail(`${folder} holds something else and would be replaced: name a new or an empty folder`);
}

function fail(message: string): never {
  console.error(`sqldojo kata: ${message}`);
  process.exit(1);
}
