import { formatDecimal } from "../../statistics/format.ts";
import type { AuditIssueKindName } from "../api/generated/catalogue.ts";
import type { Database, DatabaseSchema, Example } from "../benchmarks/benchmark.ts";
import { judge } from "../evaluation/judge.ts";
import { createJudgedCase } from "../evaluation/judgedCase.ts";
import type { JudgedCase } from "../evaluation/rules/rule.ts";
import { strict } from "../evaluation/rules/strict.ts";
import { unsharedResults } from "../evaluation/sharedResults.ts";
import type { SqlExecutor, SqlResult, SqlValue } from "../sql/executors/executor.ts";
import { lexSql, type SqlToken } from "../sql/text/lexSql.ts";
import { type ArrangedScope, arrangedScopes } from "./arrangedScopes.ts";
import { type Arrangement, arrangeSql, hasAscendingKey } from "./arrangeSql.ts";
import type { SkippableCheck } from "./auditReport.ts";
import { dependsOnNow } from "./dependsOnNow.ts";
import {
  describeDifference,
  describeFirstDifference,
  haveSameRows,
  haveSameSequence,
} from "./haveSameRows.ts";
import { sortedColumns } from "./sortedColumns.ts";

export interface GoldAudit {
  readonly issues: readonly { readonly kind: AuditIssueKindName; readonly detail: string }[];
  readonly skipped: readonly SkippableCheck[];
  /** The answer; undefined where there is none. */
  readonly rows: Rows | undefined;
}

export interface GoldSurroundings {
  readonly database: Database;
  readonly executor: SqlExecutor;
  /** The database with its rows stored in reverse; undefined where there is none to be had. */
  readonly reversedFile: string | undefined;
  /** As `describeMixture` answers for a column of this database. */
  describeColumn(table: string, column: string): Promise<string | undefined | "nothing">;
}

type Rows = readonly (readonly SqlValue[])[];
type RowsResult = Extract<SqlResult, { kind: "rows" }>;

/** Everything that one gold SQL shows by itself, whatever the question. */
export async function checkGold(example: Example, surroundings: GoldSurroundings): Promise<GoldAudit> {
  const { database, executor } = surroundings;
  const results = unsharedResults(executor);
  const asPrediction = { example, database, predictedSql: example.goldSql };
  const judged = createJudgedCase(asPrediction, results, results);
  const check = new GoldCheck(judged, surroundings);
  await check.run();
  await check.checkAccepted(example.acceptedSql ?? []);
  return check;
}

class GoldCheck implements GoldAudit {
  readonly issues: { kind: AuditIssueKindName; detail: string }[] = [];
  readonly skipped: SkippableCheck[] = [];
  rows: Rows | undefined;
  /** The gold SQL as a prediction: whether it gives verdicts the judge says, as in training and evaluations. */
  readonly #judged: JudgedCase;
  readonly #sql: string;
  readonly #tokens: readonly SqlToken[];
  readonly #surroundings: GoldSurroundings;

  constructor(judged: JudgedCase, surroundings: GoldSurroundings) {
    this.#judged = judged;
    this.#sql = judged.predictedSql;
    this.#tokens = lexSql(this.#sql);
    this.#surroundings = surroundings;
  }

  async run(): Promise<void> {
    const now = dependsOnNow(this.#tokens);
    if (now !== undefined) {
      this.#find("dependsOnNow", `It uses ${now}; write the day or the number that was meant in its place.`);
    }
    const { outcome } = await judge(this.#judged, [strict]);
    const result = await this.#judged.executeGold(this.#sql);
    if (result.kind !== "rows" && outcome !== "goldFailed") {
      this.#find("acceptedFails", `Of the gold SQL ${whyNot(result)}; put an accepted SQL in its place.`);
    } else if (result.kind === "invalid") {
      this.#find(
        "fails",
        `The database says: ${shorten(result.reason)}; correct the SQL or leave the example out.`,
      );
    } else if (result.kind === "timedOut") {
      const seconds = formatDecimal(result.milliseconds / 1_000, 1);
      this.#find("timesOut", `It was stopped after ${seconds} s; write it faster or raise the limits.`);
    } else {
      this.rows = result.rows;
      this.#checkContent(result);
      if (now === undefined) {
        await this.#checkOrder(result);
        await this.#checkStoredOrder(result);
      }
      await this.#checkTypes();
    }
  }

  async checkAccepted(acceptedSql: readonly string[]): Promise<void> {
    for (const [index, sql] of acceptedSql.entries()) {
      const result = await this.#judged.executeGold(sql);
      if (result.kind === "rows") continue;
      this.#find(
        "acceptedFails",
        `Of accepted SQL ${index + 1} ${whyNot(result)}; correct it or leave it out.`,
      );
    }
  }

