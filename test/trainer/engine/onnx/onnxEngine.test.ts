import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { WeightsError } from "../../../../trainer/engine/weightsError.ts";
import { randomSequences, tinyConfiguration, tinyOptimizer } from "./tinyModel.ts";

let engine: Engine;
let folder: string;

beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "model-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function deviation(name: string): Promise<number> {
  const model = await engine.createModel(tinyConfiguration, 1);
  if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
  const { values } = model.arrays().find((array) => array.name === name)!;
  return Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);
}

describe("the onnx engine", () => {
  it("names itself and its library's version", () => {
    expect(engine.name).toBe("onnx");
    expect(engine.version).toMatch(/^onnxruntime-node \d+\.\d+/);
  });

  it("starts from small normal weights, smaller where they write into the residual stream", async () => {
    expect(await deviation("model.layers.0.mlp.up_proj.weight")).toBeCloseTo(0.02, 2);
    expect(await deviation("model.layers.1.mlp.down_proj.weight")).toBeCloseTo(0.01, 2.5);
    expect(await deviation("model.norm.weight")).toBe(1);
  });

  it("counts the tied embedding once", async () => {
    const model = await engine.createModel(tinyConfiguration, 1);
    expect(model.weightCount).toBe(40 * 24 + 2 * (24 * 24 * 2 + 12 * 24 * 2 + 3 * 36 * 24 + 2 * 24) + 24);
  });

  it.each([
    [{ headCount: 5 }, /headCount 5/],
    [{ keyValueHeadCount: 4 }, /keyValueHeadCount 4 must divide headCount 6/],
    [{ endOfSequenceId: 40 }, /endOfSequenceId 40 lies outside/],
    [{ otherEndIds: [2, 41] }, /otherEndIds 41 lies outside/],
    [{ headSize: 5 }, /headSize 5 must be even/],
  ])("refuses a configuration that does not fit together: %o", async (fault, message) => {
    await expect(engine.createModel({ ...tinyConfiguration, ...fault }, 1)).rejects.toThrow(message);
  });
});

describe("a saved model", () => {
  it("loads as the same model, and its file has the hash that was returned", async () => {
    const model = await engine.createModel(tinyConfiguration, 3);
    const { sha256, byteCount } = await model.save(folder);
    const bytes = await readFile(join(folder, "model.safetensors"));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(sha256);
    expect(bytes.length).toBe(byteCount);
    const loaded = await engine.loadModel(folder);
    expect(loaded.configuration).toEqual(model.configuration);
    expect(loaded.weightsHash()).toBe(model.weightsHash());
    const sequences = randomSequences(3);
    expect(await loaded.logProbabilities(sequences)).toEqual(await model.logProbabilities(sequences));
  });

  const faults: [fault: string, file: string, text: (old: string) => string, message: RegExp][] = [
    ["no JSON", "config.json", () => "{", /config\.json.*JSON/],
    ["another family", "config.json", (old) => old.replace('"llama"', '"gpt2"'), /model_type/],
    ["untied embeddings", "config.json", (old) => old.replace('ings": true', 'ings": false'), /lm_head/],
    ["unknown rotations", "config.json", (old) => old.replace('"default"', '"longrope"'), /rope_type/],
    [
      "another width",
      "config.json",
      (old) => old.replace('intermediate_size": 36', 'intermediate_size": 35'),
      /gate_proj.*\[35,24\]/,
    ],
    ["more layers", "config.json", (old) => old.replace('layers": 2', 'layers": 3'), /lacks "model.layers.2/],
    [
      "fewer layers",
      "config.json",
      (old) => old.replace('layers": 2', 'layers": 1'),
      /"model.layers.1.*no use/,
    ],
    [
      "impossible heads",
      "config.json",
      (old) => old.replace('value_heads": 3', 'value_heads": 5'),
      /must divide/,
    ],
  ];
  it.each(faults)("is refused with %s, naming file and fault", async (_, file, change, message) => {
    await (await engine.createModel(tinyConfiguration, 3)).save(folder);
    const path = join(folder, file);
    const old = await readFile(path, "utf8");
    await writeFile(path, change(old));
    const error = await engine.loadModel(folder).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WeightsError);
    expect((error as Error).message).toMatch(message);
  });

  it("is refused where the folder is empty", async () => {
    await expect(engine.loadModel(folder)).rejects.toBeInstanceOf(WeightsError);
  });
});

describe("a clone", () => {
  it("stays as it was while the original learns", async () => {
    const model = await engine.createModel(tinyConfiguration, 3);
    const clone = await model.clone();
    const before = model.weightsHash();
    const training = await model.createTraining({ objective: "nll", lambda: 0, nllWeight: 0 }, tinyOptimizer);
    for (let step = 0; step < 3; step++) await training.step(randomSequences(4));
    expect(clone.weightsHash()).toBe(before);
    expect(model.weightsHash()).not.toBe(before);
  });
});
