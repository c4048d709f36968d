import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { modifierKinds } from "../../english/modifiers.ts";
import { BenchmarkError, type Database, type DatabaseSchema } from "../benchmark.ts";
import { idiomOperators, type Lexicon } from "../lexicon.ts";
import { readJson, validate } from "./readJson.ts";

const format = "lexicon.json";

/** They become part of questions, and so of prompts. */
const words = z
  .string()
  .max(200)
  .regex(/^[^\p{Cc}\p{Cs}]*\S[^\p{Cc}\p{Cs}]*$/u, "must be one line of text");
const name = z.string().min(1);
const ofColumn = { table: name, column: name };
const modifier = { kind: z.enum(modifierKinds), text: words };
const list = <Entry extends z.ZodType>(entry: Entry) => z.array(entry).max(10_000).default([]);

const lexiconFile = z.record(
  z.string(),
  z.strictObject({
    relations: list(
      z.strictObject({
        child: name,
        parent: name,
        singular: words,
        plural: words,
        negative: words,
        auxiliary: words,
        base: words,
        preposition: words,
      }),
    ),
    idioms: list(z.strictObject({ ...ofColumn, operator: z.enum(idiomOperators), ...modifier })),
    superlatives: list(z.strictObject({ ...ofColumn, most: words.optional(), least: words.optional() })),
    happened: list(z.strictObject({ ...ofColumn, ...modifier })),
  }),
);

/**
 * Reads the folder's `lexicon.json`: words by database. Undefined where there is none. Those of databases that were not
 * loaded are left out. Throws `BenchmarkError` for a field that is not as `lexicon.ts` has it, a table or column that its
 * database lacks, and words given twice for the same.
 */
export async function readLexicon(
  folder: string,
  databases: ReadonlyMap<string, Database>,
): Promise<ReadonlyMap<string, Lexicon> | undefined> {
  const file = join(folder, format);
  if (!existsSync(file)) return undefined;
  const lexicon = new Map<string, Lexicon>();
  for (const [id, entry] of Object.entries(validate(lexiconFile, await readJson(file), file, "a lexicon"))) {
    const database = databases.get(id);
    if (database === undefined) continue;
    refuseUnknown(entry, database.schema, `${file}: ${id}`);
    refuseRepeated(entry, `${file}: ${id}`);
    lexicon.set(id, entry);
  }
  return lexicon;
}

function refuseUnknown(lexicon: Lexicon, schema: DatabaseSchema, place: string): void {
  const columnsOf = new Map(
    schema.tables.map((table) => [table.name, new Set(table.columns.map((column) => column.name))]),
  );
  const check = (field: string, table: string, column?: string) => {
    const columns = columnsOf.get(table);
    if (columns !== undefined && (column === undefined || columns.has(column))) return;
    const missing = columns ? `the table ${table} has no column ${column}` : `there is no table ${table}`;
    throw new BenchmarkError(
      `${place}.${field}: ${missing}. Spell it as the schema does, or remove the entry.`,
    );
  };
  for (const [index, { child, parent }] of lexicon.relations.entries()) {
    check(`relations.${index}.child`, child);
    check(`relations.${index}.parent`, parent);
  }
  for (const list of ["idioms", "superlatives", "happened"] as const)
    for (const [index, { table, column }] of lexicon[list].entries())
      check(`${list}.${index}`, table, column);
}

function refuseRepeated(lexicon: Lexicon, place: string): void {
  for (const list of ["relations", "idioms", "superlatives", "happened"] as const) {
    const seen = new Map<string, number>();
    for (const [index, entry] of lexicon[list].entries()) {
      const key = JSON.stringify(
        "child" in entry
          ? [entry.child, entry.parent]
          : [entry.table, entry.column, "operator" in entry ? entry.operator : ""],
      );
      const first = seen.get(key);
      if (first !== undefined)
        throw new BenchmarkError(
          `${place}.${list}.${index} gives words again for what ${list}.${first} has. Remove one of the two.`,
        );
      seen.set(key, index);
    }
  }
}
