/** Tokenizers of pretrained models: `tokenizer.json` as Hugging Face's own library reads it. */
import { createHash } from "node:crypto";
import { Tokenizer as LibraryTokenizer } from "@huggingface/tokenizers";
import { z } from "zod";
import { type Tokenizer, TokenizerError } from "./tokenizer.ts";

/** A tokenizer that also reads what a chat template wrote. */
export interface PretrainedTokenizer extends Tokenizer {
  /** What begins every text, where the model wants it: the beginning of sequence. */
  readonly startIds: readonly number[];
  /** Contents of the special tokens, such as `<|im_end|>`. */
  readonly specialTokens: readonly string[];
  /** Ids of the tokens that hold one of these marks, which are ASCII without blanks; special tokens are left out. */
  idsWith(marks: readonly string[]): number[];
  /**
   * Encodes text in which special tokens are meant, as `apply_chat_template` of the reference library does.
   *
   * @param plain what a section between special tokens stands for; where special tokens are hidden from the split, shows them again.
   */
  encodeMarked(text: string, plain?: (section: string) => string): number[];
}

/** Ids that belong to the model, not to its tokenizer: one truth for what ends an answer and what fills a row. */
export interface SequenceIds {
  readonly endOfSequenceId: number;
  readonly paddingId: number;
}

const addedToken = z.object({
  id: z.int().nonnegative(),
  content: z.string().min(1),
  special: z.boolean().default(false),
  lstrip: z.boolean().default(false),
  rstrip: z.boolean().default(false),
});

const fileSchema = z.looseObject({
  added_tokens: z.array(addedToken.loose()).default([]),
  normalizer: z.unknown().default(null),
  pre_tokenizer: z.unknown().default(null),
  post_processor: z.unknown().default(null),
  decoder: z.unknown().default(null),
  model: z.looseObject({
    type: z.literal("BPE"),
    dropout: z.null().optional(),
    unk_token: z.string().nullish(),
    byte_fallback: z.boolean().nullish(),
    vocab: z.record(z.string(), z.int().nonnegative()),
    merges: z.array(z.union([z.string(), z.tuple([z.string(), z.string()])])),
  }),
});

type TokenizerFile = z.output<typeof fileSchema>;
type AddedToken = z.output<typeof addedToken>;

/** Room for 2²⁰ tokens, four times as many as any model of these families has. */
const mostTokens = 1 << 20;

/**
 * Reads a byte-pair tokenizer. Text that spells a special token is encoded as text, so that no question can end its own
 * prompt; the reference library does the same with `encode_special_tokens` on.
 *
 * @throws TokenizerError naming the file, the fault and the fix.
 */
export function readPretrainedTokenizer(
  json: string,
  fileName: string,
  ids: SequenceIds,
): PretrainedTokenizer {
  const file = readFile(json, fileName);
  const special = file.added_tokens.filter((token) => token.special);
  const library = openLibrary(file, fileName);
  const later = continuesBeginnings(file) ? openLibrary(withoutPrefix(file), fileName) : library;
  const split = splitterOf(special);
  const byContent = new Map(special.map((token) => [token.content, token]));
  const specialIds = new Set(special.map(({ id }) => id));
  const allIds = [...Object.values(file.model.vocab), ...file.added_tokens.map(({ id }) => id)];
  const vocabularySize = allIds.reduce((most, id) => Math.max(most, id), 0) + 1;

  const encodePlain = (text: string, by: LibraryTokenizer): (number | undefined)[] =>
    text === "" ? [] : by.encode(text, { add_special_tokens: false }).ids;
  // Some vocabularies lack bytes that occur in no well-formed text of theirs. Their unknown token may be a special one,
  // which no text may become.
  const isUnknown = (id: number | undefined) => id === undefined || specialIds.has(id);
  const replacement = encodePlain("\u{fffd}", later).filter((id) => !isUnknown(id)) as number[];
  const encodeSection = (text: string, isFirst: boolean): number[] =>
    encodePlain(text, isFirst ? library : later).flatMap((id) =>
      isUnknown(id) ? replacement : (id as number),
    );

  const encode = (text: string) => encodeSection(text, true);
  const startIds = startIdsOf(file);
  // A tokenizer that puts a blank before every text needs none there.
  const marksBeginnings = encode("a").length > 0 && encode("a").join() === encode(" a").join();
  return {
    vocabularySize,
    ...ids,
    contentHash: createHash("sha256").update(json).digest("hex"),
    startIds,
    specialTokens: special.map(({ content }) => content),
    encode,
    framePrompt: (prompt) => prompt,
    encodePrompt: (prompt) => [...startIds, ...encode(prompt)],
    encodeAnswer: (answer) => encode(marksBeginnings ? answer.trimStart() : answer),
    idsWith: (marks) =>
      Object.entries(file.model.vocab)
        .filter(([text, id]) => !specialIds.has(id) && marks.some((mark) => text.includes(mark)))
        .map(([, id]) => id),
    encodeMarked(text, plain = (section) => section) {
      const sections = split(text);
      return sections.flatMap((section, index) => {
        const token = byContent.get(section);
        if (token) return [token.id];
        const before = byContent.get(sections[index - 1] ?? "");
        const behind = byContent.get(sections[index + 1] ?? "");
        let kept = plain(section);
        if (before?.rstrip) kept = kept.trimStart();
        if (behind?.lstrip) kept = kept.trimEnd();
        return encodeSection(kept, index === 0);
      });
    },
    decode(tokens) {
      const shown = tokens.filter((id) => !specialIds.has(id));
      return shown.length === 0 ? "" : library.decode(shown, { clean_up_tokenization_spaces: false });
    },
    toJson: () => json,
  };
}

