import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { uniform } from "../../statistics/random.ts";
import { adapterTargets, type Model } from "../../trainer/engine/engine.ts";
import { prepareMatrixProduct } from "../../trainer/engine/onnx/matrixProduct.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";
import { engineSizes, trainingOptimizer } from "./engine.bench.ts";

/** Tokens a second, the best of some rounds. */
interface Rates {
  /** Of all weights, and of an adapter of rank 16 on all projections. */
  readonly training: number;
  readonly adapter: number;
  readonly decoding: number;
}

export interface EngineTorchMetrics {
  readonly cores: number;
  /** Best rate of a plain 1024³ product, in 10⁹ multiplications and additions a second. */
  readonly matmulGflops: number;
  readonly sizes: readonly {
    readonly weights: number;
    readonly ours: Rates;
    readonly torch: Rates;
    /** Ours to torch's. */
    readonly ratios: Rates;
  }[];
  readonly versions?: Readonly<Record<string, string>>;
  readonly skipped: readonly string[];
}

const promptLength = 48;
const newTokens = 32;
const rowLength = 64;

/**
 * Training and decoding beside transformers and PEFT on torch, in the interpreter that `SQLDOJO_TORCH_PYTHON` names: the same
 * weights, rows, cores and float32. `SQLDOJO_BENCH_MODEL` names the folder of a larger model.
 */
export async function runEngineTorchBench(): Promise<EngineTorchMetrics> {
  const python = process.env.SQLDOJO_TORCH_PYTHON;
  const large = process.env.SQLDOJO_BENCH_MODEL;
  const cores = availableParallelism();
  if (python === undefined) {
    const fix = "SQLDOJO_TORCH_PYTHON names no interpreter with torch, transformers and peft";
    return { cores, matmulGflops: 0, sizes: [], skipped: [fix] };
  }
  const engine = await createOnnxEngine();
  const folder = mkdtempSync(join(tmpdir(), "engine-bench-"));
  const sizes: EngineTorchMetrics["sizes"][number][] = [];
  let versions = {};
  try {
    for (const configuration of [...engineSizes, ...(large === undefined ? [] : [large])]) {
      const isLarge = typeof configuration === "string";
      const model = isLarge
        ? await engine.loadModel(configuration)
        : await engine.createModel(configuration, 1);
      const saved = isLarge ? configuration : join(folder, String(sizes.length));
      if (!isLarge) await model.save(saved);
      const shape = { rows: rowsOf(isLarge ? 16 : 32), rounds: isLarge ? 2 : 6 };
      const ours = await ownRates(model, shape);
      const given = { folder: saved, ...shape, promptLength, newTokens, threads: cores };
      const script = fileURLToPath(new URL("torchPeer.py", import.meta.url));
      const output = execFileSync(python, [script, JSON.stringify(given)], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      });
      const { versions: its, ...torch } = JSON.parse(output) as Rates & { versions: Record<string, string> };
      versions = its;
      const ratio = (name: keyof Rates): number => ours[name] / torch[name];
      const ratios = {
        training: ratio("training"),
        adapter: ratio("adapter"),
        decoding: ratio("decoding"),
      };
      sizes.push({ weights: model.weightCount, ours, torch, ratios });
      await model.dispose();
    }
    const skipped = large === undefined ? ["SQLDOJO_BENCH_MODEL names no folder with a larger model"] : [];
    return { cores, matmulGflops: await productRate(), sizes, versions, skipped };
  } finally {
    rmSync(folder, { recursive: true });
    await engine.dispose();
  }
}

async function ownRates(
  model: Model,
  { rows, rounds }: { rows: readonly (readonly number[])[]; rounds: number },
): Promise<Rates> {
  const prompts = rows.map((row) => row.slice(0, promptLength));
  let decoding = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    const noEnd = { temperature: 1, topP: 1, maximumNewTokens: newTokens, seed: round };
    const answers = await model.generate(prompts, noEnd);
    const tokens = answers.reduce((sum, answer) => sum + answer.tokens.length, 0);
    decoding = Math.max(decoding, (1000 * tokens) / (performance.now() - start));
  }
  const training = await trainingRate(await model.clone(), rows, rounds);
  const configuration = { rank: 16, alpha: 32, dropout: 0, targets: adapterTargets, isRankStabilized: false };
  const adapter = await trainingRate(await model.withAdapter(configuration, 1), rows, rounds);
  return { training, adapter, decoding };
}

async function trainingRate(
  model: Model,
  rows: readonly (readonly number[])[],
  rounds: number,
): Promise<number> {
  const batch = rows.map(([first, ...continuation]) => ({ prompt: [first!], continuation }));
  const objective = { objective: "nll", lambda: 0, nllWeight: 0 } as const;
  const training = await model.createTraining(objective, trainingOptimizer);
  let best = 0;
  for (let round = 0; round <= rounds; round++) {
    const start = performance.now();
    await training.step(batch);
    best = Math.max(best, (1000 * rows.length * rowLength) / (performance.now() - start));
  }
  await training.dispose();
  await model.dispose();
  return best;
}

function rowsOf(count: number): number[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: rowLength }, (_, place) => 2 + Math.floor(uniform(2, row, place) * 1000)),
  );
}

async function productRate(): Promise<number> {
  const product = await prepareMatrixProduct();
  let best = 0;
  for (let round = 0; round < 5; round++) best = Math.max(best, await product.gflops());
  await product.dispose();
  return best;
}
