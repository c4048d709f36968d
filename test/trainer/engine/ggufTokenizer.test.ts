import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readGgufTokenizer } from "../../../trainer/engine/ggufTokenizer.ts";
import { readPretrainedTokenizer } from "../../../trainer/engine/pretrainedTokenizer.ts";

const folder = "test/references/pretrainedTokenizers";
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));
const texts = read("texts.json") as string[];
const { kinds } = read("encodings.json") as {
  kinds: Record<string, { start: number[]; ids: number[][] }>;
};

/** What a converter writes of a `tokenizer.json`. */
function metadataOf(kind: string, pre: string, start?: string): Map<string, unknown> {
  const { model, added_tokens } = read(`${kind}.tokenizer.json`) as {
    model: { vocab: Record<string, number>; merges: [string, string][] };
    added_tokens: { id: number; content: string }[];
  };
  const tokens: string[] = [];
  for (const [token, id] of Object.entries(model.vocab)) tokens[id] = token;
  for (const { id, content } of added_tokens) tokens[id] = content;
  const control = new Set(added_tokens.map(({ id }) => id));
  return new Map<string, unknown>([
    ["tokenizer.ggml.model", "gpt2"],
    ["tokenizer.ggml.pre", pre],
    ["tokenizer.ggml.tokens", tokens],
    ["tokenizer.ggml.merges", model.merges.map((merge) => merge.join(" "))],
    ["tokenizer.ggml.token_type", tokens.map((_, id) => (control.has(id) ? 3 : 1))],
    ["tokenizer.ggml.eos_token_id", added_tokens.at(-1)?.id],
    ["tokenizer.chat_template", "{{ messages }}"],
    ...(start === undefined
      ? []
      : ([
          ["tokenizer.ggml.bos_token_id", tokens.indexOf(start)],
          ["tokenizer.ggml.add_bos_token", true],
        ] as const)),
  ]);
}

describe("a GGUF file's tokenizer", () => {
  it.each([
    ["smollm", "smollm", undefined],
    ["qwen2", "qwen2", undefined],
    ["llama3", "llama-bpe", "<|begin_of_text|>"],
    ["gpt2", "default", undefined],
  ])("of the kind %s gives 500 lines the ids of the reference library", (kind, pre, start) => {
    const { json, endOfSequence, chatTemplate } = readGgufTokenizer(
      metadataOf(kind, pre, start),
      "model.gguf",
    );
    const tokenizer = readPretrainedTokenizer(json, "model.gguf", { endOfSequenceId: 0, paddingId: 0 });
    for (const [index, line] of texts.entries())
      expect([line, tokenizer.encode(line)]).toEqual([line, kinds[kind]!.ids[index]]);
    expect(tokenizer.startIds).toEqual(kinds[kind]!.start);
    expect(tokenizer.specialTokens.at(-1)).toBe(endOfSequence);
    expect(chatTemplate).toBe("{{ messages }}");
  });

  it.each<[string, string, unknown, RegExp]>([
    ["of SentencePiece", "tokenizer.ggml.model", "llama", /of the kind "llama", and only byte-level BPE/],
    ["with an unknown split", "tokenizer.ggml.pre", "martian", /pre-tokenizer "martian" is not known/],
    ["without tokens", "tokenizer.ggml.tokens", undefined, /tokenizer\.ggml\.tokens is not as expected/],
    ["with a merge of one token", "tokenizer.ggml.merges", ["ab"], /merge "ab" is not two tokens/],
  ])("is refused %s, with the fix", (_, key, value, fault) => {
    const metadata = metadataOf("smollm", "smollm").set(key, value);
    const read = () => readGgufTokenizer(metadata, "model.gguf");
    expect(read).toThrow(fault);
    expect(read).toThrow(/^model\.gguf: .* Import the model's folder in Hugging Face's layout instead/);
  });
});
