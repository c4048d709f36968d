/** BIRD's format: `dev.json`, `train.json`, and Mini-Dev's file for each dialect. */
import { z } from "zod";
import { normalizeSql } from "../../sql/text/normalizeSql.ts";
import { type DraftSplit, splitAndDialect } from "./draft.ts";
import { createExample } from "./exampleParts.ts";
import { validate } from "./readJson.ts";
import type { Candidate } from "./source.ts";
import { stem } from "./source.ts";
import { secondGold } from "./spiderFormat.ts";

/** BIRD's training split has neither id nor difficulty. */
const birdFile = z.array(
  z
    .object({
      question_id: z.union([z.int(), z.string()]).optional(),
      db_id: z.string().min(1),
      question: z.string().min(1),
      evidence: z.string().nullable().optional(),
      SQL: z.string().min(1),
      /** Where Spider has its gold SQL. */
      query: z.string().optional(),
      difficulty: z.string().nullable().optional(),
    })
    .refine(({ SQL, query }) => query === undefined || normalizeSql(query) === normalizeSql(SQL), {
      path: ["query"],
      message: secondGold("SQL"),
    }),
);

/** A split is named after its file, without the dialect that Mini-Dev appends (`mini_dev_sqlite.json` → `mini_dev`). */
export function readBird({ file, entries }: Candidate): DraftSplit {
  return {
    ...splitAndDialect(stem(file)),
    file,
    examples: validate(birdFile, entries, file, "BIRD's format").map((entry) =>
      createExample({
        id: entry.question_id,
        question: entry.question,
        databaseId: entry.db_id,
        goldSql: entry.SQL,
        difficulty: entry.difficulty,
        evidence: entry.evidence,
      }),
    ),
  };
}
