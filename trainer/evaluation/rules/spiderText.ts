/** The texts that Spider's official script executes in place of the prediction and of the gold SQL. */

/** As `spiderGoldText`, and "value" anywhere in it becomes 1: models once predicted it for a constant. */
export function spiderPredictedText(sql: string): string {
  return spiderGoldText(sql.replaceAll("value", "1"));
}

/**
 * Spaces inside comparison operators closed, every DISTINCT left out, whatever follows the first statement cut off and
 * the current year made 2020.
 */
export function spiderGoldText(sql: string): string {
  const closed = sql.replaceAll("> =", ">=").replaceAll("< =", "<=").replaceAll("! =", "!=");
  return firstStatementWithoutDistinct(closed).replace(currentYear, "2020");
}

/** Whether that script minds the order of rows: wherever the words stand, and only with one space between them. */
export function isOrderedToSpider(goldText: string): boolean {
  return goldText.toLowerCase().includes("order by");
}

const currentYear = /YEAR\s*\(\s*CURDATE\s*\(\s*\)\s*\)\s*/gi;

const piecePattern =
  /'(?:''|[^'])*(?:'|$)|"(?:""|[^"])*(?:"|$)|`[^`]*(?:`|$)|\[[^\][]+\]|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|[\p{L}\p{N}_$]+|[();]/gu;

function firstStatementWithoutDistinct(sql: string): string {
  if (!/distinct|;\s*\S/i.test(sql)) return sql;
  let kept = "";
  let position = 0;
  let depth = 0;
  for (const { 0: piece, index } of sql.matchAll(piecePattern)) {
    if (piece === "(") depth += 1;
    else if (piece === ")") depth -= 1;
    else if (piece === ";" && depth <= 0) return kept + sql.slice(position, index + 1);
    else if (piece.toLowerCase() === "distinct") {
      kept += sql.slice(position, index);
      position = index + piece.length;
    }
  }
  return kept + sql.slice(position);
}
