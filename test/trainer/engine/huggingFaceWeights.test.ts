import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../trainer/engine/onnx/onnxModel.ts";
import { parameterShapes } from "../../../trainer/engine/onnx/parameters.ts";
import { readSafetensors, writeSafetensors } from "../../../trainer/engine/safetensors.ts";
import { readHuggingFaceWeights } from "../../../trainer/engine/weights/huggingFaceWeights.ts";
import { WeightsError } from "../../../trainer/engine/weightsError.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const index = "model.safetensors.index.json";
const shard = "model-00002-of-00003.safetensors";
const whole = "model.safetensors";

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
});
afterAll(() => engine.dispose());

let folder: string;
beforeEach(() => {
  folder = join(temporaryFolder(), "model");
});

const take = (family: string) => cpSync(`test/references/families/${family}`, folder, { recursive: true });
const at = (name: string) => join(folder, name);
const edit = (name: string, change: (text: string) => string) =>
  writeFileSync(at(name), change(readFileSync(at(name), "utf8")));

/** Changes what a header says, without changing its length. */
function editHeader(name: string, change: (text: string) => string): void {
  const bytes = readFileSync(at(name));
  const end = 8 + Number(bytes.readBigUInt64LE(0));
  const text = change(bytes.toString("latin1", 8, end));
  bytes.write(text.padEnd(end - 8), 8, "latin1");
  writeFileSync(at(name), bytes);
}

/** Writes the arrays of llama's one file anew, with some changed or added. */
async function rewrite(changes: Record<string, (values: Float32Array) => Float32Array>): Promise<void> {
  const { arrays } = await readSafetensors(at(whole));
  const kept = [...arrays.values()].map((array) => {
    const change = changes[array.name];
    return change ? { ...array, values: change(array.values) } : array;
  });
  await writeSafetensors(at(whole), kept);
}

const replaced =
  (place: number, value: number) =>
  (values: Float32Array): Float32Array => {
    values[place] = value;
    return values;
  };

