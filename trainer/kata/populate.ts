/** Rows of a domain's database: made from the seed, written with better-sqlite3. */
import BetterSqlite3 from "better-sqlite3";
import { createRandom, hashText, type Random } from "../../statistics/random.ts";
import type { Column, Domain, Table } from "./domain.ts";

type Cell = string | number | null;

/** Creates the database file, or one in memory for `:memory:`. The same domain and seed give the same content. */
export function populate(domain: Domain, seed: number, file: string): BetterSqlite3.Database {
  const database = new BetterSqlite3(file);
  // A half-written file is thrown away with its folder, so there is nothing to be safe about.
  database.pragma("journal_mode = off");
  database.pragma("synchronous = off");
  const random = createRandom(seed, hashText(domain.id));
  for (const table of domain.tables) {
    database.exec(`create table ${table.name} (${definitionsOf(domain, table).join(", ")})`);
    const marks = ["?", ...table.columns.map(() => "?")].join(", ");
    const insert = database.prepare(`insert into ${table.name} values (${marks})`);
    const cells = table.columns.map((column) => cellsOf(column, table, domain, random));
    database.transaction(() => {
      for (let row = 0; row < table.rowCount; row += 1) {
        insert.run(row + 1, ...cells.map((column) => column[row] ?? null));
      }
    })();
  }
  return database;
}

function definitionsOf(domain: Domain, table: Table): string[] {
  const columns = table.columns.map((column) => `${column.name} ${affinityOf(column)}`);
  const keys = table.columns.flatMap((column) =>
    column.kind === "reference"
      ? [`foreign key (${column.name}) references ${referenced(domain, column.table).name}(id)`]
      : [],
  );
  return ["id integer primary key", ...columns, ...keys];
}

function affinityOf(column: Column): string {
  if (column.kind === "reference") return "integer";
  if (column.kind !== "number") return "text";
  return column.steps.some((step) => !Number.isInteger(step)) || column.name === "rating"
    ? "real"
    : "integer";
}

function referenced(domain: Domain, name: string): Table {
  const table = domain.tables.find((candidate) => candidate.name === name);
  if (!table) throw new Error(`${domain.id} refers to the table ${name}, which it has not.`);
  return table;
}

function cellsOf(column: Column, table: Table, domain: Domain, random: Random): Cell[] {
  if (column.kind === "label") {
    const names = random.shuffle(column.values(random, table.rowCount)).slice(0, table.rowCount);
    if (new Set(names).size < table.rowCount)
      throw new Error(`${domain.id}.${table.name} has too few names.`);
    return names;
  }
  const cell = cellMaker(column, domain, random);
  return Array.from({ length: table.rowCount }, cell);
}

function cellMaker(column: Exclude<Column, { kind: "label" }>, domain: Domain, random: Random): () => Cell {
  switch (column.kind) {
    case "category":
      return () => (random.chance(column.missing) ? null : skewed(column.values, random));
    case "number":
      return () => (random.chance(column.missing) ? null : column.value(random));
    case "date":
      return () =>
        `${random.pick(column.years)}-${twoDigits(random.integer(1, 12))}-${twoDigits(random.integer(1, 28))}`;
    case "code":
      return () => random.pick(Object.keys(column.codes));
    case "dirty":
      return () => random.pick(column.values);
    case "reference": {
      // A tenth of the referenced rows is left without, and the first get more, so that "the most" has an answer.
      const count = referenced(domain, column.table).rowCount;
      const order = random
        .shuffle(Array.from({ length: count }, (_, row) => row + 1))
        .slice(0, Math.ceil(count * 0.9));
      return () => skewed(order, random);
    }
  }
}

const skewed = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random.next() ** 1.35 * items.length)] as Item;

const twoDigits = (number: number) => String(number).padStart(2, "0");
