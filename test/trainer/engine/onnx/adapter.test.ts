import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  type AdapterConfiguration,
  adapterTargets,
  type Engine,
  type Model,
  type ObjectiveConfiguration,
  type Training,
} from "../../../../trainer/engine/engine.ts";
import { dropoutMasks } from "../../../../trainer/engine/onnx/dropoutMasks.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { floatsOf } from "../../../../trainer/engine/onnx/session.ts";
import { WeightsError } from "../../../../trainer/engine/weightsError.ts";
import { randomSequences, tinyConfiguration, tinyOptimizer } from "./tinyModel.ts";

const likelihood: ObjectiveConfiguration = { objective: "nll", lambda: 0, nllWeight: 0 };
const adapter: AdapterConfiguration = {
  rank: 3,
  alpha: 6,
  dropout: 0,
  targets: adapterTargets,
  isRankStabilized: false,
};
const dropping = { ...adapter, dropout: 0.3 };
const greedy = { temperature: 0, topP: 1, maximumNewTokens: 8, seed: 1 };

let engine: Engine;
let base: Model;
let folder: string;

beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
});
afterAll(() => engine.dispose());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "adapter-"));
  base = await engine.createModel(tinyConfiguration, 1);
});
afterEach(() => rm(folder, { recursive: true }));

async function start(
  configuration = adapter,
  dropoutSeed = 5,
): Promise<{ model: Model; training: Training }> {
  const model = await base.withAdapter(configuration, 7);
  return { model, training: await model.createTraining(likelihood, tinyOptimizer, { dropoutSeed }) };
}

async function trained(steps: number, configuration = adapter, dropoutSeed = 5): Promise<Model> {
  const { model, training } = await start(configuration, dropoutSeed);
  for (let step = 0; step < steps; step++) await training.step(randomSequences(8, step));
  await training.dispose();
  return model;
}

describe("a fresh adapter", () => {
  it("changes nothing that the model computes", async () => {
    const model = await base.withAdapter(adapter, 7);
    const rows = randomSequences(5);
    expect(await model.logProbabilities(rows)).toEqual(await base.logProbabilities(rows));
    const prompts = rows.map(({ prompt }) => prompt);
    expect(await model.generate(prompts, greedy)).toEqual(await base.generate(prompts, greedy));
  });

  it("is refused where its numbers have no meaning, by the field's name", async () => {
    const refusals: [Partial<AdapterConfiguration>, RegExp][] = [
      [{ rank: 0 }, /rank is 0/],
      [{ alpha: Number.NaN }, /alpha is NaN/],
      [{ dropout: 1 }, /dropout is 1; it must lie in \[0, 1\)/],
      [{ targets: [] }, /targets is empty/],
      [{ targets: ["lm_head" as never] }, /targets has "lm_head"/],
      [{ targets: ["q_proj", "q_proj"] }, /names a projection twice/],
    ];
    for (const [fault, message] of refusals)
      await expect(base.withAdapter({ ...adapter, ...fault }, 1)).rejects.toThrow(message);
    const model = await base.withAdapter(adapter, 1);
    await expect(model.withAdapter(adapter, 1)).rejects.toThrow(/has an adapter already/);
    await expect(base.createTraining(likelihood, tinyOptimizer)).rejects.toThrow(/shared with its adapters/);
  });
});

describe("training an adapter", () => {
  it("learns, and leaves the base and its other adapters as they were", async () => {
    const before = base.weightsHash();
    const other = await base.withAdapter(adapter, 8);
    const rows = randomSequences(4);
    const [baseScores, otherHash] = [await base.logProbabilities(rows), other.weightsHash()];
    const { model, training } = await start();
    const opponent = await model.clone();
    const first = await training.step(rows);
    let last = first;
    for (let step = 0; step < 60; step++) last = await training.step(rows);
    expect(last.loss).toBeLessThan(first.loss - 0.2);
    expect(base.weightsHash()).toBe(before);
    expect(other.weightsHash()).toBe(otherHash);
    expect(await opponent.logProbabilities(rows)).toEqual(baseScores);
    expect(await model.logProbabilities(rows)).not.toEqual(baseScores);
  });

  it("touches only the projections it names", async () => {
    const model = await trained(1, { ...adapter, targets: ["q_proj", "v_proj"] });
    if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
    expect([...model.weights.keys()]).toEqual(
      [0, 1].flatMap((layer) =>
        ["q_proj.lora_A", "q_proj.lora_B", "v_proj.lora_A", "v_proj.lora_B"].map(
          (name) => `model.layers.${layer}.self_attn.${name}.weight`,
        ),
      ),
    );
    for (const [name, tensor] of model.weights) expect(floatsOf(tensor).some(Boolean), name).toBe(true);
    expect(model.weightCount - base.weightCount).toBe(2 * (3 * 48 + 3 * 36));
  });

  it("decodes by what was learned: as the merged model does, which stands alone", async () => {
    const model = await trained(20);
    const merged = await model.merged();
    expect(merged.adapter).toBeUndefined();
    expect(merged.weightCount).toBe(base.weightCount);
    const rows = randomSequences(6);
    const scores = await merged.logProbabilities(rows);
    (await model.logProbabilities(rows)).forEach((score, row) => {
      expect(score).toBeCloseTo(scores[row]!, 4);
    });
    const prompts = rows.map(({ prompt }) => prompt);
    expect(await model.generate(prompts, greedy)).toEqual(await merged.generate(prompts, greedy));
    await expect(base.merged()).rejects.toThrow(/no adapter/);
  });

  it("goes on after a checkpoint exactly where it stopped, dropout included, with the adapter alone on disk", async () => {
    const straight = await trained(6, dropping);
    const file = join(folder, "training.safetensors");
    const { training: interrupted } = await start(dropping);
    for (let step = 0; step < 3; step++) await interrupted.step(randomSequences(8, step));
    await interrupted.save(file);
    const resumed = await start(dropping);
    await resumed.training.load(file);
    for (let step = 3; step < 6; step++) await resumed.training.step(randomSequences(8, step));
    expect(resumed.model.weightsHash()).toBe(straight.weightsHash());
    expect((await readFile(file)).length).toBeLessThan(4 * base.weightCount);
    expect((await trained(6, dropping, 6)).weightsHash()).not.toBe(straight.weightsHash());
    expect((await trained(6)).weightsHash()).not.toBe(straight.weightsHash());
  });
});