describe("weights in Hugging Face's layout", () => {
  it("come from many shards as from one file, and in half precision as in whole", async () => {
    take("qwen3");
    const sharded = await engine.loadModel(folder);
    if (!(sharded instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
    const saved = join(folder, "saved");
    await sharded.save(saved);
    const again = await engine.loadModel(saved);
    expect(again.configuration).toEqual(sharded.configuration);
    expect(again.weightsHash()).toBe(sharded.weightsHash());
  });

  it("may hold the embedding twice where both are the same", async () => {
    take("llama");
    edit("config.json", (text) => text.replace('embeddings": false', 'embeddings": true'));
    await expect(engine.loadModel(folder)).rejects.toThrow(
      /"lm_head.weight" that differs from the embedding.*set "tie_word_embeddings" to false/,
    );
    const { arrays } = await readSafetensors(at(whole));
    const embedding = arrays.get("model.embed_tokens.weight")!.values;
    await rewrite({ "lm_head.weight": () => embedding });
    const model = await engine.loadModel(folder);
    expect(parameterShapes(model.configuration).some(({ name }) => name === "lm_head.weight")).toBe(false);
  });

  const faults: [fault: string, family: string, spoil: () => unknown, message: RegExp][] = [
    [
      "a missing shard",
      "qwen3",
      () => rmSync(at(shard)),
      /00002-of-00003\.safetensors: cannot be read; download/,
    ],
    [
      "a shard outside the folder",
      "qwen3",
      () => edit(index, (text) => text.replaceAll(shard, "../../secret.safetensors")),
      /index\.json: puts ".*" into "..\/..\/secret\.safetensors", which is no shard/,
    ],
    [
      "a shard under an absolute path",
      "qwen3",
      () => edit(index, (text) => text.replaceAll(shard, "/etc/x.safetensors")),
      /no shard of its folder/,
    ],
    [
      "a tensor in another shard than listed",
      "qwen3",
      () => edit(index, (text) => text.replaceAll("model-00001", "model-00002")),
      /00002-of-00003\.safetensors: lacks ".*", which model\.safetensors\.index\.json says/,
    ],
    ["an index without names", "qwen3", () => writeFileSync(at(index), "{}"), /has no "weight_map"/],
    ["an empty index", "qwen3", () => writeFileSync(at(index), '{"weight_map":{}}'), /lists no shards/],
    [
      "the same tensor in two shards",
      "qwen3",
      () => cpSync(at(shard), at("model-00001-of-00003.safetensors")),
      /and so does model-0000/,
    ],
    [
      "a truncated file",
      "llama",
      () => truncateSync(at(whole), 50_000),
      /model\.safetensors: is truncated: ".*" ends at byte/,
    ],
    [
      "overlapping tensors",
      "llama",
      () =>
        editHeader(whole, (text) =>
          text.replace(/"data_offsets":\[12288,24576\]/, '"data_offsets":[0,12288]'),
        ),
      /gap or an overlap/,
    ],
    [
      "an integer format",
      "llama",
      () => editHeader(whole, (text) => text.replace('"dtype":"F32"', '"dtype":"I32"')),
      /stores ".*" as I32; only F32, F16 and BF16 can be read, so convert it/,
    ],
    [
      "a header of impossible length",
      "llama",
      () => {
        const bytes = readFileSync(at(whole));
        bytes.writeBigUInt64LE(99_999_999n, 0);
        writeFileSync(at(whole), bytes);
      },
      /announces a header of 99999999 bytes/,
    ],
    [
      "a weight that is no number",
      "llama",
      () => rewrite({ "model.norm.weight": replaced(7, Number.NaN) }),
      /holds NaN in "model\.norm\.weight", at element 7/,
    ],
    [
      "an infinite weight",
      "llama",
      () => rewrite({ "lm_head.weight": replaced(0, Number.NEGATIVE_INFINITY) }),
      /holds -Infinity in "lm_head\.weight", at element 0/,
    ],
    [
      "another width than its configuration",
      "llama",
      () => edit("config.json", (text) => text.replace('intermediate_size": 48', 'intermediate_size": 64')),
      /gate_proj\.weight" as \[48,32\]; config\.json says \[64,32\]/,
    ],
    [
      "more layers in its configuration",
      "llama",
      () => edit("config.json", (text) => text.replace('hidden_layers": 2', 'hidden_layers": 3')),
      /lacks "model\.layers\.2.*download the model's files whole/,
    ],
    [
      "fewer layers in its configuration",
      "llama",
      () => edit("config.json", (text) => text.replace('hidden_layers": 2', 'hidden_layers": 1')),
      /holds "model\.layers\.1.*no use for/,
    ],
    [
      "more layers than any model",
      "llama",
      () => edit("config.json", (text) => text.replace('hidden_layers": 2', 'hidden_layers": 1000000000')),
      /layerCount 1000000000 is above 1024/,
    ],
  ];
  it.each(faults)("are refused with %s, by file, tensor and fix", async (_, family, spoil, message) => {
    take(family);
    await spoil();
    const error = await engine.loadModel(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WeightsError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toContain(folder);
  });

  it("are refused before memory is taken where they need more than there is", async () => {
    take("llama");
    const bytes = readFileSync(at(whole));
    const shape = [2 ** 21, 2 ** 17];
    const [name, byteCount] = ["model.embed_tokens.weight", 4 * 2 ** 38];
    const header = Buffer.from(
      JSON.stringify({ [name]: { dtype: "F32", shape, data_offsets: [0, byteCount] } }),
    );
    bytes.writeBigUInt64LE(BigInt(header.length), 0);
    header.copy(bytes, 8);
    writeFileSync(at(whole), bytes.subarray(0, 8 + header.length));
    // A sparse file: a terabyte long, of which nothing is stored.
    truncateSync(at(whole), 8 + header.length + byteCount);
    await expect(readHuggingFaceWeights(folder, [{ name, shape }])).rejects.toThrow(
      /needs 1099\.5 GB of memory as float32, and .* GB are free/,
    );
  });
});
