/** `sqldojo kata`: writes the embedded benchmark and says what is in it. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { type Command, Option } from "commander";
import type { DuckdbKataReport } from "../../trainer/kata/duckdb/generateDuckdbKata.ts";
import type { KataReport } from "../../trainer/kata/report.ts";
import { dataOption } from "../shared/options.ts";
import { plainTable } from "../shared/plainTable.ts";
import { untilInterrupted } from "../shared/untilInterrupted.ts";
import { UsageError } from "../shared/usageError.ts";

interface Options {
  readonly data: string;
  readonly dialect: "sqlite" | "duckdb";
  readonly json: boolean;
  readonly register?: string;
}

export function addKata(program: Command): void {
  program
    .command("kata")
    .description("Write the embedded benchmark kata in Spider's file format and report on it.")
    .argument("[folder]", "where to write it (default: <data>/benchmarks/kata, or kata-duckdb)")
    .addOption(dataOption())
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
    .action(writeKata);
}

async function writeKata(given: string | undefined, options: Options): Promise<void> {
  const { data, dialect, json, register } = options;
  const dataFolder = resolve(data);
  const sqliteFolder = join(dataFolder, "benchmarks/kata");
  if (register !== undefined && (dialect === "duckdb" || given !== undefined))
    throw new UsageError(
      "--register takes kata from the data folder: write another by itself, then use sqldojo import benchmark <folder>",
    );
  if (given !== undefined) refuseOthersFolder(resolve(given));
  if (dialect === "duckdb") {
    const { generateDuckdbKata } = await import("../../trainer/kata/duckdb/generateDuckdbKata.ts");
    const folder = resolve(given ?? join(dataFolder, "benchmarks/kata-duckdb"));
    const report = await generateDuckdbKata(folder, sqliteFolder);
    console.log(json ? JSON.stringify(report, null, 2) : describeTwin(folder, report));
  } else {
    const { generateKata } = await import("../../trainer/kata/generateKata.ts");
    const folder = resolve(given ?? sqliteFolder);
    const report = await generateKata(folder);
    const version = register === undefined ? undefined : await registerAt(register, dataFolder);
    console.log(json ? JSON.stringify({ ...report, version }, null, 2) : describe(folder, report));
  }
}

async function registerAt(url: string, dataFolder: string): Promise<number> {
  const { createApiClient } = await import("../../trainer/api/client.ts");
  const { readAdminToken } = await import("../shared/adminToken.ts");
  const { registerKata } = await import("../shared/registerKata.ts");
  const { signal } = untilInterrupted();
  return (await registerKata(createApiClient(url, readAdminToken(dataFolder)), dataFolder, signal)).version;
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
    throw new UsageError(
      `${folder} holds something else and would be replaced: name a new or an empty folder`,
    );
}
