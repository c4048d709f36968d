import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBPreparedStatement,
  StatementType,
} from "@duckdb/node-api";
import { mayPivot, refuseDuckdb } from "../text/refuseDuckdb.ts";
import { BoundedRows } from "./boundedRows.ts";
import type { ChildLimits } from "./childMessages.ts";
import { DatabaseFault } from "./databaseFault.ts";
import { duckdbValue } from "./duckdbValue.ts";
import { OpenDatabases } from "./openDatabases.ts";
import { packValue } from "./packedValue.ts";
import { type Rows, serveSql } from "./serveSql.ts";

/**
 * The child process of `createDuckdbExecutor`. DuckDB can lock itself: read-only, no files but the database, no
 * extensions, and a configuration that SQL cannot change back. The kernel's limits hold for what its own memory limit
 * does not count.
 */
const limits = JSON.parse(process.argv[2] ?? "") as ChildLimits;
const databases = new OpenDatabases({ open, close, maximumOpen: 8 });

await serveSql({
  refuse: refuseDuckdb,
  isPacking: true,
  async execute(sql, databaseFile) {
    const instance = await databases.get(databaseFile);
    // A session of its own, so that nothing set in one is there for the next.
    const connection = await instance.connect();
    try {
      return await answer(await prepare(connection, sql));
    } finally {
      connection.closeSync();
    }
  },
});

/**
 * DuckDB makes two statements of a text that pivots on whatever values a column has: one that creates a temporary type of
 * them, gone with the session, and one that reads. No other text may come to more than one.
 */
async function prepare(connection: DuckDBConnection, sql: string): Promise<DuckDBPreparedStatement> {
  const statements = await connection.extractStatements(sql);
  const last = statements.count - 1;
  for (let index = 0; index < last; index += 1) {
    const statement = await statements.prepare(index);
    try {
      if (!mayPivot(sql) || statement.statementType !== StatementType.CREATE)
        throw new Error("there is more than one statement in the SQL");
      await statement.run();
    } finally {
      statement.destroySync();
    }
  }
  return statements.prepare(last);
}

async function answer(statement: DuckDBPreparedStatement): Promise<Rows> {
  try {
    if (statement.statementType !== StatementType.SELECT) throw new Error("the SQL is no reading statement");
    const result = await statement.stream();
    const collected = new BoundedRows(limits);
    for await (const rows of result.yieldRows())
      for (const row of rows) collected.add(row.map((value) => packValue(duckdbValue(value))));
    return { columns: result.columnNames(), rows: collected.rows };
  } finally {
    statement.destroySync();
  }
}

async function open(file: string): Promise<DuckDBInstance> {
  try {
    // In this order: with external access off no folder can be named, with the configuration locked nothing.
    return await DuckDBInstance.create(file, {
      temp_directory: "",
      access_mode: "READ_ONLY",
      threads: "1",
      memory_limit: `${Math.ceil(limits.maximumMegabytes * 0.75)}MB`,
      autoinstall_known_extensions: "false",
      autoload_known_extensions: "false",
      allow_community_extensions: "false",
      enable_external_access: "false",
      lock_configuration: "true",
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new DatabaseFault(
      `${file} is not a usable DuckDB database: ${reason}. Restore it from the benchmark.`,
    );
  }
}

function close(opening: Promise<DuckDBInstance>): void {
  // One that never opened was reported to the SQL that wanted it.
  void opening.then(
    (instance) => instance.closeSync(),
    () => undefined,
  );
}
