/** The text2sql-data collection (Finegan-Dollak et al. 2018): GeoQuery, ATIS, Advising, Scholar and others in one form. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BenchmarkError } from "../benchmark.ts";
import type { Draft, DraftExample } from "./draft.ts";
import { createExample } from "./exampleParts.ts";
import { validate } from "./readJson.ts";
import { readText2sqlSchema } from "./readText2sqlSchema.ts";
import type { Candidate, Source } from "./source.ts";
import { stem } from "./source.ts";

const setFile = z.array(
  z.object({
    "query-split": z.string().min(1),
    sentences: z.array(
      z.object({
        "question-split": z.string().min(1),
        text: z.string().min(1),
        variables: z.record(z.string(), z.string()),
      }),
    ),
    sql: z.array(z.string().min(1)).min(1),
    variables: z.array(z.object({ name: z.string().min(1), example: z.string() })),
    difficulty: z.union([z.string(), z.number()]).optional(),
  }),
);

export type SplitBy = "question" | "query";

/**
 * One set of the collection: the only one there, or the one named. Its splits are the published ones, by question
 * unless told (by query no SQL of one split occurs in another), ten-fold numbers included. The first SQL is gold,
 * as in the publication; variables take each question's values, and the query's example where it has none.
 */
export async function readText2sqlData(
  source: Source,
  lists: readonly Candidate[],
  options: { readonly name?: string | undefined; readonly splitBy?: SplitBy | undefined },
): Promise<Draft> {
  const { file, entries } = chooseSet(source, lists, options.name);
  const splits = new Map<string, DraftExample[]>();
  const name = stem(file);
  for (const query of validate(setFile, entries, file, "text2sql-data")) {
    const examples = Object.fromEntries(query.variables.map((variable) => [variable.name, variable.example]));
    for (const sentence of query.sentences) {
      const own = Object.entries(sentence.variables).filter(([, value]) => value !== "");
      const values = { ...examples, ...Object.fromEntries(own) };
      const [goldSql = "", ...acceptedSql] = query.sql.map((sql) => fillSql(sql, values));
      const split = options.splitBy === "query" ? query["query-split"] : sentence["question-split"];
      const inSplit = splits.get(split) ?? [];
      inSplit.push(
        createExample({
          question: fillText(sentence.text, values),
          databaseId: name,
          goldSql,
          acceptedSql,
          difficulty: query.difficulty,
        }),
      );
      splits.set(split, inSplit);
    }
  }
  const schemaFile = join(source.folder, `${name}-schema.csv`);
  const database = [`${name}-db.sqlite`, `${name}-db.added-in-2020.sqlite`]
    .map((fileName) => join(source.folder, fileName))
    .find((path) => existsSync(path));
  return {
    format: "text2sql-data",
    name,
    splits: [...splits]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([split, examples]) => ({ name: split, file, examples })),
    ...(existsSync(schemaFile) ? { schemas: new Map([[name, await readText2sqlSchema(schemaFile)]]) } : {}),
    ...(database === undefined ? {} : { databaseFiles: new Map([[name, database]]) }),
  };
}

function chooseSet(source: Source, lists: readonly Candidate[], name: string | undefined): Candidate {
  const [first, ...others] = lists;
  if (first !== undefined && others.length === 0) return first;
  const named = lists.find(({ file }) => stem(file) === name);
  if (named !== undefined) return named;
  const names = lists.map(({ file }) => stem(file));
  throw new BenchmarkError(
    `${source.folder} holds ${names.length} sets of text2sql-data (${names.join(", ")}), and a benchmark is one of them. ` +
      `Name its file (${join(source.folder, `${names[0]}.json`)}) or give the set's name (--name ${names[0]}).`,
  );
}

type Values = Readonly<Record<string, string>>;

/** Puts values in the place of variables; a name inside a longer word stays. */
function fillText(text: string, values: Values): string {
  return fill(text, values, (value) => value);
}

/** As `fillText`, keeping strings and quoted names whole: a quote in a value is doubled within quotes of its kind. */
function fillSql(sql: string, values: Values): string {
  return sql.replace(/'(?:[^']|'')*'|"(?:[^"]|"")*"|[^'"]+/g, (part) => {
    const quote = part[0] === "'" || part[0] === '"' ? part[0] : undefined;
    return fill(part, values, (value) =>
      quote === undefined ? value : value.replaceAll(quote, quote + quote),
    );
  });
}

function fill(text: string, values: Values, write: (value: string) => string): string {
  return text.replace(/\w+/g, (word) => {
    const value = Object.hasOwn(values, word) ? values[word] : undefined;
    return value === undefined ? word : write(value);
  });
}
