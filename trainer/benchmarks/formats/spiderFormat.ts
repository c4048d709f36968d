/** Spider's file format as its release and its descendants write it (Yu et al. 2018; BIRD adds `evidence`). */
import { z } from "zod";
import { normalizeSql } from "../../sql/text/normalizeSql.ts";

const columnName = z.tuple([z.int(), z.string()]);

export const databaseEntry = z
  .object({
    db_id: z.string().min(1),
    table_names: z.array(z.string()),
    table_names_original: z.array(z.string()),
    column_names: z.array(columnName),
    column_names_original: z.array(columnName),
    column_types: z.array(z.string()),
    /** BIRD writes a composite key as a list. */
    primary_keys: z.array(z.union([z.int(), z.array(z.int())])),
    foreign_keys: z.array(z.tuple([z.int(), z.int()])),
  })
  .superRefine((entry, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message: `${entry.db_id}: ${message}` });
    if (entry.table_names.length !== entry.table_names_original.length)
      refuse("table_names", "is not as long as table_names_original");
    const columnCount = entry.column_names_original.length;
    if (entry.column_names.length !== columnCount || entry.column_types.length !== columnCount)
      refuse("column_names", "column_names, column_names_original and column_types differ in length");
    const isColumn = (index: number) => index >= 0 && index < columnCount;
    if (entry.column_names_original.some(([table]) => table >= entry.table_names_original.length))
      refuse("column_names_original", "names a table beyond table_names_original");
    if (!entry.primary_keys.flat().every(isColumn))
      refuse("primary_keys", "names a column that is not there");
    if (!entry.foreign_keys.flat().every(isColumn))
      refuse("foreign_keys", "names a column that is not there");
  });

const exampleEntry = z.object({
  db_id: z.string().min(1),
  question: z.string().min(1),
  query: z.string().min(1),
  difficulty: z.string().optional(),
  evidence: z.string().optional(),
});

/** What is wrong with a field that may be the gold SQL beside one that is, and says something else. */
export function secondGold(gold: string): string {
  return `is another SQL than ${gold}, and either may be the gold; keep the one that is`;
}

/**
 * Spider-Syn keeps Spider's question beside its own, in which the words of the schema have become synonyms. Archer
 * classes its examples by the reasoning they ask for and writes down what one must know.
 */
const descendantEntry = exampleEntry
  .extend({
    id: z.union([z.string(), z.int()]).optional(),
    /** Where BIRD has its gold SQL. */
    SQL: z.string().optional(),
    question: z.string().min(1).optional(),
    SpiderSynQuestion: z.string().min(1).optional(),
    reasoning_type: z.string().optional(),
    commonsense_knowledge: z.string().nullable().optional(),
  })
  .transform((entry, context) => {
    if (entry.SQL !== undefined && normalizeSql(entry.SQL) !== normalizeSql(entry.query)) {
      context.addIssue({ code: "custom", path: ["SQL"], message: secondGold("query") });
      return z.NEVER;
    }
    const question = entry.SpiderSynQuestion ?? entry.question;
    if (question === undefined) {
      context.addIssue({ code: "custom", path: ["question"], message: "is missing" });
      return z.NEVER;
    }
    return { ...entry, question };
  });

export const examplesFile = z.array(descendantEntry);

export type DatabaseEntry = z.infer<typeof databaseEntry>;
export type ExampleEntry = z.infer<typeof exampleEntry>;
