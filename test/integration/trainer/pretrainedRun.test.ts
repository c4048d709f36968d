/** Runs on a pretrained base: a tiny chat model of random weights, with its own tokenizer and template. */
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunConfigurationPatch } from "../../../server/domain/configuration/configuration.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { importModel } from "../../../trainer/models/importModel.ts";
import { openBase, type PretrainedBase } from "../../../trainer/models/openBase.ts";
import { createExecutors, type Executors } from "../../../trainer/sql/executors/executors.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { loadPets } from "../../support/petsBenchmark.ts";
import { type TrainSetup, trainRecorded } from "../../support/trainRecorded.ts";

const folder = temporaryFolder();
let engine: Engine;
let executors: Executors;
let base: PretrainedBase;
let setup: TrainSetup;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
  executors = createExecutors(folder);
  const { manifest } = await importModel("test/references/tinyChat", {
    engine,
    dataFolder: folder,
    onProgress: () => {},
  });
  base = await openBase(engine, folder, { name: "tinyChat", contentHash: manifest.contentHash });
  setup = { engine, executors, benchmark: await loadPets(folder), dataFolder: folder, base };
});
afterAll(async () => {
  await base.model.dispose();
  await executors.dispose();
  await engine.dispose();
});

const zeroShot: RunConfigurationPatch = {
  prompt: { form: "CHAT", schema: "FULL", foreignKeys: true, metadata: true },
  supervised: { epochs: 0, learningRate: 1e-2, batchSize: 6 },
  selfPlay: { iterations: 0 },
  data: { trainingExamples: 12, validationExamples: 4 },
  evaluation: { splits: ["dev"], maximumNewTokens: 8, examplesPerSplit: 4 },
};
const train = (id: string, ...patches: RunConfigurationPatch[]) =>
  trainRecorded(setup, [zeroShot, ...patches], { id });

