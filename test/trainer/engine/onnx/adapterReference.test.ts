import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type {
  Engine,
  Model,
  ObjectiveConfiguration,
  TokenPair,
  TokenSample,
  TokenSequence,
  TrainingItems,
} from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { OnnxModel } from "../../../../trainer/engine/onnx/onnxModel.ts";
import { floatsOf, openSession } from "../../../../trainer/engine/onnx/session.ts";
import { gradientGraph, stateNames } from "../../../../trainer/engine/onnx/trainingGraph.ts";
import { weightFeeds } from "../../../../trainer/engine/onnx/weightedModel.ts";
import recorded from "../../../references/tinyAdapter.json" with { type: "json" };
import recordedBase from "../../../references/tinyLlama.json" with { type: "json" };
import { feedsOf } from "./lossRun.ts";

/** Recorded by test/references/recordAdapters.py with PEFT on torch, one row at a time, unpadded. */
const reference = (name: string): string =>
  fileURLToPath(new URL(`../../../references/${name}`, import.meta.url));
const pairs = recordedBase.pairs as TokenPair[];
const rows: TokenSequence[] = pairs.map(({ prompt, chosen }) => ({ prompt, continuation: chosen }));

let engine: Engine;
let base: Model;
let model: OnnxModel;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "adapter-"));
  engine = await createOnnxEngine({ threads: 2 });
  base = await engine.loadModel(reference("tinyLlama"));
  model = asOnnx(await base.loadAdapter(reference("tinyAdapter")));
});
afterAll(async () => {
  await engine.dispose();
  rmSync(folder, { recursive: true });
});

function asOnnx(one: Model): OnnxModel {
  if (!(one instanceof OnnxModel)) throw new Error("The onnx engine makes OnnxModels.");
  return one;
}

/** The distance of two vectors by the norm of the second. */
function relativeDistance(actual: ArrayLike<number>, expected: readonly number[]): number {
  expect(actual.length).toBe(expected.length);
  return Math.hypot(...expected.map((value, index) => actual[index]! - value)) / Math.hypot(...expected);
}

function configured(objective: string): { configuration: ObjectiveConfiguration; items: TrainingItems } {
  const { lambda, nllWeight, clipEpsilon, klWeight } = recorded;
  if (objective === "grpo") {
    const samples = recorded.samples as TokenSample[];
    return { configuration: { objective, clipEpsilon, klWeight, normalization: "sequence" }, items: samples };
  }
  if (objective === "nll") return { configuration: { objective, lambda, nllWeight: 0 }, items: rows };
  // DPO's loss is SPIN's without the likelihood beside it.
  if (objective === "dpo")
    return { configuration: { objective: "spin", lambda, nllWeight: 0 }, items: pairs };
  return { configuration: { objective: objective as "spin", lambda, nllWeight }, items: pairs };
}

describe("an adapter that PEFT wrote", () => {
  it("is read, and changes log-probabilities as it does there", async () => {
    expect(model.adapter).toMatchObject({ rank: 3, alpha: 6, dropout: 0, isRankStabilized: false });
    const { plain } = recorded.logProbabilities;
    expect(relativeDistance(await model.logProbabilities(rows), plain)).toBeLessThan(1e-5);
    const apart = await base.logProbabilities(rows);
    expect(relativeDistance(apart, plain)).toBeGreaterThan(0.05);
  });

  it("is scaled by the root of its rank where that is asked for", async () => {
    const configuration = { ...model.adapter!, isRankStabilized: true };
    const stabilized = asOnnx(await base.withAdapter(configuration, 1));
    for (const [name, tensor] of model.weights) stabilized.weights.set(name, tensor);
    const expected = recorded.logProbabilities.rankStabilized;
    expect(relativeDistance(await stabilized.logProbabilities(rows), expected)).toBeLessThan(1e-5);
  });

  it.each(recorded.objectives)("has the same loss and every gradient for $objective", async (expected) => {
    const { configuration, items } = configured(expected.objective);
    const session = await openSession(gradientGraph(model, configuration.objective), 2);
    const feeds = feedsOf(configuration, items, model.configuration);
    const outputs = await session.run({ ...weightFeeds(model), ...feeds });
    expect(Math.abs(floatsOf(outputs.loss)[0]! / expected.loss - 1)).toBeLessThan(1e-5);
    const gradients = Object.entries(expected.gradients);
    expect(gradients).toHaveLength(28);
    for (const [name, values] of gradients) {
      const actual = floatsOf(outputs[stateNames.gradient(name)]);
      expect(relativeDistance(actual, values), name).toBeLessThan(1e-4);
    }
    await session.release();
  });

  it("has the same weights after a step of AdamW", async () => {
    const copy = asOnnx(await model.clone());
    const training = await copy.createTraining(configured("nll").configuration, {
      ...recorded.optimizer,
      schedule: "linear",
    });
    const { gradientNorm } = await training.step(rows);
    expect(Math.abs(gradientNorm / recorded.gradientNorm - 1)).toBeLessThan(1e-5);
    const weights = Object.entries(recorded.weightsAfterStep);
    expect(weights).toHaveLength(copy.weights.size);
    for (const [name, values] of weights) {
      const actual = floatsOf(copy.weights.get(name));
      values.forEach((value, index) => {
        expect(Math.abs(actual[index]! - value), `${name}[${index}]`).toBeLessThan(1e-5);
      });
    }
    await training.dispose();
  });
});

/** Names an interpreter that has torch, transformers and peft: `SQLDOJO_TORCH_PYTHON=/usr/bin/python3`. */
const python = process.env.SQLDOJO_TORCH_PYTHON;

const reader = `
import json, sys, torch
from peft import PeftModel
from transformers import AutoModelForCausalLM
base, adapter, merged, rows = sys.argv[1], sys.argv[2], sys.argv[3], json.loads(sys.argv[4])
def scores(model):
    result = []
    for row in rows:
        tokens = torch.tensor([row["prompt"] + row["continuation"]])
        start = len(row["prompt"])
        logits = torch.log_softmax(model(input_ids=tokens).logits[0, start - 1 : -1], -1)
        result.append(logits.gather(1, tokens[0, start:, None]).sum().item())
    return result
with torch.no_grad():
    plain = AutoModelForCausalLM.from_pretrained(base)
    print(json.dumps([scores(PeftModel.from_pretrained(plain, adapter)), scores(AutoModelForCausalLM.from_pretrained(merged))]))
`;

describe.skipIf(python === undefined)("PEFT, in the interpreter that SQLDOJO_TORCH_PYTHON names", () => {
  it("reads what we save, as an adapter and merged", async () => {
    const copy = await model.clone();
    const training = await copy.createTraining(configured("nll").configuration, recorded.optimizer as never);
    await training.step(rows);
    await training.dispose();
    const [adapterFolder, mergedFolder] = [join(folder, "adapter"), join(folder, "merged")];
    await copy.save(adapterFolder);
    await (await copy.merged()).save(mergedFolder);
    const settings = [
      "-c",
      reader,
      reference("tinyLlama"),
      adapterFolder,
      mergedFolder,
      JSON.stringify(rows),
    ];
    const output = execFileSync(python!, settings, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
    const [asAdapter, asMerged] = JSON.parse(output) as [number[], number[]];
    const own = await copy.logProbabilities(rows);
    expect(relativeDistance(own, asAdapter)).toBeLessThan(1e-5);
    expect(relativeDistance(own, asMerged)).toBeLessThan(1e-5);
  }, 120_000);
});
