import { readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { PassThrough } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainTokenizer } from "../../../trainer/engine/byteLevelBpe.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { openContentStore } from "../../../trainer/phases/contentStore.ts";
import { createProgress } from "../../../trainer/phases/progress.ts";
import type { Recorder } from "../../../trainer/phases/recorder.ts";
import type { RunContext } from "../../../trainer/phases/runContext.ts";
import { passesOver, trainOrReuse } from "../../../trainer/phases/trainOrReuse.ts";
import { contentHash } from "../../../trainer/storage/contentHash.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const tokenizer = trainTokenizer(["select name from singer", "how many singers"], { vocabularySize: 280 });
const configuration = {
  vocabularySize: tokenizer.vocabularySize,
  hiddenSize: 16,
  intermediateSize: 32,
  layerCount: 1,
  headCount: 2,
  keyValueHeadCount: 1,
  contextLength: 32,
  ropeTheta: 10_000,
  rmsNormEpsilon: 1e-5,
  endOfSequenceId: tokenizer.endOfSequenceId,
  paddingId: tokenizer.paddingId,
};

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
});
afterAll(async () => {
  await engine.dispose();
});

const objective = { objective: "nll", lambda: 1, nllWeight: 0 } as const;
const items = [1, 2, 3, 4].map((token) => ({
  prompt: [token + 4],
  continuation: [token + 8, tokenizer.endOfSequenceId],
}));
const plan = { epochs: 3, batchSize: 2, learningRate: 1e-2, seed: 1 };

/** Trains as the run `id` would, in the store at `root`; gives back what was recorded of it. */
async function make(root: string, id: string) {
  const losses: number[] = [];
  const warnings: string[] = [];
  const recorder = {
    log: (level: string, message: string) => level === "WARNING" && warnings.push(message),
    flush: () => undefined,
  };
  const context = {
    spec: { id },
    engine,
    store: openContentStore(join(root, "store")),
    recorder: recorder as unknown as Recorder,
    progress: createProgress(new PassThrough() as unknown as NodeJS.WriteStream),
    folder: join(root, "runs", id),
    codeVersion: "test",
    checkpointEverySeconds: 3600,
    signal: new AbortController().signal,
  } as unknown as RunContext;
  const weights = await trainOrReuse(context, {
    name: "iteration 0",
    from: { key: "nothing", create: () => engine.createModel(configuration, 1) },
    task: passesOver(items, objective, plan),
    onStep: ({ loss }) => losses.push(loss),
    tokenizer,
  });
  await weights.model.dispose();
  return { weights, losses, warnings };
}

describe("trainOrReuse", () => {
  it("finds what another run made of the same inputs, says so, and records the same curve", async () => {
    const root = temporaryFolder();
    const first = await make(root, "Run_1");
    const second = await make(root, "Run_2");
    expect(first.weights.isReused).toBe(false);
    expect(second.weights.isReused).toBe(true);
    expect(second.weights.weightsHash).toBe(first.weights.weightsHash);
    expect(second.losses).toEqual(first.losses);
    expect(first.losses).toHaveLength(6);
  });

  it("is not another run's when the run that made it comes back", async () => {
    const root = temporaryFolder();
    await make(root, "Run_1");
    expect((await make(root, "Run_1")).weights.isReused).toBe(false);
  });

  it("makes damaged weights again, with a warning that names the file", async () => {
    const root = temporaryFolder();
    const { weights } = await make(root, "Run_1");
    const file = join(weights.folder, "model.safetensors");
    const bytes = readFileSync(file);
    bytes[bytes.length - 5]! ^= 0x40;
    writeFileSync(file, bytes);
    const again = await make(root, "Run_1");
    expect(again.warnings).toEqual([expect.stringContaining(file)]);
    expect(again.weights.weightsHash).toBe(weights.weightsHash);
  });

  it("is kept under the hash of its code, engine, parent, objective, plan and items, and of nothing else", async () => {
    const { weights } = await make(temporaryFolder(), "Run_1");
    const inputs = {
      code: "test",
      engine: [engine.name, engine.version],
      parent: "nothing",
      objective,
      plan,
    };
    expect(basename(weights.folder)).toBe(contentHash({ ...inputs, items: contentHash(items) }));
  });
});
