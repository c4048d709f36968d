import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import BetterSqlite3 from "better-sqlite3";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const petsTables = `
  create table owner (id integer primary key, full_name text, born date);
  create table Pet (id integer primary key, owner_id integer references owner (id), weight real);
  insert into owner values (1, 'Ann', '1970-01-01');
  insert into Pet values (1, 1, 4.5), (2, 1, 6);
`;

/** A benchmark's folder written file by file. */
export interface BenchmarkFolder {
  readonly path: string;
  /** Writes an object as JSON, text as it is. */
  write(name: string, content: unknown): Promise<string>;
  /** Writes a database of owners and their pets. */
  writeSqlite(name: string): Promise<string>;
  writeDuckdb(name: string): Promise<string>;
}

/** @param path where it is; by default a folder of its own, removed when the test has ended. */
export function createBenchmarkFolder(path = temporaryFolder()): BenchmarkFolder {
  const place = async (name: string) => {
    const file = join(path, name);
    await mkdir(dirname(file), { recursive: true });
    return file;
  };
  return {
    path,
    async write(name, content) {
      const file = await place(name);
      await writeFile(file, typeof content === "string" ? content : JSON.stringify(content));
      return file;
    },
    async writeSqlite(name) {
      const file = await place(name);
      const database = new BetterSqlite3(file);
      database.exec(petsTables);
      database.close();
      return file;
    },
    async writeDuckdb(name) {
      const file = await place(name);
      const instance = await DuckDBInstance.create(file);
      const connection = await instance.connect();
      await connection.run(petsTables);
      connection.closeSync();
      instance.closeSync();
      return file;
    },
  };
}
