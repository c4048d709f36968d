/** The tokenizer in a GGUF file's metadata, written as the `tokenizer.json` that it was made from. */
import { z } from "zod";
import { TokenizerError } from "./tokenizer.ts";

/** Values by key; `tokenizer.ggml.tokens` is a list of strings. */
export type GgufMetadata = ReadonlyMap<string, unknown>;

export interface GgufTokenizer {
  /** In Hugging Face's format. */
  readonly json: string;
  readonly chatTemplate: string | undefined;
  /** Texts of the special tokens, empty where there is none. */
  readonly beginningOfSequence: string;
  readonly endOfSequence: string;
}

const mostTokens = 1 << 20;
const id = z.int().nonnegative();
const metadataSchema = z.object({
  model: z.string(),
  pre: z.string().default("default"),
  tokens: z.array(z.string()).min(1).max(mostTokens),
  merges: z.array(z.string()).max(4 * mostTokens),
  token_type: z.array(z.int()).optional(),
  bos_token_id: id.optional(),
  eos_token_id: id.optional(),
  add_bos_token: z.boolean().default(false),
});

const control = 3;
const userDefined = 4;

/**
 * @throws TokenizerError naming the file, the fault and the fix.
 */
export function readGgufTokenizer(metadata: GgufMetadata, fileName: string): GgufTokenizer {
  const fault = (what: string) =>
    new TokenizerError(
      `${fileName}: ${what}. Import the model's folder in Hugging Face's layout instead, which has its tokenizer.json.`,
    );
  const model = metadata.get("tokenizer.ggml.model");
  if (model !== "gpt2")
    throw fault(
      `its tokenizer is of the kind ${JSON.stringify(model)}, and only byte-level BPE ("gpt2") is read`,
    );
  const names = Object.keys(metadataSchema.shape);
  const parsed = metadataSchema.safeParse(
    Object.fromEntries(names.map((name) => [name, metadata.get(`tokenizer.ggml.${name}`)])),
  );
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw fault(`tokenizer.ggml.${issue?.path.join(".")} is not as expected (${issue?.message})`);
  }
  const { pre, tokens, merges, token_type: types = [], ...ids } = parsed.data;
  const steps = preTokenizers.get(pre);
  if (!steps) throw fault(`its pre-tokenizer ${JSON.stringify(pre)} is not known`);
  const special = tokens.flatMap((content, index) =>
    types[index] === control || types[index] === userDefined
      ? [{ id: index, content, special: types[index] === control, ...asItStands }]
      : [],
  );
  const beginningOfSequence = textOf(tokens, ids.bos_token_id);
  const template = metadata.get("tokenizer.chat_template");
  const file = {
    version: "1.0",
    added_tokens: special,
    normalizer: steps.normalizer,
    pre_tokenizer: { type: "Sequence", pretokenizers: steps.pretokenizers },
    post_processor: ids.add_bos_token && beginningOfSequence !== "" ? startsWith(beginningOfSequence) : null,
    decoder: { type: "ByteLevel", add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: "BPE",
      ignore_merges: steps.ignoresMerges,
      vocab: Object.fromEntries(tokens.map((token, index) => [token, index])),
      merges: merges.map((merge) => splitMerge(merge, fault)),
    },
  };
  return {
    json: JSON.stringify(file),
    chatTemplate: typeof template === "string" ? template : undefined,
    beginningOfSequence,
    endOfSequence: textOf(tokens, ids.eos_token_id),
  };
}

const asItStands = { single_word: false, lstrip: false, rstrip: false, normalized: false };

function startsWith(token: string) {
  const single = [{ SpecialToken: { id: token, type_id: 0 } }, { Sequence: { id: "A", type_id: 0 } }];
  return { type: "TemplateProcessing", single, pair: single, special_tokens: {} };
}

/** A token never begins with a blank, which bytes write as Ġ; but one may be that very character. */
function splitMerge(merge: string, fault: (what: string) => TokenizerError): [string, string] {
  const at = merge.indexOf(" ", 1);
  if (at < 0) throw fault(`its merge ${JSON.stringify(merge)} is not two tokens`);
  return [merge.slice(0, at), merge.slice(at + 1)];
}

function textOf(tokens: readonly string[], index: number | undefined): string {
  return index === undefined ? "" : (tokens[index] ?? "");
}

interface Steps {
  readonly normalizer: object | null;
  readonly pretokenizers: readonly object[];
  /** Whether a word that is a token is taken whole. */
  readonly ignoresMerges: boolean;
}

const words = { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true };
const bytes = { ...words, use_regex: false };
const digits = { type: "Digits", individual_digits: true };
const splitBy = (pattern: string): readonly object[] => [
  { type: "Split", pattern: { Regex: pattern }, behavior: "Isolated", invert: false },
  bytes,
];

/** Llama 3's split of text into words: contractions, letters, up to `digitCount` digits, marks, white space. */
const llama3 = (digitCount: string) =>
  "(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|" +
  `\\p{N}${digitCount}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+`;

/** Mistral's Tekken, which parts words where an upper-case letter begins another. */
const upper = "[\\p{Lu}\\p{Lt}\\p{Lm}\\p{Lo}\\p{M}]";
const lower = "[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}]";
const tekken =
  `[^\\r\\n\\p{L}\\p{N}]?${upper}*${lower}+|[^\\r\\n\\p{L}\\p{N}]?${upper}+${lower}*|` +
  "\\p{N}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n/]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+";

const gpt2: Steps = { normalizer: null, pretokenizers: [words], ignoresMerges: false };
const smollm: Steps = { ...gpt2, pretokenizers: [digits, words] };
const qwen2: Steps = { ...gpt2, normalizer: { type: "NFC" }, pretokenizers: splitBy(llama3("")) };
const llamaBpe: Steps = { ...gpt2, pretokenizers: splitBy(llama3("{1,3}")), ignoresMerges: true };

/** By the names that GGUF files have for them. */
const preTokenizers: ReadonlyMap<string, Steps> = new Map([
  ["default", gpt2],
  ["gpt-2", gpt2],
  ["smollm", smollm],
  ["qwen2", qwen2],
  ["deepseek-r1-qwen", qwen2],
  ["llama-bpe", llamaBpe],
  ["llama3", llamaBpe],
  ["llama-v3", llamaBpe],
  ["tekken", { ...gpt2, pretokenizers: splitBy(tekken), ignoresMerges: true }],
]);
