import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunConfigurationPatch } from "../../../server/domain/configuration/configuration.ts";
import type { Benchmark } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { createExecutors, type Executors } from "../../../trainer/sql/executors/executors.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { putKata } from "../../support/kata.ts";
import { trainRecorded } from "../../support/trainRecorded.ts";

const folder = temporaryFolder();
let engine: Engine;
let executors: Executors;
let benchmark: Benchmark;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
  executors = createExecutors(folder);
  await putKata(join(folder, "kata"));
  benchmark = await loadBenchmark(join(folder, "kata"), { name: "kata" });
}, 60_000);
afterAll(async () => {
  await executors.dispose();
  await engine.dispose();
});

const tiny: RunConfigurationPatch = {
  supervised: { epochs: 3, learningRate: 1e-2, batchSize: 8 },
  synthesis: {
    kind: "TEMPLATE",
    questions: "VERBALIZER",
    rounds: 2,
    examplesPerRound: 30,
    feedbackExamples: 20,
    validationExamples: 25,
  },
  selfPlay: {
    iterations: 1,
    playedOn: "SYNTHETIC_VALIDATION",
    loss: "ERROR_DRIVEN_A",
    player: "BEST_OF_POOL",
    opponent: "WORST_OF_POOL",
    opponentExecutableRate: 0,
    minimumExecutableRate: 0,
    questionsPerIteration: 1000,
    learningRate: 1e-4,
  },
  data: { trainingExamples: 120, validationExamples: 10 },
  evaluation: { splits: ["kata-dev"], examplesPerSplit: 5, maximumNewTokens: 48 },
};

function train(id: string, overrides: RunConfigurationPatch = {}, on: Benchmark = benchmark) {
  return trainRecorded({ engine, executors, benchmark: on, dataFolder: folder }, [tiny, overrides], { id });
}

