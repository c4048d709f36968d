import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import BetterSqlite3 from "better-sqlite3";
import { hasTopLevelOrderBy } from "../../sql/text/hasTopLevelOrderBy.ts";

export type GoldComparison = "same" | "differing" | "empty" | "failing";

/** The same question's gold SQL on both twins of a database. */
export interface GoldTwins {
  compare(sqliteSql: string, duckdbSql: string): Promise<GoldComparison>;
  close(): void;
}

export async function openTwins(sqliteFile: string, duckdbFile: string): Promise<GoldTwins> {
  const sqlite = new BetterSqlite3(sqliteFile, { readonly: true, fileMustExist: true });
  const instance = await DuckDBInstance.create(duckdbFile, { threads: "1", access_mode: "READ_ONLY" });
  const duckdb = await instance.connect();
  return {
    async compare(sqliteSql, duckdbSql) {
      const expected = sqlite.prepare<[], unknown[]>(sqliteSql).raw(true).all().map(rowText);
      const rows = await answer(duckdb, duckdbSql);
      if (rows === undefined) return "failing";
      if (rows.length === 0) return "empty";
      if (!hasTopLevelOrderBy(sqliteSql)) for (const texts of [expected, rows]) texts.sort();
      const isSame = rows.length === expected.length && rows.every((row, index) => row === expected[index]);
      return isSame ? "same" : "differing";
    },
    close() {
      duckdb.closeSync();
      instance.closeSync();
      sqlite.close();
    },
  };
}

async function answer(duckdb: DuckDBConnection, sql: string): Promise<string[] | undefined> {
  try {
    return (await (await duckdb.run(sql)).getRows()).map(rowText);
  } catch {
    // Counted and reported: a gold SQL that fails is a fault of the benchmark.
    return undefined;
  }
}

/** Sums and means are added up in another order, so that their last digits may differ. */
const comparedDigits = 12;

function rowText(row: readonly (unknown | DuckDBValue)[]): string {
  return JSON.stringify(
    row.map((cell) => {
      if (typeof cell === "number" || typeof cell === "bigint")
        return Number(Number(cell).toPrecision(comparedDigits));
      return cell === null ? null : String(cell);
    }),
  );
}
