import type { DatabaseSchema, Example } from "../../benchmarks/benchmark.ts";
import { spiderHardness } from "../exactMatch/spiderHardness.ts";
import { sqlFeatures } from "./sqlFeatures.ts";

/** One value of one way to divide a benchmark, such as joins = 2. */
export interface Feature {
  readonly dimension: string;
  readonly value: string;
}

/**
 * What an example's accuracy may depend on: its difficulty, what SQL its gold takes, its database as its domain, and
 * the length of its question. Difficulty is the benchmark's own, else Spider's hardness where a schema is given and
 * the gold SQL is within Spider's grammar, else absent. Each dimension comes at most once.
 */
export function exampleFeatures(example: Example, schema?: DatabaseSchema): Feature[] {
  const difficulty =
    example.difficulty ?? (schema === undefined ? undefined : spiderHardness(example.goldSql, schema));
  const sql = sqlFeatures(example.goldSql);
  const features: [dimension: string, value: string | undefined][] = [
    ["difficulty", difficulty],
    ["joins", sql.joinCount >= 3 ? "3+" : String(sql.joinCount)],
    ["subquery", yesOrNo(sql.hasSubquery)],
    ["grouping", yesOrNo(sql.isGrouped)],
    ["set operation", yesOrNo(sql.hasSetOperation)],
    ["window", yesOrNo(sql.hasWindow)],
    ["ordering", yesOrNo(sql.isOrdered)],
    ["limit", yesOrNo(sql.isLimited)],
    ["aggregate", yesOrNo(sql.hasAggregate)],
    ["question length", questionLength(example.question)],
    ["database", example.databaseId],
  ];
  return features.flatMap(([dimension, value]) => (value === undefined ? [] : [{ dimension, value }]));
}

function yesOrNo(isSo: boolean): string {
  return isSo ? "yes" : "no";
}

/** In words; half of Spider's dev questions have at most 12. */
function questionLength(question: string): string {
  const words = question.split(/\s+/).filter((word) => word !== "").length;
  if (words <= 8) return "1-8 words";
  if (words <= 12) return "9-12 words";
  if (words <= 16) return "13-16 words";
  return "17+ words";
}
