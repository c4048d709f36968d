import type { Example } from "../benchmarks/benchmark.ts";
import { normalizeSql } from "../sql/text/normalizeSql.ts";
import { maximumSqlCharacters } from "../sql/text/refuseSql.ts";
import { type AnswerForm, extractSql } from "./extract/extractSql.ts";
import type { PredictionReport } from "./predictionReport.ts";

/** Whether SQL is looked for within an answer: `none` takes every answer as it is. */
export type ExtractMode = "auto" | "none";

/** One answer and what is executed of it. */
export interface Prediction {
  /** Empty where there is none. */
  readonly sql: string;
  /** As the file or the model gave it; null where nothing came. */
  readonly given: string | null;
}

export interface TakenAnswers {
  readonly predictions: readonly Prediction[];
  readonly counts: Pick<
    PredictionReport,
    "empty" | "withoutSql" | "tooLong" | "unstorable" | "forms" | "leftAsGiven" | "equalToGold"
  >;
}

/** Forms that only wrap a SQL. What else stands around it is part of the answer where each line is SQL by its format. */
const wrappings: readonly AnswerForm[] = [
  "thoughts",
  "chatTokens",
  "tags",
  "fence",
  "severalBlocks",
  "json",
  "quotes",
  "label",
  "entities",
  "lineEscapes",
];

/**
 * The SQL of each answer, and what was found around it. Official evaluators execute files of one SQL a line as they
 * stand, and so does this with `isLines`, unless an answer is wrapped or most of them are of one other form.
 */
export function takeAnswers(
  answers: readonly (string | null | undefined)[],
  examples: readonly Example[],
  { extract, isLines = false }: { extract: ExtractMode; isLines?: boolean },
): TakenAnswers {
  const found = answers.map((given) => {
    const text = storable((given ?? "").trim());
    const { sql, forms } = extractSql(text);
    return { given: given ?? null, text, sql, forms };
  });
  const filled = found.filter(({ text }) => text !== "").length;
  const counts = new Map<AnswerForm, number>();
  for (const { forms } of found) for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const isTaken = (form: AnswerForm) =>
    extract === "auto" && (!isLines || wrappings.includes(form) || (counts.get(form) ?? 0) * 2 > filled);
  let leftAsGiven = 0;
  const predictions = found.map(({ given, text, sql, forms }): Prediction => {
    const isUnwrapped = sql === "" || forms.size === 0 || ![...forms].every(isTaken);
    const isLeft = extract === "none" || (isLines && isUnwrapped);
    if (isLeft && forms.size > 0) leftAsGiven += 1;
    return { given, sql: isLeft ? text : sql };
  });
  return {
    predictions,
    counts: {
      empty: found.filter(({ given, text }) => given !== undefined && text === "").length,
      withoutSql: found.filter(({ text, sql }) => text !== "" && sql === "").length,
      tooLong: predictions.filter(({ sql }) => sql.length > maximumSqlCharacters).length,
      unstorable: found.filter(({ given, text }) => given !== null && given.trim() !== text).length,
      forms: Object.fromEntries(counts),
      leftAsGiven,
      equalToGold: predictions.filter(({ sql }, index) => sql !== "" && isGold(sql, examples[index])).length,
    },
  };
}

/** NUL and halves of characters, which no database stores, become U+FFFD. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}

function isGold(sql: string, example: Example | undefined): boolean {
  const accepted = example === undefined ? [] : [example.goldSql, ...(example.acceptedSql ?? [])];
  return accepted.some((gold) => normalizeSql(gold) === normalizeSql(sql));
}
