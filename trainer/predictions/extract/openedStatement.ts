import { lexSql } from "../../sql/text/lexSql.ts";

/**
 * The statement in an answer whose prompt ended within a statement: up to its semicolon or the end of its block of code. What
 * a model writes behind that, another query perhaps, answers nothing.
 */
export function openedStatement(answer: string): string {
  const [inBlock = ""] = answer.split("```", 1);
  const semicolon = lexSql(inBlock).find(({ kind, text }) => kind === "symbol" && text === ";");
  return (semicolon === undefined ? inBlock : inBlock.slice(0, semicolon.start)).trim();
}
