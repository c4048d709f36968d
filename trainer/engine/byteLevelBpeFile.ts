/** Hugging Face's `tokenizer.json`, as far as byte-level BPE goes. */
import { z } from "zod";
import { byteCharacters } from "./byteLevelBpeAlphabet.ts";
import { TokenizerError } from "./tokenizer.ts";

export const paddingToken = "<|pad|>";
export const endOfSequenceToken = "<|end|>";
export const specialTokens: readonly string[] = [paddingToken, endOfSequenceToken];

/** Every token with its id, and the merges in the order in which they apply. */
export interface Vocabulary {
  readonly tokens: ReadonlyMap<string, number>;
  readonly merges: readonly (readonly [string, string])[];
}

const byteLevel = { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true };

export function writeTokenizerFile({ tokens, merges }: Vocabulary): string {
  const file = {
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: specialTokens.map((content) => ({
      id: tokens.get(content),
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: byteLevel,
    post_processor: null,
    decoder: byteLevel,
    model: {
      type: "BPE",
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      ignore_merges: false,
      vocab: Object.fromEntries(tokens),
      merges,
    },
  };
  return JSON.stringify(file);
}

const byteLevelSchema = z.object({
  type: z.literal("ByteLevel"),
  add_prefix_space: z.literal(false),
  use_regex: z.literal(true).default(true),
});

/** Anything that would change the ids and is not built here is refused, never ignored. */
const fileSchema = z.object({
  added_tokens: z.array(z.object({ id: z.int().nonnegative(), content: z.string() })),
  normalizer: z.null().optional(),
  pre_tokenizer: byteLevelSchema,
  decoder: z.object({ type: z.literal("ByteLevel") }),
  model: z.object({
    type: z.literal("BPE"),
    dropout: z.null().optional(),
    continuing_subword_prefix: z.union([z.null(), z.literal("")]).optional(),
    end_of_word_suffix: z.union([z.null(), z.literal("")]).optional(),
    ignore_merges: z.literal(false).default(false),
    vocab: z.record(z.string(), z.int().nonnegative()),
    merges: z.array(
      z.union([
        z.tuple([z.string(), z.string()]),
        z.string().transform((text, context): [string, string] => {
          const [left, right, ...rest] = text.split(" ");
          if (left && right && rest.length === 0) return [left, right];
          context.addIssue({ code: "custom", message: `merge "${text}" is not two tokens` });
          return z.NEVER;
        }),
      ]),
    ),
  }),
});

/** Reads what `writeTokenizerFile` or the reference library wrote. Throws `TokenizerError`. */
export function readTokenizerFile(json: string, fileName: string): Vocabulary {
  const parsed = fileSchema.safeParse(parseJson(json, fileName));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new TokenizerError(
      `${fileName}: ${issue?.path.join(".") || "the file"} is not as expected (${issue?.message}). ` +
        "Use a byte-level BPE tokenizer.json without normalizer.",
    );
  }
  const { model, added_tokens } = parsed.data;
  const tokens = new Map(Object.entries(model.vocab));
  for (const { content, id } of added_tokens) tokens.set(content, id);
  const fail = (fault: string): never => {
    throw new TokenizerError(`${fileName}: ${fault}. Write the file again from the tokenizer that made it.`);
  };
  const [byte, special] = [byteCharacters, specialTokens].map((all) =>
    all.find((token) => !tokens.has(token)),
  );
  if (byte !== undefined) fail(`model.vocab lacks the byte ${JSON.stringify(byte)}`);
  if (special !== undefined) fail(`added_tokens lacks ${special}`);
  const unknown = model.merges.find((merge) =>
    [...merge, merge.join("")].some((token) => !tokens.has(token)),
  );
  if (unknown) fail(`model.merges names "${unknown.join(" ")}", which model.vocab lacks`);
  if (new Set(tokens.values()).size !== tokens.size) fail("two tokens have the same id");
  return { tokens, merges: model.merges };
}

function parseJson(json: string, fileName: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new TokenizerError(`${fileName}: not JSON (${String(error)}). Write the file again.`, {
      cause: error,
    });
  }
}
