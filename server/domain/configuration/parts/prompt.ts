/** What a model is told beside the question. */
import { z } from "zod";

export const prompt = z.strictObject({
  form: z
    .enum(["COMPACT", "CHAT", "COMPLETION"])
    .default("COMPACT")
    .describe(
      "How prompts are written: in one line, for models trained on that from scratch; as messages in the model's own chat template, with the schema as DDL; or as DDL and question to go on behind, for base models. The last two end with SELECT, where the answer has begun. Ours: compact, and CHAT or COMPLETION for pretrained models.",
    ),
  schema: z
    .enum(["NONE", "LINKED", "FULL"])
    .default("NONE")
    .describe(
      "Tables and columns in the prompt: none (database name only), those linked to the question, or all. Ours: none.",
    ),
  columnValues: z
    .enum(["NONE", "MATCHED"])
    .default("NONE")
    .describe(
      "Cell values that the question mentions, written into the prompt (ExSPIN §4.2, value retrieval).",
    ),
  foreignKeys: z
    .boolean()
    .default(false)
    .describe("Foreign keys between the tables in the prompt (ExSPIN §4.2, metadata)."),
  evidence: z
    .boolean()
    .default(true)
    .describe("The example's evidence, where the benchmark gives it (BIRD). Ours: yes."),
  linkedTables: z
    .number()
    .int()
    .min(1)
    .max(100)
    .default(2)
    .describe(
      "Maximum number of tables in the prompt if schema is LINKED (ExSPIN §4.2, k1). CodeS: 6. Ours: 2.",
    ),
  linkedColumns: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(3)
    .describe("Maximum number of columns per table (ExSPIN §4.2, k2). CodeS: 10. Ours: 3."),
  padding: z
    .boolean()
    .default(false)
    .describe(
      "Linked tables and columns are filled up to these numbers with random ones and shuffled, in training alone (ExSPIN §4.2). Ours: no.",
    ),
  metadata: z
    .boolean()
    .default(false)
    .describe(
      "Types, primary keys and comments of the columns in the prompt (ExSPIN §4.2, metadata). Ours: no.",
    ),
  representativeValues: z
    .number()
    .int()
    .min(0)
    .max(10)
    .default(0)
    .describe("Cell values shown of each column in the prompt (ExSPIN §4.2, metadata). CodeS: 2. Ours: 0."),
});
