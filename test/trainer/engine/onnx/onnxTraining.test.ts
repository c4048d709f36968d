import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine, Model, ObjectiveConfiguration, Training } from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { WeightsError } from "../../../../trainer/engine/weightsError.ts";
import { randomPairs, randomSequences, tinyConfiguration, tinyOptimizer } from "./tinyModel.ts";

const likelihood: ObjectiveConfiguration = { objective: "nll", lambda: 0, nllWeight: 0 };

let engine: Engine;
let folder: string;
let file: string;

beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "training-"));
  file = join(folder, "training.safetensors");
});
afterEach(() => rm(folder, { recursive: true }));

async function start(objective = likelihood, seed = 1): Promise<{ model: Model; training: Training }> {
  const model = await engine.createModel(tinyConfiguration, seed);
  return { model, training: await model.createTraining(objective, tinyOptimizer) };
}

async function trained(steps: number): Promise<{ model: Model; training: Training }> {
  const started = await start();
  for (let step = 0; step < steps; step++) await started.training.step(randomSequences(8, step));
  return started;
}

describe("a training", () => {
  it("learns a batch by heart", async () => {
    const { training } = await start();
    const first = await training.step(randomSequences(4));
    let last = first;
    for (let step = 0; step < 60; step++) last = await training.step(randomSequences(4));
    expect(first.loss).toBeCloseTo(Math.log(tinyConfiguration.vocabularySize), 1);
    expect(last.loss).toBeLessThan(first.loss / 2);
    expect(training.stepCount).toBe(61);
  });

  it("gives the same weights twice, bit for bit, on two threads", async () => {
    const hashes = await Promise.all([trained(6), trained(6)]);
    expect(hashes[0].model.weightsHash()).toBe(hashes[1].model.weightsHash());
    const other = await engine.createModel(tinyConfiguration, 2);
    expect(other.weightsHash()).not.toBe((await engine.createModel(tinyConfiguration, 1)).weightsHash());
  });

  it("counts tokens without padding", async () => {
    const { training } = await start();
    const { tokenCount } = await training.step([
      { prompt: [2, 3], continuation: [4, 1] },
      { prompt: [2], continuation: [1] },
    ]);
    expect(tokenCount).toBe(6);
  });

  it("ignores padding: a row scores and teaches the same beside a longer one", async () => {
    const short = { prompt: [2, 3], continuation: [4, 5, 1] };
    const long = { prompt: [7], continuation: [...Array.from({ length: 40 }, (_, i) => 2 + (i % 30)), 1] };
    const { model } = await start();
    const alone = await model.logProbabilities([short]);
    const together = await model.logProbabilities([long, short]);
    expect(together[1]).toBeCloseTo(alone[0]!, 4);
    const pairs = randomPairs(2);
    const { training } = await start({ objective: "spin", lambda: 0.1, nllWeight: 0 });
    const { pairs: means } = await training.step(pairs);
    const chosen = await model.logProbabilities(
      pairs.map(({ prompt, chosen }) => ({ prompt, continuation: chosen })),
    );
    expect(means?.logChosen).toBeCloseTo((chosen[0]! + chosen[1]!) / 2, 3);
  });

  it("has a loss of log 2 and no margin when player and opponent are the same", async () => {
    const { model, training } = await start({ objective: "spin", lambda: 0.1, nllWeight: 0 });
    const pairs = randomPairs(6);
    const score = (side: "chosen" | "rejected"): Promise<number[]> =>
      model.logProbabilities(pairs.map((pair) => ({ prompt: pair.prompt, continuation: pair[side] })));
    const [chosen, rejected] = [await score("chosen"), await score("rejected")];
    const fair = pairs.map((pair, index) => ({
      ...pair,
      referenceChosenLogProbability: chosen[index]!,
      referenceRejectedLogProbability: rejected[index]!,
    }));
    const first = await training.step(fair);
    expect(first.loss).toBeCloseTo(Math.log(2), 4);
    expect(first.pairs?.margin).toBeCloseTo(0, 3);
    for (let step = 0; step < 8; step++) await training.step(fair);
    const last = await training.step(fair);
    expect(last.loss).toBeLessThan(first.loss);
    expect(last.pairs?.margin).toBeGreaterThan(1);
  });

  it("keeps the weights and says why when a step diverges", async () => {
    const { model, training } = await start({ objective: "spin", lambda: 0.1, nllWeight: 0 });
    const before = model.weightsHash();
    const pair = { ...randomPairs(1)[0]!, referenceChosenLogProbability: Number.NaN };
    await expect(training.step([pair])).rejects.toThrow(/Step 1 diverged: loss NaN/);
    expect(model.weightsHash()).toBe(before);
  });

  it("refuses an objective that has no meaning", async () => {
    await expect(start({ objective: "ipo", lambda: 0, nllWeight: 0 })).rejects.toThrow(/lambda is 0/);
    await expect(start({ objective: "spin", lambda: 1, nllWeight: -1 })).rejects.toThrow(/nllWeight is -1/);
  });

  it("refuses rows that cannot be scored, naming the row", async () => {
    const { training } = await start();
    await expect(training.step([])).rejects.toThrow(/at least one/);
    await expect(training.step([{ prompt: [], continuation: [1] }])).rejects.toThrow(
      /Sequence 0 has an empty prompt/,
    );
    await expect(training.step([{ prompt: [2], continuation: [] }])).rejects.toThrow(/continuation/);
    const long = { prompt: [2], continuation: new Array<number>(60).fill(3) };
    await expect(training.step([long])).rejects.toThrow(/61 tokens, which exceed the context of 60/);
    await expect(training.step([{ prompt: [40], continuation: [1] }])).rejects.toThrow(/token 40/);
    const play = await start({ objective: "spin", lambda: 0.1, nllWeight: 0 });
    const pairs = randomPairs(3);
    const faulty = pairs.with(1, { ...pairs[1]!, rejected: [] });
    await expect(play.training.step(faulty)).rejects.toThrow(/Rejected sequence 1 has an empty/);
  });
});

