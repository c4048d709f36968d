import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../../trainer/engine/engine.ts";
import { readGgufConfiguration } from "../../../../trainer/engine/gguf/ggufConfiguration.ts";
import { readGguf } from "../../../../trainer/engine/gguf/ggufFile.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { WeightsError } from "../../../../trainer/engine/weightsError.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";
import { expectGreedy, expectLogProbabilities, type FamilyRecord } from "../onnx/familyReference.ts";
import { float32, type GgufParts, ggufBytes, int32, text, uint32, uint64 } from "./ggufBytes.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());

describe.each(["mistral", "qwen2", "qwen3"])(
  "the GGUF file that llama.cpp's own writer made of a tiny %s",
  (family) => {
    it("computes what its checkpoint does, read once to float32", async () => {
      const record = JSON.parse(
        readFileSync(`test/references/families/${family}.json`, "utf8"),
      ) as FamilyRecord;
      const folder = await engine.loadModel(`test/references/families/${family}`);
      const model = await engine.loadModel(`test/references/gguf/${family}.gguf`);
      const isNamed = family !== "mistral";
      expect(model.weightsHash()).toBe(folder.weightsHash());
      const { rmsNormEpsilon, family: named, ropeScaling, ...rest } = folder.configuration;
      expect(model.configuration).toMatchObject({ ...rest, ...(isNamed ? { family: named } : {}) });
      expect(model.configuration.rmsNormEpsilon).toBeCloseTo(rmsNormEpsilon, 12);
      expect(model.configuration.ropeScaling?.type).toBe(ropeScaling?.type);
      await expectLogProbabilities(model, record);
      await expectGreedy(model, record);
    });
  },
);

/** A file of one layer with two heads of four, all weights zero. */
const metadata: GgufParts["metadata"] = {
  "general.architecture": text("llama"),
  "llama.block_count": uint32(1),
  "llama.context_length": uint32(64),
  "llama.embedding_length": uint32(8),
  "llama.feed_forward_length": uint32(12),
  "llama.attention.head_count": uint32(2),
  "llama.attention.layer_norm_rms_epsilon": float32(1e-5),
  "tokenizer.ggml.eos_token_id": uint32(1),
};
const sizes: Record<string, number[]> = {
  "token_embd.weight": [8, 16],
  "output_norm.weight": [8],
  "blk.0.attn_norm.weight": [8],
  "blk.0.attn_q.weight": [8, 8],
  "blk.0.attn_k.weight": [8, 8],
  "blk.0.attn_v.weight": [8, 8],
  "blk.0.attn_output.weight": [8, 8],
  "blk.0.ffn_norm.weight": [8],
  "blk.0.ffn_gate.weight": [8, 12],
  "blk.0.ffn_up.weight": [8, 12],
  "blk.0.ffn_down.weight": [12, 8],
};
const parts: GgufParts = { metadata, sizes };

function write(bytes: Uint8Array): string {
  const file = join(temporaryFolder(), "model.gguf");
  writeFileSync(file, bytes);
  return file;
}

async function refusal(bytes: Uint8Array): Promise<string> {
  const file = write(bytes);
  const error = await engine.loadModel(file).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(WeightsError);
  expect((error as Error).message).toContain(file);
  return (error as Error).message;
}

const without = <Value>(values: Record<string, Value>, name: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(values).filter(([key]) => key !== name));

