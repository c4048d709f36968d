/**
 * A training of an adapter in a process of its own, to be killed: `node trainAdapter.ts FOLDER`. Every step leaves a checkpoint in
 * the folder and a line on standard output; the adapter is saved there at the end.
 */
import { join } from "node:path";
import { adapterTargets } from "../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";
import { supervisedObjective } from "../../trainer/training/objective.ts";
import { trainModel } from "../../trainer/training/trainingLoop.ts";

const folder = process.argv[2]!;
const engine = await createOnnxEngine({ threads: 1 });
const base = await engine.loadModel("test/references/tinyLlama");
const adapter = { rank: 2, alpha: 4, dropout: 0.2, targets: adapterTargets, isRankStabilized: false };
const model = await base.withAdapter(adapter, 1);
const items = Array.from({ length: 12 }, (_, index) => ({
  prompt: [2 + index, 3 + index],
  continuation: [14 + index, 20, 1],
}));
const plan = { epochs: 4, batchSize: 2, learningRate: 1e-2, seed: 3 };
await trainModel(model, supervisedObjective, items, plan, {
  checkpointFile: join(folder, "checkpoint.safetensors"),
  checkpointEverySeconds: 0,
  signal: new AbortController().signal,
  onStep: ({ step }) => process.stdout.write(`step ${step}\n`),
  onResume: (step) => process.stdout.write(`resumed after ${step}\n`),
  beforeCheckpoint: () => {},
  onWarning: (message) => process.stdout.write(`warning: ${message}\n`),
});
await model.save(folder);
await engine.dispose();
