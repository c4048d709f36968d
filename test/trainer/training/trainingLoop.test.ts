import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine, ModelConfiguration } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { trainModel } from "../../../trainer/training/trainingLoop.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const configuration: ModelConfiguration = {
  vocabularySize: 32,
  hiddenSize: 16,
  intermediateSize: 32,
  layerCount: 1,
  headCount: 2,
  keyValueHeadCount: 1,
  ropeTheta: 10_000,
  rmsNormEpsilon: 1e-5,
  contextLength: 32,
  endOfSequenceId: 1,
  paddingId: 0,
};
const objective = { objective: "nll", lambda: 1, nllWeight: 0 } as const;
const items = Array.from({ length: 24 }, (_, index) => ({
  prompt: [2 + (index % 6), 3 + (index % 5)],
  continuation: [8 + (index % 6), 14 + (index % 5), 1],
}));
const plan = { epochs: 3, batchSize: 8, learningRate: 1e-2, seed: 1 };

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
});
afterAll(async () => {
  await engine.dispose();
});

/** Trains from the same fresh weights; stops after `stopAfter` steps where given. */
async function train(checkpointFile: string, stopAfter = Number.POSITIVE_INFINITY) {
  const model = await engine.createModel(configuration, 7);
  const controller = new AbortController();
  const warnings: string[] = [];
  const seen: number[] = [];
  const resumedAfter: number[] = [];
  try {
    const results = await trainModel(model, objective, items, plan, {
      checkpointFile,
      checkpointEverySeconds: 3600,
      signal: controller.signal,
      onStep({ step }) {
        seen.push(step);
        if (step >= stopAfter) controller.abort(new Error("interrupted"));
      },
      onResume: (stepCount) => resumedAfter.push(stepCount),
      beforeCheckpoint: () => undefined,
      onWarning: (message) => warnings.push(message),
    });
    return {
      losses: results.map(({ loss }) => loss),
      hash: model.weightsHash(),
      warnings,
      seen,
      resumedAfter,
    };
  } finally {
    await model.dispose();
  }
}

const temporaryFile = () => join(temporaryFolder(), "checkpoint.safetensors");

describe("trainModel", () => {
  it("learns: the loss of the last step is below the first's", async () => {
    const { losses } = await train(temporaryFile());
    expect(losses).toHaveLength(9);
    expect(losses.at(-1)!).toBeLessThan(losses[0]!);
  });

  it("goes on from its checkpoint to the very weights of an uninterrupted training", async () => {
    const whole = await train(temporaryFile());
    const file = temporaryFile();
    await expect(train(file, 4)).rejects.toThrow("interrupted");
    const resumed = await train(file);
    expect(resumed.resumedAfter).toEqual([4]);
    expect(resumed.seen).toEqual([5, 6, 7, 8, 9]);
    expect(resumed.losses).toEqual(whole.losses);
    expect(resumed.hash).toBe(whole.hash);
  });

  it("sets a damaged checkpoint aside with a warning that names it, and starts over", async () => {
    const whole = await train(temporaryFile());
    const file = temporaryFile();
    await expect(train(file, 4)).rejects.toThrow("interrupted");
    const bytes = readFileSync(file);
    bytes[bytes.length - 3]! ^= 0xff;
    writeFileSync(file, bytes);
    const resumed = await train(file);
    expect(resumed.warnings).toHaveLength(1);
    expect(resumed.warnings[0]).toContain(file);
    expect(resumed.hash).toBe(whole.hash);
  });
});