describe("a saved training", () => {
  it("goes on exactly where it stopped", async () => {
    const straight = await trained(6);
    const interrupted = await trained(3);
    await interrupted.training.save(file);
    const resumed = await start(likelihood, 99);
    await resumed.training.load(file);
    expect(resumed.training.stepCount).toBe(3);
    for (let step = 3; step < 6; step++) await resumed.training.step(randomSequences(8, step));
    expect(resumed.model.weightsHash()).toBe(straight.model.weightsHash());
  });

  it("keeps the moments its optimizer has, and is refused by another's", async () => {
    const begin = async (seed: number): Promise<{ model: Model; training: Training }> => {
      const model = await engine.createModel(tinyConfiguration, seed);
      return {
        model,
        training: await model.createTraining(likelihood, { ...tinyOptimizer, optimizer: "rmsprop" }),
      };
    };
    const straight = await begin(1);
    await straight.training.step(randomSequences(8, 0));
    await straight.training.save(file);
    const resumed = await begin(99);
    await resumed.training.load(file);
    for (const { training } of [straight, resumed]) await training.step(randomSequences(8, 1));
    expect(resumed.model.weightsHash()).toBe(straight.model.weightsHash());
    const { training: other } = await start();
    await expect(other.load(file)).rejects.toThrow(/holds nothing for ".*\.first"/);
  });

  it("is refused when any byte was flipped", async () => {
    const { training } = await trained(1);
    await training.save(file);
    const bytes = await readFile(file);
    for (const position of [3, 20, Math.floor(bytes.length / 2), bytes.length - 1]) {
      const damaged = Buffer.from(bytes);
      damaged[position]! ^= 1;
      await writeFile(file, damaged);
      const { model, training: other } = await start();
      const before = model.weightsHash();
      await expect(other.load(file), `byte ${position}`).rejects.toBeInstanceOf(WeightsError);
      expect(model.weightsHash()).toBe(before);
    }
  });

  it("is refused when it is cut short, or belongs to another shape of model", async () => {
    const { model, training } = await trained(1);
    await training.save(file);
    const bytes = await readFile(file);
    const other = await engine.createModel({ ...tinyConfiguration, intermediateSize: 40 }, 1);
    const wider = await other.createTraining(likelihood, tinyOptimizer);
    await expect(wider.load(file)).rejects.toThrow(/gate_proj.*this model needs \[40,24\]/);
    await writeFile(file, bytes.subarray(0, bytes.length - 100));
    await expect(training.load(file)).rejects.toBeInstanceOf(WeightsError);
    await model.save(folder);
    await expect(training.load(join(folder, "model.safetensors"))).rejects.toThrow(/not a training/);
  });
});
