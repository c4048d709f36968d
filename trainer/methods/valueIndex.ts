/** Which cells of a database a question mentions (ExSPIN §4.2, value retrieval, in its embedded form). */
import type { Database } from "../benchmarks/benchmark.ts";
import type { SqlExecutor } from "../sql/executor.ts";

export interface MatchedValue {
  /** `table.column` */
  readonly column: string;
  readonly value: string;
}

export interface ValueIndex {
  /** Longest mentions first, at most three; a mention inside a longer one is left out. */
  match(question: string): MatchedValue[];
}

const limits = { valuesPerColumn: 500, valueLength: 25, matches: 3 };

/**
 * Reads the distinct texts of every text column (at most 500 of at most 25 characters each, as CodeS does for
 * its representative values) through the sandboxed executor.
 */
export async function createValueIndex(database: Database, executor: SqlExecutor): Promise<ValueIndex> {
  const cells: MatchedValue[] = [];
  for (const table of database.schema.tables) {
    for (const column of table.columns.filter(({ type }) => type === "text")) {
      const sql = `select distinct ${quote(column.name)} from ${quote(table.name)} limit ${limits.valuesPerColumn}`;
      const result = await executor.execute(sql, database.file);
      if (result.kind !== "rows") {
        throw new Error(
          `The values of ${table.name}.${column.name} in ${database.id} cannot be read: ${
            result.kind === "invalid" ? result.reason : "timed out"
          }`,
        );
      }
      for (const [value] of result.rows) {
        if (typeof value === "string" && value.length > 1 && value.length <= limits.valueLength)
          cells.push({ column: `${table.name}.${column.name}`, value });
      }
    }
  }
  cells.sort((a, b) => b.value.length - a.value.length || a.column.localeCompare(b.column));
  return { match: (question) => longestMentions(question.toLowerCase(), cells) };
}

function longestMentions(question: string, cells: readonly MatchedValue[]): MatchedValue[] {
  const found: MatchedValue[] = [];
  for (const cell of cells) {
    if (found.length === limits.matches) break;
    const value = cell.value.toLowerCase();
    if (!isMentioned(question, value)) continue;
    if (
      found.some((longer) => longer.value.length > value.length && longer.value.toLowerCase().includes(value))
    )
      continue;
    found.push(cell);
  }
  return found;
}

/** A mention is a whole word or several, so that "art" is not found in "start". */
function isMentioned(question: string, value: string): boolean {
  for (let at = question.indexOf(value); at >= 0; at = question.indexOf(value, at + 1)) {
    const isWordBefore = /[a-z0-9]/.test(question[at - 1] ?? "");
    const isWordAfter = /[a-z0-9]/.test(question[at + value.length] ?? "");
    if (!isWordBefore && !isWordAfter) return true;
  }
  return false;
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`;
}
