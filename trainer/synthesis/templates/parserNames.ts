/** What the parser calls operators, functions and types, and what SQL calls them. */
import { NotTemplated } from "./notTemplated.ts";
import { isGiven, type SqlNode, textIn } from "./sqlTree.ts";

export const comparisons: Readonly<Record<string, string>> = {
  eq: "=",
  neq: "!=",
  gt: ">",
  gte: ">=",
  lt: "<",
  lte: "<=",
  like: "like",
  glob: "glob",
};

export const arithmetic: Readonly<Record<string, string>> = {
  add: "+",
  sub: "-",
  mul: "*",
  div: "/",
  mod: "%",
  concat: "||",
};

/** Functions that the parser gives a node of their own, with the fields of their operands. */
export const functions: Readonly<Record<string, readonly [name: string, ...fields: string[]]>> = {
  count: ["count", "this"],
  sum: ["sum", "this"],
  avg: ["avg", "this"],
  min: ["min", "this"],
  max: ["max", "this"],
  lower: ["lower", "this"],
  upper: ["upper", "this"],
  abs: ["abs", "this"],
  length: ["length", "this"],
  year: ["year", "this"],
  month: ["month", "this"],
  round: ["round", "this", "decimals"],
  substring: ["substr", "this", "start", "length"],
};

/** Types without a size, by the parser's names for them. */
const castTypes: Readonly<Record<string, string>> = {
  var_char: "varchar",
  text: "text",
  int: "integer",
  big_int: "bigint",
  float: "float",
  double: "double",
  date: "date",
};

export function castType(to: SqlNode | undefined): string {
  const type = castTypes[(to && textIn(to, "data_type")) ?? ""];
  if (!to || type === undefined || isGiven(to, "length")) throw new NotTemplated("cast to a rare type");
  return to.real_spelling === true ? "real" : type;
}