  #checkContent({ rows }: RowsResult): void {
    const [row] = rows;
    if (row === undefined) {
      this.#find("empty", "It returns no rows; see whether its conditions fit the database's values.");
    } else if (rows.length === 1 && row.every((cell) => cell === null)) {
      this.#find(
        "onlyNull",
        "It returns a single row of NULLs; see whether its conditions fit the database's values.",
      );
    }
  }

  async #checkOrder(result: RowsResult): Promise<void> {
    const scopes = arrangedScopes(this.#tokens);
    if (scopes === undefined) {
      this.#skip("ties");
      return;
    }
    const [ordered, unordered] = [scopes.filter(({ keys }) => keys), scopes.filter(({ keys }) => !keys)];
    if (unordered.length > 0) {
      const ends = await this.#bothEnds(unordered, result);
      if (ends === undefined) this.#skip("ties");
      else if (!haveSameRows(...ends)) {
        const difference = describeDifference(...ends);
        this.#find(
          "unorderedLimit",
          `LIMIT takes some of more rows in no order, ${difference}; add ORDER BY.`,
        );
      }
    }
    if (ordered.length > 0) await this.#checkTies(ordered, result);
  }

  async #checkTies(scopes: readonly ArrangedScope[], result: RowsResult): Promise<void> {
    const ends = await this.#bothEnds(scopes, result);
    if (ends === undefined) {
      this.#skip("ties");
      return;
    }
    if (!haveSameRows(...ends)) {
      const difference = describeDifference(...ends);
      const fix = "add a sort key that decides, or ask for all tied rows";
      this.#find("tieDependent", `Rows tie where LIMIT cuts, so the answer may be ${difference}; ${fix}.`);
    } else if (scopes.some(({ depth }) => depth === 0) && !haveSameSequence(...ends)) {
      const difference = describeFirstDifference(...ends);
      this.#find("tiedOrder", `Rows tie in ORDER BY, first ${difference}; add a sort key that decides.`);
    }
    const limited = scopes.filter(({ hasLimit }) => hasLimit);
    if (this.#surroundings.database.dialect === "sqlite" && hasAscendingKey(this.#tokens, limited))
      await this.#checkNulls(limited, result);
  }

  async #checkNulls(scopes: readonly ArrangedScope[], result: RowsResult): Promise<void> {
    const first = await this.#arrange(scopes, result, { ties: "ASC" });
    const last = await this.#arrange(scopes, result, { ties: "ASC", nullsLast: true });
    if (first === undefined || last === undefined) this.#skip("nullFirst");
    else if (!haveSameRows(first, last)) {
      const difference = describeDifference(first, last);
      const fix = "ask for IS NOT NULL or NULLS LAST";
      this.#find(
        "nullFirst",
        `NULLs sort first where LIMIT cuts: with them and without, ${difference}; ${fix}.`,
      );
    }
  }

  async #checkStoredOrder(result: RowsResult): Promise<void> {
    const { reversedFile, database } = this.#surroundings;
    // DuckDB and PostgreSQL refuse what SQLite leaves open: bare columns, several rows for one value.
    if (database.dialect !== "sqlite") return;
    const isExplained = this.issues.some(({ kind }) => kind === "tieDependent" || kind === "unorderedLimit");
    if (isExplained) return;
    const reversed =
      reversedFile === undefined || readsStorage(this.#tokens, database.schema)
        ? undefined
        : await this.#execute(this.#sql, reversedFile);
    if (reversed?.kind !== "rows") this.#skip("storedOrder");
    else if (!haveSameRows(result.rows, reversed.rows)) {
      const difference = describeDifference(result.rows, reversed.rows);
      const cause = this.#tokens.some(({ text }) => /^group$/i.test(text))
        ? "group by or aggregate every column that is shown"
        : "order or aggregate where one of several rows is taken";
      this.#find(
        "unspecifiedRow",
        `With the rows stored in reverse it answers otherwise, ${difference}; ${cause}.`,
      );
    }
  }

  async #checkTypes(): Promise<void> {
    const { database, describeColumn } = this.#surroundings;
    // Other databases' columns have one type, and comparing text with numbers is refused.
    if (database.dialect !== "sqlite") return;
    const columns = sortedColumns(this.#tokens, database.schema);
    if (columns === undefined) {
      this.#skip("mixedTypes");
      return;
    }
    for (const { table, column } of columns) {
      const mixture = await describeColumn(table, column);
      if (mixture === undefined) this.#skip("mixedTypes");
      else if (mixture !== "nothing")
        this.#find("mixedTypes", `${mixture}; cast it to a number where it is compared.`);
    }
  }

  async #bothEnds(scopes: readonly ArrangedScope[], result: RowsResult): Promise<[Rows, Rows] | undefined> {
    const ascending = await this.#arrange(scopes, result, { ties: "ASC" });
    const descending = ascending && (await this.#arrange(scopes, result, { ties: "DESC" }));
    return ascending && descending && [ascending, descending];
  }

  async #arrange(
    scopes: readonly ArrangedScope[],
    { columns }: RowsResult,
    arrangement: Omit<Arrangement, "columnCount">,
  ): Promise<Rows | undefined> {
    const sql = arrangeSql(this.#sql, this.#tokens, scopes, { ...arrangement, columnCount: columns.length });
    const result = sql === undefined ? undefined : await this.#execute(sql);
    return result?.kind === "rows" ? result.rows : undefined;
  }

  #execute(sql: string, file = this.#surroundings.database.file): Promise<SqlResult> {
    return this.#surroundings.executor.execute(sql, file);
  }

  /** Values and messages from others' files are shown in terminals: no control characters, no halves of characters. */
  #find(kind: AuditIssueKindName, detail: string): void {
    this.issues.push({ kind, detail: detail.replaceAll(/[\p{Cc}\s]+/gu, " ").toWellFormed() });
  }

  #skip(check: SkippableCheck): void {
    if (!this.skipped.includes(check)) this.skipped.push(check);
  }
}

/** Whether the SQL asks where rows are stored or how tables are declared, in which the reversed database differs. */
function readsStorage(tokens: readonly SqlToken[], { tables }: DatabaseSchema): boolean {
  const columns = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name.toLowerCase())));
  return tokens.some(({ text }) => {
    const name = text.replaceAll(/["`[\]]/g, "").toLowerCase();
    return /^(rowid|_rowid_|oid|sqlite_\w+|pragma_\w+)$/.test(name) && !columns.has(name);
  });
}

function whyNot(result: Exclude<SqlResult, RowsResult>): string {
  return result.kind === "invalid" ? `the database says: ${shorten(result.reason)}` : "it times out";
}

function shorten(reason: string): string {
  return reason.trim().slice(0, 300).replace(/[.;]$/, "");
}
