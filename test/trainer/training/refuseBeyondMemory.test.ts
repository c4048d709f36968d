import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { adapterTargets, type Engine, type Model } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { failureClassOf } from "../../../trainer/run/failureClass.ts";
import { MemoryError, refuseBeyondMemory } from "../../../trainer/training/refuseBeyondMemory.ts";
import { randomPairs, randomSequences, tinyConfiguration } from "../engine/onnx/tinyModel.ts";

let engine: Engine;
let model: Model;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
  model = await engine.createModel(tinyConfiguration, 1);
});
afterAll(() => engine.dispose());

describe("a training's estimate of memory", () => {
  it("grows with rows, and not beyond the parts that a batch is passed over in", () => {
    const of = (rows: number, tokensPerPass?: number): number =>
      model.trainingByteCount([randomSequences(rows)], tokensPerPass === undefined ? {} : { tokensPerPass });
    expect(of(40)).toBeGreaterThan(of(20));
    expect(of(40, 200)).toBeLessThan(of(40));
    expect(of(400, 200) / of(40, 200)).toBeCloseTo(1, 1);
    expect(model.trainingByteCount([randomPairs(20)])).toBeGreaterThan(of(20));
  });

  it("has state for an adapter alone where one is trained", async () => {
    const adapter = { rank: 1, alpha: 2, dropout: 0, targets: adapterTargets, isRankStabilized: false };
    const wide = await engine.createModel({ ...tinyConfiguration, vocabularySize: 20_000 }, 1);
    const [all, alone] = [wide, await wide.withAdapter(adapter, 1)].map((one) =>
      one.trainingByteCount([randomSequences(1)]),
    );
    // Spare, moments and gradients of half a million weights of four bytes.
    expect(all! - alone!).toBeGreaterThan(4 * 6 * 480_000);
  });

  it("is held against the machine's memory, with the figures and the setting to lower", () => {
    const refuse = (available: number, tokensPerPass?: number): void =>
      refuseBeyondMemory(
        model,
        [randomSequences(40)],
        { seed: 1, ...(tokensPerPass === undefined ? {} : { tokensPerPass }) },
        available,
      );
    expect(() => refuse(Number.MAX_SAFE_INTEGER)).not.toThrow();
    const figures =
      /about \d+\.\d GB of memory, \d+\.\d GB of which .* gives it 0\.0 GB\. Lower memory\.tokensPerPass/;
    expect(() => refuse(1e6)).toThrow(figures);
    expect(() => refuse(1e6, 64)).toThrow(/tokensPerPass, which is 64;/);
    expect(failureClassOf(new MemoryError("too large"))).toBe("OUT_OF_MEMORY");
  });
});