function readFile(json: string, fileName: string): TokenizerFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw fault(fileName, `is not JSON (${(error as Error).message})`, "Download the file again.", error);
  }
  const parsed = fileSchema.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw fault(
      fileName,
      `${issue?.path.join(".") || "the file"} is not as expected (${issue?.message})`,
      "Use the tokenizer.json of a byte-pair model, as its publisher gives it.",
    );
  }
  checkIds(parsed.data, fileName);
  return parsed.data;
}

function checkIds({ model, added_tokens }: TokenizerFile, fileName: string): void {
  const tokens = new Map(Object.entries(model.vocab));
  for (const { content, id } of added_tokens) tokens.set(content, id);
  const beyond = [...tokens].find(([, id]) => id >= mostTokens);
  if (beyond) {
    const named = `gives ${JSON.stringify(beyond[0])} the id ${beyond[1]}, and ids end at ${mostTokens - 1}`;
    throw fault(fileName, named, "Download the file again.");
  }
  if (new Set(tokens.values()).size !== tokens.size)
    throw fault(fileName, "gives two tokens the same id", "Download the file again.");
}

/** Without the special tokens, which are split off before: the library must take what spells them for text. */
function openLibrary(file: TokenizerFile, fileName: string): LibraryTokenizer {
  try {
    const added_tokens = file.added_tokens.filter((token) => !token.special);
    const pre_tokenizer = withWholeDigits(file.pre_tokenizer);
    return new LibraryTokenizer({ ...file, pre_tokenizer, added_tokens, post_processor: null }, {});
  } catch (error) {
    const message = (error as Error).message;
    throw fault(fileName, `cannot be used: ${message}`, "Use another form of this tokenizer.", error);
  }
}

type Step = { readonly type?: unknown } & Readonly<Record<string, unknown>>;

/** A part of the pipeline, or the parts that it is a sequence of. */
function stepsOf(part: unknown, members: string): readonly Step[] {
  if (typeof part !== "object" || part === null) return [];
  const step = part as Step;
  const inner = step[members];
  return step.type === "Sequence" && Array.isArray(inner) ? (inner as Step[]) : [step];
}

/** Numbers such as ½ and Ⅷ are digits in the reference library, and not in this one. */
function withWholeDigits(part: unknown): unknown {
  if (part === null) return null;
  const pretokenizers = stepsOf(part, "pretokenizers").map((step) =>
    step.type === "Digits"
      ? {
          type: "Split",
          pattern: { Regex: step.individual_digits ? "\\p{N}" : "\\p{N}+" },
          behavior: "Isolated",
          invert: false,
        }
      : step,
  );
  return { type: "Sequence", pretokenizers };
}

/** Whether only the beginning of a text gets a mark before it: then sections behind a special token are encoded otherwise. */
function continuesBeginnings({ pre_tokenizer }: TokenizerFile): boolean {
  return stepsOf(pre_tokenizer, "pretokenizers").some(
    ({ type, prepend_scheme }) => type === "Metaspace" && prepend_scheme === "first",
  );
}

function withoutPrefix(file: TokenizerFile): TokenizerFile {
  const pretokenizers = stepsOf(file.pre_tokenizer, "pretokenizers").map((step) =>
    step.type === "Metaspace" ? { ...step, prepend_scheme: "never" } : step,
  );
  return { ...file, pre_tokenizer: { type: "Sequence", pretokenizers } };
}

/** Special tokens before the text in a `TemplateProcessing`; what follows it would end a prompt and is left out. */
function startIdsOf({ post_processor, added_tokens }: TokenizerFile): number[] {
  const template = stepsOf(post_processor, "processors").find(({ type }) => type === "TemplateProcessing");
  if (!Array.isArray(template?.single)) return [];
  const parts = template.single as { SpecialToken?: { id?: string }; Sequence?: unknown }[];
  const end = parts.findIndex(({ Sequence }) => Sequence !== undefined);
  return parts.slice(0, end).flatMap(({ SpecialToken }) => {
    const token = added_tokens.find(({ content }) => content === SpecialToken?.id);
    return token ? [token.id] : [];
  });
}

/** Splits at special tokens, the longest that fits first; they stand alone among the sections. */
function splitterOf(special: readonly AddedToken[]): (text: string) => string[] {
  if (special.length === 0) return (text) => [text];
  const contents = special.map(({ content }) => content).sort((one, other) => other.length - one.length);
  const pattern = new RegExp(`(${contents.map(escapePattern).join("|")})`, "u");
  return (text) => text.split(pattern).filter((section, index) => index === 0 || section !== "");
}

function escapePattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

function fault(fileName: string, what: string, fix: string, cause?: unknown): TokenizerError {
  return new TokenizerError(`${fileName}: ${what}. ${fix}`, { cause });
}