describe("rounds of synthesis", () => {
  it("each make a generation on real and all synthetic examples so far; self-play then plays on the validation set", async () => {
    const { completed, stages, series, evaluations, resultGeneration } = await train("rounds");
    expect(stages).toEqual(["SUPERVISED", "SYNTHESIS", "SYNTHESIS", "SELF_PLAY"]);
    expect(completed.map(({ generation }) => generation?.parentNumber)).toEqual([
      undefined,
      0,
      0,
      expect.any(Number),
    ]);
    expect(evaluations).toBe(4);
    const [, first, second, third] = completed.map(({ counters }) => counters);
    expect(first).toMatchObject({ synthesized: 75, trainingItems: 150 });
    expect(second).toMatchObject({ synthesized: 50, trainingItems: 180 });
    // A repeated question or two are left out, in proportion to what is wanted of each kind.
    for (const round of [first, second]) {
      expect(round?.candidates).toBeGreaterThan(15);
      expect(round?.candidates).toBeLessThanOrEqual(20);
      expect((round?.correct ?? 0) + (round?.incorrect ?? 0)).toBe(round?.candidates);
    }
    expect(third?.candidates).toBeGreaterThan(20);
    expect(third?.candidates).toBeLessThanOrEqual(25);
    // Generation 0 is ranked once there is something to rank by, so that it can be player or opponent.
    expect(series("syntheticValidation/executionAccuracy").map(([number]) => number)).toEqual([0, 1, 2, 3]);
    expect(series("synthesis/executableRate")).toEqual([
      [1, 1],
      [2, 1],
    ]);
    for (const [, coverage] of series("synthesis/questionCoverage")) expect(coverage).toBeGreaterThan(0.9);
    expect(resultGeneration).toBe(3);
  });

  it("seed the next round with the templates of what failed, or with training's own frequencies", async () => {
    const failures = await train("failures", { selfPlay: { iterations: 0 } });
    const frequencies = await train("frequencies", {
      selfPlay: { iterations: 0 },
      synthesis: { seededByFailures: false },
    });
    expect(frequencies.hashes[1]).toBe(failures.hashes[1]);
    expect(frequencies.hashes[2]).not.toBe(failures.hashes[2]);
    const templates = ({ series }: typeof failures) => series("synthesis/templates")[1]?.[1] ?? 0;
    expect(templates(failures)).toBeLessThanOrEqual(20);
    expect(templates(frequencies)).toBeGreaterThan(templates(failures));
  });

  it("are asked in the words of the benchmark's lexicon, whatever it is called", async () => {
    const once = { selfPlay: { iterations: 0 }, synthesis: { rounds: 1 } };
    const { lexicon: _, ...wordless } = benchmark;
    const renamed = await train("renamed", once, { ...benchmark, name: "another" });
    const plain = await train("wordless", once, wordless);
    const own = await train("own", once);
    expect(renamed.hashes).toEqual(own.hashes);
    expect(plain.hashes[0]).toBe(own.hashes[0]);
    expect(plain.hashes[1]).not.toBe(own.hashes[1]);
  });

  it("can train on from the generation before", async () => {
    const { completed } = await train("previous", {
      selfPlay: { iterations: 0 },
      synthesis: { startsFrom: "PREVIOUS" },
    });
    expect(completed.map(({ generation }) => generation?.parentNumber)).toEqual([undefined, 0, 1]);
  });

  it("ask the SQL-to-text model, which learns what was correct, and find all of it again", async () => {
    const overrides: RunConfigurationPatch = {
      selfPlay: { iterations: 0, minimumExecutableRate: 0 },
      supervised: { epochs: 12 },
      synthesis: { questions: "SQL_TO_TEXT" },
    };
    const first = await train("model", overrides);
    const rounds = [...first.metrics.keys()].filter((name) => name.startsWith("sqlToText/loss/"));
    const correct = first.completed[1]?.counters?.correct ?? 0;
    expect(rounds).toEqual(
      correct > 0 ? ["sqlToText/loss/round0", "sqlToText/loss/round1"] : ["sqlToText/loss/round0"],
    );
    const again = await train("model again", overrides);
    expect(again.completed.map(({ generation }) => generation?.isReused)).toEqual([true, true, true]);
    expect(again.hashes).toEqual(first.hashes);
    expect(again.completed.map(({ counters }) => counters?.trainingItems)).toEqual(
      first.completed.map(({ counters }) => counters?.trainingItems),
    );
  });

  it("drop examples that the newest generation's answers do not lead back to, where they are checked", async () => {
    const { series, completed } = await train("checked", {
      selfPlay: { iterations: 0 },
      synthesis: { roundTripSamples: 2, rounds: 1 },
      supervised: { epochs: 20 },
    });
    const [, fraction] = series("synthesis/roundTripFraction")[0] ?? [];
    expect(fraction).toBeLessThan(1);
    const [, kept] = series("synthesis/kept")[0] ?? [];
    expect(kept).toBeLessThan(75);
    expect(completed[1]?.counters?.synthesized).toBe(75);
  });

  it("repeat real examples in the place of synthetic ones, for as many steps", async () => {
    const repeated = await train("repeated", {
      synthesis: { kind: "REPEATED" },
      selfPlay: { iterations: 0, playedOn: "TRAIN" },
    });
    const synthetic = await train("synthetic", { selfPlay: { iterations: 0 } });
    const kept = ({ completed }: typeof repeated) => completed.map(({ counters }) => counters?.trainingItems);
    expect(kept(repeated)).toEqual(kept(synthetic));
    expect(repeated.stages).toEqual(["SUPERVISED", "SYNTHESIS", "SYNTHESIS"]);
    expect(repeated.series("synthesis/synthesized")).toEqual([]);
  });
});

it("reports the best of the pool on the synthetic validation set, or the last generation", async () => {
  const choice = (reports: "LAST" | "BEST_OF_POOL") => ({ selfPlay: { reports, learningRate: 5e-2 } });
  const last = await train("last", choice("LAST"));
  const best = await train("best", choice("BEST_OF_POOL"));
  expect(best.hashes).toEqual(last.hashes);
  expect(last.resultGeneration).toBe(3);
  const accuracies = best.series("syntheticValidation/executionAccuracy").map(([, accuracy]) => accuracy);
  expect(best.resultGeneration).toBe(accuracies.lastIndexOf(Math.max(...accuracies)));
});
