/** A gold SQL that fails ends no run: what is answered to it is named once, counted, and neither right nor wrong. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { RunConfigurationPatch } from "../../../server/domain/configuration/configuration.ts";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import type { Benchmark, Example } from "../../../trainer/benchmarks/benchmark.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { createExecutors, type Executors } from "../../../trainer/sql/executors/executors.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";
import { loadPets } from "../../support/petsBenchmark.ts";
import { type TrainedRun, trainRecorded } from "../../support/trainRecorded.ts";

const tiny: RunConfigurationPatch = {
  supervised: { epochs: 20, learningRate: 1e-2, batchSize: 3 },
  selfPlay: {
    iterations: 1,
    questionsPerIteration: 12,
    learningRate: 1e-3,
    batchSize: 6,
    samplesPerQuestion: 4,
    minimumExecutableRate: 0,
  },
  policy: { rolloutSteps: 2 },
  data: { trainingExamples: 36, validationExamples: 4 },
  evaluation: { splits: ["dev"], maximumNewTokens: 24 },
};

const failing = "SELECT nam FROM owner";
/** Whose gold fails in training; of the four examples held out it is none. */
const isFailing = ({ question }: Example) => question.startsWith("Who lives in Bonn?");

let engine: Engine;
let executors: Executors;
let pets: Benchmark;
const dataFolder = temporaryFolder();
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
  executors = createExecutors(dataFolder);
  pets = await loadPets(temporaryFolder());
});
afterAll(async () => {
  await executors.dispose();
  await engine.dispose();
});

function withExamples(change: (example: Example, position: number, count: number) => Example): Benchmark {
  const splits = [...pets.splits].map(([name, split]) => {
    const { examples } = split;
    const changed = examples.map((example, position) => change(example, position, examples.length));
    return [name, { ...split, examples: changed }] as const;
  });
  return { ...pets, splits: new Map(splits) };
}

async function train(benchmark: Benchmark, method: string, overrides: RunConfigurationPatch = {}) {
  const preset = methodPresets.find(({ name }) => name === method)?.preset ?? {};
  const setup = { engine, executors, benchmark, dataFolder };
  return trainRecorded(setup, [preset, tiny, overrides], { id: method });
}

const aboutGold = ({ warnings }: TrainedRun) => warnings.filter((line) => line.startsWith("The gold SQL of"));

describe.each(["spin", "exspin", "rejection-sampling", "grpo"])("with gold SQL that fails, %s", (method) => {
  let run: TrainedRun;
  beforeAll(async () => {
    const benchmark = withExamples((example) =>
      isFailing(example) ? { ...example, goldSql: failing } : example,
    );
    run = await train(benchmark, method);
  });

  it("trains to its last iteration and evaluates", () => {
    expect(run.completed.map(({ number }) => number)).toEqual([0, 1]);
    expect(new Set(run.hashes).size).toBe(2);
    expect(run.evaluations).toBeGreaterThan(0);
  });

  it("names each such example once, with the reason", () => {
    const named = aboutGold(run);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named).size).toBe(named.length);
    for (const line of named)
      expect(line).toMatch(/example \d+ .*no such column: nam.*SELECT nam FROM owner/s);
  });

  it("counts what was answered to it by itself, and not as wrong", () => {
    const counters = run.completed[1]?.counters ?? {};
    const count = (name: keyof typeof counters) => Number(counters[name]);
    expect(count("goldFailed")).toBeGreaterThan(0);
    expect(count("goldFailed") % 4).toBe(0);
    expect(count("candidates")).toBe(48);
    const judged = count("correct") + count("incorrect");
    expect(judged + count("goldFailed")).toBe(48);
    expect(count("wrong") + count("invalid") + count("timedOut") + count("empty")).toBe(count("incorrect"));
    expect(count("executable")).toBe(count("correct") + count("wrong"));
    if (method !== "rejection-sampling") expect(count("trainingItems")).toBeLessThanOrEqual(judged);
    const [, fraction] = run.series("candidates/incorrectFraction")[0] ?? [];
    expect(fraction).toBeCloseTo(count("incorrect") / judged, 12);
  });
});

it("takes held-out examples whose gold fails out of the accuracy that ranks generations", async () => {
  const heldOut = (position: number, count: number) => position >= count - 4;
  const some = await train(
    withExamples((example, position, count) =>
      example.databaseId === "pets" && heldOut(position, count) && example.question === "What?"
        ? { ...example, goldSql: failing }
        : example,
    ),
    "sft",
  );
  const whole = await train(pets, "sft");
  const accuracy = ({ series }: TrainedRun) =>
    series("validation/executionAccuracy").map(([, value]) => value);
  // Nothing answers the riddle rightly; without it three examples are left.
  expect(accuracy(whole).some((value) => value > 0)).toBe(true);
  accuracy(some).forEach((value, generation) => {
    expect(value).toBeCloseTo(((accuracy(whole)[generation] ?? 0) * 4) / 3, 12);
  });
});

it("has no accuracy, and not 0, where the gold of all held-out examples fails", async () => {
  const benchmark = withExamples((example, position, count) =>
    position >= count - 4 && count > 10 ? { ...example, goldSql: failing } : example,
  );
  const { series, completed } = await train(benchmark, "sft");
  expect(completed).toHaveLength(2);
  expect(series("validation/executionAccuracy")).toEqual([]);
  expect(series("validation/executableRate")).toEqual([]);
  expect(completed.map(({ counters }) => counters?.validationAccuracy)).toEqual([null, null]);
  expect(series("evaluation/dev/executionAccuracy").length).toBeGreaterThan(0);
});

it("learns nothing against a candidate that is right by another SQL that the benchmark accepts", async () => {
  const everyGold = new Set(
    [...pets.splits.values()].flatMap(({ examples }) => examples.map((one) => one.goldSql)),
  );
  const accepting = withExamples((example) => ({ ...example, acceptedSql: [...everyGold] }));
  // The same weights answer the same: only what is right differs.
  const [plain, accepted] = [await train(pets, "exspin"), await train(accepting, "exspin")];
  expect(accepted.hashes[0]).toBe(plain.hashes[0]);
  const [before, after] = [plain, accepted].map(({ completed }) => completed[1]?.counters);
  expect(after?.candidates).toBe(before?.candidates);
  expect(after?.correct ?? 0).toBeGreaterThan(before?.correct ?? 0);
  const gained = (after?.correct ?? 0) - (before?.correct ?? 0);
  expect(after?.trainingItems).toBe((before?.trainingItems ?? 0) - gained);
});
