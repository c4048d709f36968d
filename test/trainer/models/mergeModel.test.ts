import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adapterTargets, type Engine, type Model } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { mergeModel } from "../../../trainer/models/mergeModel.ts";
import { findModelFiles } from "../../../trainer/models/modelFiles.ts";
import { readModelTexts } from "../../../trainer/models/textFiles.ts";

const adapted = { rank: 3, alpha: 6, dropout: 0, targets: adapterTargets, isRankStabilized: false };
const sequences = [
  { prompt: [1, 9, 4], continuation: [7, 5, 3] },
  { prompt: [2, 8], continuation: [6, 2] },
];

let engine: Engine;
let folder: string;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
  folder = mkdtempSync(join(tmpdir(), "merge-"));
});
afterAll(async () => {
  await engine.dispose();
  rmSync(folder, { recursive: true });
});

/** Trained for two steps, without which an adapter changes nothing. */
async function trainedOver(base: Model): Promise<Model> {
  const model = await base.withAdapter(adapted, 1);
  const training = await model.createTraining(
    { objective: "nll", lambda: 0, nllWeight: 0 },
    {
      learningRate: 0.05,
      warmUpSteps: 0,
      totalSteps: 2,
      beta1: 0.9,
      beta2: 0.95,
      epsilon: 1e-8,
      weightDecay: 0,
      maximumGradientNorm: 1,
    },
  );
  for (let step = 0; step < 2; step++) await training.step(sequences);
  await training.dispose();
  return model;
}

describe("an adapter merged into its base", () => {
  it.each([
    ["a folder", "test/references/tinyChat"],
    ["a GGUF file", "test/references/tinyChat.gguf"],
  ])("from %s is a model that opens without either and computes the same", async (_, base) => {
    const model = await engine.loadModel(base);
    const learned = await trainedOver(model);
    const adapter = mkdtempSync(join(folder, "adapter-"));
    await learned.save(adapter);
    const out = join(mkdtempSync(join(folder, "out-")), "merged");
    const merged = await mergeModel(engine, { base, adapter, folder: out });
    expect(merged).toMatchObject({ folder: out, weightCount: model.weightCount });

    const opened = await engine.loadModel(out);
    expect(opened.adapter).toBeUndefined();
    const [own, expected, before] = [
      await opened.logProbabilities(sequences),
      await learned.logProbabilities(sequences),
      await model.logProbabilities(sequences),
    ];
    expected.forEach((value, row) => {
      expect(own[row]).toBeCloseTo(value, 4);
      expect(Math.abs(own[row]! - before[row]!)).toBeGreaterThan(0.01);
    });
    const texts = readModelTexts(await findModelFiles(out), opened.configuration);
    const given = readModelTexts(await findModelFiles(base), model.configuration);
    const messages = [{ role: "user", content: "How many singers?" }] as const;
    expect(texts.chatTemplate?.encode(messages)).toEqual(given.chatTemplate?.encode(messages));
    for (const one of [opened, learned, model]) await one.dispose();
  });

  it("is refused by name where a file lacks or the folder has something in it", async () => {
    const base = "test/references/tinyChat";
    const empty = mkdtempSync(join(folder, "empty-"));
    const full = mkdtempSync(join(folder, "full-"));
    writeFileSync(join(full, "notes.txt"), "mine");
    const merge = (adapter: string, out: string) => mergeModel(engine, { base, adapter, folder: out });
    await expect(merge("test/references/tinyAdapter", full)).rejects.toThrow(/full-\S+ is not empty\. Name/);
    expect(readFileSync(join(full, "notes.txt"), "utf8")).toBe("mine");
    await expect(merge(empty, join(folder, "new"))).rejects.toThrow(/adapter_config\.json is missing\. Name/);
  });
});
