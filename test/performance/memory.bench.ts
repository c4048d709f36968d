import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { adapterTargets, type TrainingItems } from "../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";
import { engineSizes, trainingOptimizer } from "./engine.bench.ts";

interface MemoryCase {
  /** A folder with a model, or the place of a size in `engineSizes`. */
  readonly model: string | number;
  readonly isAdapter: boolean;
  readonly rows: number;
  readonly length: number;
  readonly tokensPerPass?: number;
}

interface Taken {
  readonly weights: number;
  readonly estimatedMegabytes: number;
  readonly peakMegabytes: number;
}

export interface MemoryMetrics {
  readonly cores: number;
  /** Whole processes: what they held before the training plus its estimate, against their peak. */
  readonly cases: readonly (MemoryCase & Taken & { readonly ratio: number })[];
  readonly skipped: readonly string[];
}

/** The folder of a larger model in Hugging Face's layout: SmolLM2-135M is what the figures in the notes are of. */
const folder = process.env.SQLDOJO_BENCH_MODEL;

/** Estimates of what training takes beside the peaks (VmHWM, Linux alone) of processes that do two steps each. */
export function runMemoryBench(): Promise<MemoryMetrics> {
  const small = [0, 1].flatMap((model): MemoryCase[] =>
    [64, 128].map((length) => ({ model, isAdapter: false, rows: 32, length })),
  );
  const large: MemoryCase[] =
    folder === undefined
      ? []
      : [
          { model: folder, isAdapter: true, rows: 4, length: 256 },
          { model: folder, isAdapter: true, rows: 8, length: 256, tokensPerPass: 1024 },
          { model: folder, isAdapter: true, rows: 4, length: 512 },
          { model: folder, isAdapter: false, rows: 4, length: 256 },
        ];
  const cases = [...small, ...large].map((one) => {
    const taken = inChild(one);
    return { ...one, ...taken, ratio: taken.estimatedMegabytes / taken.peakMegabytes };
  });
  const skipped = folder === undefined ? ["SQLDOJO_BENCH_MODEL names no folder with a larger model"] : [];
  return Promise.resolve({ cores: availableParallelism(), cases, skipped });
}

function inChild(one: MemoryCase): Taken {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [fileURLToPath(import.meta.url), JSON.stringify(one)],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`A process that was to measure memory failed: ${stderr}`);
  return JSON.parse(stdout) as Taken;
}

async function take({ model: place, isAdapter, rows, length, tokensPerPass }: MemoryCase): Promise<Taken> {
  const engine = await createOnnxEngine();
  const base =
    typeof place === "string"
      ? await engine.loadModel(place)
      : await engine.createModel(engineSizes[place]!, 1);
  const adapter = { rank: 16, alpha: 32, dropout: 0.05, targets: adapterTargets, isRankStabilized: false };
  const model = isAdapter ? await base.withAdapter(adapter, 1) : base;
  const answer = Math.min(40, length / 2);
  const tokens = (count: number, row: number): number[] =>
    Array.from({ length: count }, (_, at) => 2 + ((31 * row + 7 * at) % 900));
  const batch: TrainingItems = Array.from({ length: rows }, (_, row) => ({
    prompt: tokens(length - answer, row),
    continuation: tokens(answer, row + rows),
  }));
  const options = tokensPerPass === undefined ? {} : { tokensPerPass };
  const estimated = process.memoryUsage().rss + model.trainingByteCount([batch], options);
  const objective = { objective: "nll", lambda: 0, nllWeight: 0 } as const;
  const training = await model.createTraining(objective, trainingOptimizer, options);
  for (let step = 0; step < 2; step++) await training.step(batch);
  const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync("/proc/self/status", "utf8"));
  return {
    weights: model.weightCount,
    estimatedMegabytes: Math.round(estimated / 1e6),
    peakMegabytes: Math.round((Number(peak?.[1]) * 1024) / 1e6),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await take(JSON.parse(process.argv[2]!) as MemoryCase)));
}