describe("dropout", () => {
  it("drops its share, differently in every mask and step", () => {
    const masks = dropoutMasks([32, 33], 501, 0.3, 1, 4);
    const [first, second] = Object.values(masks).map(({ data }) => data as Uint8Array) as [
      Uint8Array,
      Uint8Array,
    ];
    for (const mask of [first, second]) {
      const share = mask.reduce((sum, kept) => sum + kept, 0) / mask.length;
      // Five standard deviations of a share of 16,000 draws.
      expect(Math.abs(share - 0.7)).toBeLessThan(0.02);
    }
    const agreement = first.reduce((sum, kept, place) => sum + (kept === second[place] ? 1 : 0), 0);
    expect(agreement / first.length).toBeCloseTo(0.7 ** 2 + 0.3 ** 2, 1);
    const next = Object.values(dropoutMasks([32], 501, 0.3, 1, 5))[0]!.data as Uint8Array;
    expect(next).not.toEqual(first);
    expect(Object.values(dropoutMasks([32], 501, 0.3, 1, 4))[0]!.data).toEqual(first);
  });

  it("is in training alone", async () => {
    const rows = randomSequences(3);
    const [plain, withDropout] = [await trained(0, adapter), await trained(0, dropping)];
    expect(await withDropout.logProbabilities(rows)).toEqual(await plain.logProbabilities(rows));
  });
});

describe("a saved adapter", () => {
  const configurationOf = async (): Promise<Record<string, unknown>> =>
    JSON.parse(await readFile(join(folder, "adapter_config.json"), "utf8")) as Record<string, unknown>;
  const rewrite = async (fields: Record<string, unknown>): Promise<void> =>
    writeFile(
      join(folder, "adapter_config.json"),
      JSON.stringify({ ...(await configurationOf()), ...fields }),
    );

  it("comes back as it was, its hash that of base and adapter", async () => {
    const model = await trained(2, dropping);
    await model.save(folder);
    const back = await base.loadAdapter(folder);
    expect(back.adapter).toEqual(dropping);
    expect(back.weightsHash()).toBe(model.weightsHash());
    expect(back.weightsHash()).not.toBe(base.weightsHash());
    const otherBase = await engine.createModel(tinyConfiguration, 2);
    expect((await otherBase.loadAdapter(folder)).weightsHash()).not.toBe(model.weightsHash());
  });

  it("is refused by the name of what cannot be computed", async () => {
    await (await trained(1)).save(folder);
    const saved = await configurationOf();
    const refusals: [Record<string, unknown>, RegExp][] = [
      [{ use_dora: true }, /adapter_config\.json: field "use_dora" is true, which this engine does not/],
      [{ modules_to_save: ["lm_head"] }, /field "modules_to_save" is \["lm_head"\]/],
      [{ rank_pattern: { q_proj: 8 } }, /field "rank_pattern"/],
      [{ bias: "all" }, /field "bias" cannot be used/],
      [{ peft_type: "IA3" }, /field "peft_type" cannot be used/],
      [{ target_modules: ["lm_head"] }, /field "target_modules.0" cannot be used/],
      [{ target_modules: ".*_proj" }, /field "target_modules" cannot be used/],
      [{ init_lora_weights: "pissa" }, /field "init_lora_weights" cannot be used/],
      [{ r: 4 }, /lora_A.weight" as \[3,24\]; the base and adapter_config.json say \[4,24\]/],
      [{ target_modules: ["q_proj"] }, /holds "base_model.*k_proj.*no use for/],
      [{ r: -1 }, /field "r" cannot be used/],
    ];
    for (const [fault, message] of refusals) {
      await rewrite({ ...saved, ...fault });
      await expect(base.loadAdapter(folder)).rejects.toThrow(message);
      await expect(base.loadAdapter(folder)).rejects.toBeInstanceOf(WeightsError);
    }
    await writeFile(join(folder, "adapter_config.json"), "{");
    await expect(base.loadAdapter(folder)).rejects.toThrow(/cannot be read as JSON/);
  });

  it("is refused when it is cut short or holds what is no number", async () => {
    const model = await trained(1);
    if (!(model instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
    await model.save(folder);
    const file = join(folder, "adapter_model.safetensors");
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length - 100));
    await expect(base.loadAdapter(folder)).rejects.toBeInstanceOf(WeightsError);
    floatsOf([...model.weights.values()][3])[2] = Number.NaN;
    await model.save(folder);
    await expect(base.loadAdapter(folder)).rejects.toThrow(/k_proj.lora_B.weight" that is not finite/);
    await rm(file);
    await expect(base.loadAdapter(folder)).rejects.toThrow(/cannot be read; check that it exists/);
  });
});
