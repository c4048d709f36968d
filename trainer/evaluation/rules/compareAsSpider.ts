import type { SqlValue } from "../../sql/executors/executor.ts";
import { withoutUndecodable } from "../../sql/text/textBytes.ts";
import { areEqualUpToColumnOrder } from "./areEqualUpToColumnOrder.ts";
import { pythonRows } from "./pythonRows.ts";
import type { Rows } from "./rowProfile.ts";
import type { ResultRows } from "./rule.ts";

/**
 * Whether two results agree as taoyds/test-suite-sql-eval's `result_eq` says: no rows on both sides agree whatever the
 * columns; else as many rows and columns, and some order of the prediction's columns makes the rows equal, as a
 * sequence where `isOrdered` and as a multiset elsewhere. Cells as Python compares them: floats exactly, 1 equal to
 * 1.0 and unequal to '1'. Bytes that are no UTF-8 are left out of texts, as that script reads them.
 *
 * One step of the original is not followed: it first compares rows with their cells sorted by their text, where 1 and
 * 1.0 stand in different places beside a text or number between them, and so rejects some equal results.
 */
export function compareAsSpider(predicted: ResultRows, gold: ResultRows, isOrdered: boolean): boolean {
  return areEqualUpToColumnOrder(decodable(predicted.rows), decodable(gold.rows), isOrdered);
}

const decodableRows = new WeakMap<Rows, Rows>();

function decodable(result: Rows): Rows {
  const { rows, hasUndecodableText } = pythonRows(result);
  if (!hasUndecodableText) return rows;
  const known = decodableRows.get(rows);
  if (known !== undefined) return known;
  const decoded = rows.map((row) => row.map(decodableCell));
  decodableRows.set(rows, decoded);
  return decoded;
}

function decodableCell(value: SqlValue): SqlValue {
  return typeof value === "string" ? withoutUndecodable(value) : value;
}