describe("a run on a pretrained base", () => {
  it("without a supervised stage has the base itself for generation 0, which stays open and as it was", async () => {
    const before = base.model.weightsHash();
    const run = await train("zero-shot");
    expect(run.completed[0]?.generation).toMatchObject({
      number: 0,
      weightsHash: base.contentHash,
      weightCount: 14208,
      isReused: true,
    });
    expect(run.evaluations).toBe(1);
    // What it said is kept beside the SQL that was found in it.
    expect(run.predictions[0]?.given).toHaveLength(4);
    expect(run.predictions[0]?.sql).toHaveLength(4);
    expect(base.model.weightsHash()).toBe(before);
    expect(
      await base.model.generate([[1, 2]], { temperature: 0, topP: 1, maximumNewTokens: 1, seed: 0 }),
    ).toHaveLength(1);
  });

  it("without anything to train needs no train split, and is refused without one otherwise", async () => {
    const { splits } = setup.benchmark;
    const dev = new Map([...splits].filter(([name]) => name !== "train"));
    const bare = { ...setup, benchmark: { ...setup.benchmark, splits: dev } };
    const run = await trainRecorded(bare, [zeroShot], { id: "no-train" });
    expect(run.evaluations).toBe(1);
    expect(run.predictions[0]?.sql).toHaveLength(4);
    const stage = { supervised: { epochs: 1 } };
    await expect(trainRecorded(bare, [zeroShot, stage], { id: "no-train-sft" })).rejects.toThrow(
      /has no split named train; nothing can be trained on\. The method zero-shot needs none\./,
    );
  });

  it("records what its model reads: system message, DDL and question in the model's own template", async () => {
    const { started } = await train("zero-shot");
    const prompt = started[0]?.examplePrompt ?? "";
    expect(prompt).toMatch(
      /^<\|im_start\|>system\nYou translate questions about a database into SQLite SQL\./,
    );
    expect(prompt).toContain("<|im_start|>user\nCREATE TABLE");
    expect(prompt).toMatch(
      /\n\nQuestion: .*\n\nWrite one SQLite query .*<\|im_end\|>\n<\|im_start\|>assistant\n```sql\nSELECT$/s,
    );
  });

  it("trains a copy of the base, and iterations go on from there", async () => {
    const before = base.model.weightsHash();
    const stage = { supervised: { epochs: 1 } };
    const selfPlay = { iterations: 1, questionsPerIteration: 6, minimumExecutableRate: 0 };
    const run = await train("sft", stage, { selfPlay });
    expect(run.hashes).toHaveLength(2);
    expect(new Set([...run.hashes, base.contentHash]).size).toBe(3);
    expect(base.model.weightsHash()).toBe(before);
    const played = await train("spin", { selfPlay: { ...selfPlay, loss: "SPIN" } });
    expect(played.hashes[0]).toBe(base.contentHash);
    expect(played.hashes[1]).not.toBe(base.contentHash);
  });

  const adapted: RunConfigurationPatch = {
    adapter: { rank: 2, alpha: 8, dropout: 0 },
    supervised: { epochs: 2 },
  };

  it("with adapters trains, stores and plays them alone, over the one base, in every kind of training", async () => {
    const before = base.model.weightsHash();
    const selfPlay = { iterations: 2, questionsPerIteration: 6, minimumExecutableRate: 0 };
    const hashes = new Map<string, (string | undefined)[]>();
    for (const loss of ["NLL", "SPIN", "GRPO"] as const) {
      const run = await train(`adapters ${loss}`, adapted, {
        selfPlay: { ...selfPlay, loss, samplesPerQuestion: 2 },
      });
      expect(run.hashes).toHaveLength(3);
      // Random weights earn no answer more reward than another: to GRPO they teach nothing.
      expect(new Set([...run.hashes, base.contentHash]).size).toBe(loss === "GRPO" ? 2 : 4);
      for (const { generation } of run.completed) {
        const { location, byteCount } = generation!.artifact!;
        expect(readdirSync(location).sort()).toEqual([
          "adapter_config.json",
          "adapter_model.safetensors",
          "entry.json",
          "tokenizer.json",
          "training.json",
        ]);
        // Two layers' factors of rank 2 beside 14,208 weights of four bytes.
        expect(byteCount).toBeLessThan(30_000);
      }
      hashes.set(loss, run.hashes);
    }
    expect(new Set([...hashes.values()].map(([first]) => first)).size).toBe(1);
    expect(base.model.weightsHash()).toBe(before);

    const again = await train("adapters, found again", adapted, {
      selfPlay: { ...selfPlay, loss: "SPIN", samplesPerQuestion: 2 },
    });
    expect(again.hashes).toEqual(hashes.get("SPIN"));
    expect(again.completed.every(({ generation }) => generation?.isReused)).toBe(true);
  });

  it("with adapters and no supervised stage plays the first one against the base as it is", async () => {
    const played = await train("adapters from the base", {
      adapter: { rank: 2 },
      selfPlay: { iterations: 1, questionsPerIteration: 6, minimumExecutableRate: 0, loss: "SPIN" },
    });
    expect(played.hashes[0]).toBe(base.contentHash);
    expect(played.completed[1]?.generation?.artifact?.byteCount).toBeLessThan(30_000);
  });

  it("with adapters trains other weights by each of their switches", async () => {
    const trained = async (adapter: RunConfigurationPatch["adapter"]) =>
      (await train(JSON.stringify(adapter), adapted, { adapter })).hashes[0];
    const switches: RunConfigurationPatch["adapter"][] = [
      {},
      { rank: null },
      { rank: 3 },
      { alpha: 9 },
      { dropout: 0.2 },
      { targets: ["q_proj", "v_proj"] },
      { rankStabilized: true },
    ];
    const made = new Set<string | undefined>();
    for (const one of switches) made.add(await trained(one));
    expect(made.size).toBe(switches.length);
  });

  it("takes text to go on behind where the form is COMPLETION", async () => {
    const { started } = await train("completion", { prompt: { form: "COMPLETION" } });
    expect(started[0]?.examplePrompt).toMatch(/^CREATE TABLE .*\n\nQuestion: .*\n\nSQLite query: SELECT$/s);
  });

  it("asks the base for questions, with examples in its prompt, where no SQL-to-text model is trained", async () => {
    const synthesis = {
      kind: "TEMPLATE",
      rounds: 1,
      examplesPerRound: 6,
      feedbackExamples: 3,
      validationExamples: 2,
      sqlToTextEpochs: 0,
      epochs: 1,
    } as const;
    const run = await train("vbi-ft", { synthesis });
    expect(run.stages).toEqual(["SUPERVISED", "SYNTHESIS"]);
    expect([...run.metrics.keys()].filter((name) => name.startsWith("sqlToText/loss"))).toEqual([]);
    // Random weights ask nothing that could be learnt: all eleven questions are refused, and the log says so.
    expect(run.completed[1]).toMatchObject({ counters: { synthesized: 11, trainingItems: 0 } });
  });
});