describe("a GGUF file", () => {
  it("of the smallest kind opens, and its metadata are there for the tokenizer", async () => {
    const file = write(
      ggufBytes({
        ...parts,
        metadata: { ...metadata, "tokenizer.ggml.tokens": { type: 9, itemType: 8, items: ["a", "b"] } },
      }),
    );
    expect((await engine.loadModel(file)).configuration).toMatchObject({ vocabularySize: 16, paddingId: 1 });
    expect(readGguf(file).metadata.get("tokenizer.ggml.tokens")).toEqual(["a", "b"]);
  });

  it("has Llama 3's rotations in a tensor, or is refused", async () => {
    const withFactors = (factors: number[]): Uint8Array =>
      ggufBytes({
        metadata: { ...metadata, "llama.rope.freq_base": float32(1e9) },
        sizes: { ...sizes, "rope_freqs.weight": [2] },
        values: { "rope_freqs.weight": factors },
      });
    // The second pair turns less than once in the original context: it is divided by the whole factor.
    const gguf = readGguf(write(withFactors([1, 32])));
    expect((await readGgufConfiguration(gguf)).ropeScaling).toEqual({
      type: "llama3",
      factor: 32,
      lowFrequencyFactor: 1,
      highFrequencyFactor: 4,
      originalContextLength: 8192,
    });
    expect(await refusal(withFactors([7, 32]))).toMatch(/"rope_freqs\.weight" that are not Llama 3's/);
  });

  const changed = (key: string, value: GgufParts["metadata"][string]): Uint8Array =>
    ggufBytes({ ...parts, metadata: { ...metadata, [key]: value } });
  const faults: [fault: string, bytes: () => Uint8Array, message: RegExp][] = [
    ["nothing in it", () => new Uint8Array(), /ends at byte 0/],
    ["another format", () => Buffer.from("PK\x03\x04 and more of it"), /is no GGUF file/],
    ["another version", () => ggufBytes({ ...parts, version: 1 }), /GGUF of version 1; 2 and 3/],
    ["the other byte order", () => ggufBytes({ ...parts, version: 0x03000000 }), /little-endian/],
    [
      "more tensors than it holds",
      () => ggufBytes({ ...parts, tensorCount: 60_000n }),
      /60000 tensors, more than the file holds/,
    ],
    [
      "a count beyond numbers",
      () => ggufBytes({ ...parts, tensorCount: 2n ** 64n - 1n }),
      /more than any model has/,
    ],
    [
      "more keys than it holds",
      () => ggufBytes({ ...parts, keyCount: 50_000n }),
      /50000 keys, more than the file holds/,
    ],
    [
      "a text longer than the file",
      () => changed("general.name", { type: 8, length: 2n ** 40n }),
      /has a text of 1099511627776 bytes/,
    ],
    [
      "a list longer than the file",
      () => changed("x", { type: 9, itemType: 8, items: [], count: 2n ** 21n }),
      /announces 2097152 items of a list, more than the file holds/,
    ],
    ["a list of lists", () => changed("x", { type: 9, itemType: 9, items: [] }), /a list of lists/],
    ["a value of no type", () => changed("x", { type: 77 }), /unknown type 77/],
    ["an impossible alignment", () => changed("general.alignment", uint32(0)), /general\.alignment of 0/],
    [
      "other parts beside it",
      () => changed("split.count", { type: 2, bytes: Uint8Array.of(3, 0) }),
      /is one of 3 parts; join them/,
    ],
    [
      "another architecture",
      () => changed("general.architecture", text("gemma3")),
      /"general\.architecture" is "gemma3"; use a model of llama, qwen2, qwen3/,
    ],
    [
      "experts",
      () => changed("llama.expert_count", uint32(8)),
      /"llama\.expert_count" says that it is a mixture of experts/,
    ],
    [
      "a window",
      () => changed("llama.attention.sliding_window", uint32(16)),
      /"llama\.attention\.sliding_window" is 16, shorter than the context of 64/,
    ],
    [
      "heads of two sizes",
      () => changed("llama.attention.value_length", uint32(2)),
      /value_length" is 2, and a head's/,
    ],
    [
      "rotations that are not computed",
      () =>
        ggufBytes({
          ...parts,
          metadata: {
            ...metadata,
            "llama.rope.scaling.type": text("longrope"),
            "llama.rope.scaling.factor": float32(2),
          },
        }),
      /rope\.scaling\.type" is "longrope"/,
    ],
    [
      "a text for a number",
      () => changed("llama.block_count", text("1")),
      /"llama\.block_count" is not one number/,
    ],
    [
      "a negative number",
      () => changed("llama.block_count", int32(-1)),
      /"llama\.block_count" is not one number/,
    ],
    ["more layers than any model", () => changed("llama.block_count", uint64(2n ** 40n)), /above 1024/],
    [
      "more layers than it holds",
      () => changed("llama.block_count", uint32(2)),
      /lacks "blk\.1\.attn_norm\.weight"/,
    ],
    [
      "no number of layers",
      () => ggufBytes({ ...parts, metadata: without(metadata, "llama.block_count") }),
      /"llama\.block_count" is missing; convert/,
    ],
    [
      "no end of sequence",
      () => ggufBytes({ ...parts, metadata: without(metadata, "tokenizer.ggml.eos_token_id") }),
      /"tokenizer\.ggml\.eos_token_id" is missing/,
    ],
    [
      "a tensor too few",
      () => ggufBytes({ ...parts, sizes: without(sizes, "blk.0.ffn_up.weight") }),
      /lacks "blk\.0\.ffn_up\.weight"; download/,
    ],
    [
      "a tensor too many",
      () => ggufBytes({ ...parts, sizes: { ...sizes, "blk.0.ssm_a.weight": [8] } }),
      /"blk\.0\.ssm_a\.weight", which the model has no use for/,
    ],
    [
      "a tensor of another shape",
      () => ggufBytes({ ...parts, sizes: { ...sizes, "blk.0.attn_q.weight": [8, 4] } }),
      /"blk\.0\.attn_q\.weight" as \[4,8\], and its metadata say \[8,8\]/,
    ],
    [
      "sizes beyond numbers",
      () =>
        ggufBytes({ ...parts, sizes: { ...sizes, "blk.0.attn_q.weight": [2 ** 40, 2 ** 40] }, values: {} }),
      /gives "blk\.0\.attn_q\.weight" the shape/,
    ],
    [
      "a format that is not read",
      () => ggufBytes({ ...parts, formats: { "blk.0.attn_q.weight": 20 } }),
      /stores "blk\.0\.attn_q\.weight" in format 20, and F32, F16, .* are read; use another quantization/,
    ],
    [
      "rows that are no blocks",
      () => ggufBytes({ ...parts, formats: { "blk.0.attn_q.weight": 3 } }),
      /in blocks of 32, which rows of 8 are not made of/,
    ],
    [
      "overlapping tensors",
      () => ggufBytes({ ...parts, offsets: { "blk.0.attn_k.weight": 0n } }),
      /overlap another tensor/,
    ],
    [
      "a tensor beyond its end",
      () => ggufBytes({ ...parts, offsets: { "blk.0.ffn_down.weight": 2n ** 50n } }),
      /is truncated: "blk\.0\.ffn_down\.weight" ends at byte/,
    ],
    ["its end cut off", () => ggufBytes(parts).subarray(0, -40), /is truncated/],
    ["a header cut off", () => ggufBytes(parts).subarray(0, 700), /ends at byte 700, within its header/],
    [
      "a weight that is no number",
      () => ggufBytes({ ...parts, values: { "output_norm.weight": [1, 2, Number.NaN] } }),
      /holds NaN in "output_norm\.weight", at element 2/,
    ],
  ];
  it.each(faults)("with %s is refused, by file, fault and fix", async (_, bytes, message) => {
    expect(await refusal(bytes())).toMatch(message);
  });

  it("cut off anywhere in its header is refused as damaged", async () => {
    const bytes = ggufBytes(parts);
    for (let length = 0; length < 1200; length += 37) await refusal(bytes.subarray(0, length));
  });
});
