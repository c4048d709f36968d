import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, Model } from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import {
  expectGradients,
  expectGreedy,
  expectLogits,
  expectLogProbabilities,
  type FamilyRecord,
  familyNames,
} from "./familyReference.ts";

const placeOf = (name: string): string =>
  fileURLToPath(new URL(`../../../references/families/${name}`, import.meta.url));

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());

describe.each(familyNames)("the engine agrees with transformers on a tiny %s", (name) => {
  const record = JSON.parse(readFileSync(`${placeOf(name)}.json`, "utf8")) as FamilyRecord;
  let model: Model;
  beforeAll(async () => {
    model = await engine.loadModel(placeOf(name));
  });
  afterAll(() => model.dispose());

  it("has the same logits, and scores every token alike", async () => {
    await expectLogits(model, record);
    await expectLogProbabilities(model, record);
  });

  it("decodes the same 64 tokens greedily, and ends at every token that ends", async () => {
    await expectGreedy(model, record);
  });

  it.each(record.objectives)("has the same loss and gradients for $objective", async (objective) => {
    await expectGradients(model, record, objective);
  });

  it("reads its numbers from config.json and generation_config.json", () => {
    expect(model.configuration).toMatchObject({ endOfSequenceId: 1, otherEndIds: [3], paddingId: 0 });
  });
});
