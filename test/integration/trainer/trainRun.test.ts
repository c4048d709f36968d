import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RunConfigurationPatch } from "../../../server/domain/configuration/configuration.ts";
import { methodPresets } from "../../../server/domain/presets/presets.ts";
import type { Benchmark } from "../../../trainer/benchmarks/benchmark.ts";
import { loadBenchmark } from "../../../trainer/benchmarks/loadBenchmark.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import {
  detectRewardHacks,
  recordRewardHacks,
} from "../../../trainer/methods/rewardHacking/detectRewardHacks.ts";
import type { RunContext } from "../../../trainer/phases/runContext.ts";
import { createExecutors, type Executors } from "../../../trainer/sql/executors/executors.ts";
import { type TrainOptions, trainRecorded } from "../../support/trainRecorded.ts";

const petsTables = `
  create table owner (id integer primary key, full_name text);
  create table Pet (id integer primary key, weight real);
  insert into owner values (1, 'Ann'), (2, 'Bob'), (3, 'Eve');
  insert into Pet values (1, 4.5), (2, 6);
`;

/** Few texts, so that a tiny model comes to answer some questions rightly and some not. */
const questions = [
  ["How many pets?", "SELECT count(*) FROM Pet"],
  ["How many owners?", "SELECT count(*) FROM owner"],
  ["Which weights?", "SELECT weight FROM Pet"],
  ["Which names?", "SELECT full_name FROM owner"],
].flatMap(([question, query]) =>
  ["", " Say it.", " Tell me."].map((more) => ({ db_id: "pets", question: `${question}${more}`, query })),
);
const tiny: RunConfigurationPatch = {
  supervised: { epochs: 12, learningRate: 1e-2, batchSize: 4 },
  selfPlay: { iterations: 2, questionsPerIteration: 6, learningRate: 1e-3, batchSize: 4 },
  policy: { rolloutSteps: 2 },
  data: { validationExamples: 3 },
  evaluation: { maximumNewTokens: 16 },
};

let engine: Engine;
let executors: Executors;
let benchmark: Benchmark;
let dataFolder: string;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
});
afterAll(() => engine.dispose());
beforeEach(async () => {
  dataFolder = await mkdtemp(join(tmpdir(), "sqldojo-test-"));
  executors = createExecutors(dataFolder);
  await writeFile(join(dataFolder, "train_spider.json"), JSON.stringify([...questions, ...questions]));
  await writeFile(join(dataFolder, "dev.json"), JSON.stringify(questions));
  await mkdir(join(dataFolder, "database/pets"), { recursive: true });
  const database = new BetterSqlite3(join(dataFolder, "database/pets/pets.sqlite"));
  database.exec(petsTables);
  database.close();
  benchmark = withDifficulty(await loadBenchmark(dataFolder, { name: "pets" }));
});
afterEach(async () => {
  await executors.dispose();
  await rm(dataFolder, { recursive: true, force: true });
});

function withDifficulty(loaded: Benchmark): Benchmark {
  const splits = [...loaded.splits].map(([name, split]) => {
    const examples = split.examples.map((example) => ({
      ...example,
      difficulty: example.goldSql.includes("count") ? "counting" : "listing",
    }));
    return [name, { ...split, examples }] as const;
  });
  return { ...loaded, splits: new Map(splits) };
}

function train(method: string, overrides: RunConfigurationPatch = {}, options: Partial<TrainOptions> = {}) {
  const preset = methodPresets.find(({ name }) => name === method)?.preset ?? {};
  const setup = { engine, executors, benchmark, dataFolder };
  return trainRecorded(setup, [tiny, preset, overrides], { id: method, ...options });
}

const atWork = { selfPlay: { samplesPerQuestion: 4 } };

/** Zero-shot trains nothing, and needs a pretrained base: pretrainedRun.test.ts. */
const withoutSynthesis = methodPresets.filter(
  ({ preset }) => (preset.synthesis?.kind ?? "NONE") === "NONE" && preset.supervised?.epochs !== 0,
);

it.each(withoutSynthesis.map(({ name }) => name))(
  "trains %s from its supervised stage to its last iteration",
  async (name) => {
    const { started, completed, stages, evaluations, hashes } = await train(name, atWork);
    expect(completed.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(stages[1]).toBe(name === "sft" ? "SUPERVISED" : "SELF_PLAY");
    const isAnswered = name !== "sft" && name !== "grpo";
    expect(started.map(({ opponentNumber }) => opponentNumber !== undefined)).toEqual([
      false,
      isAnswered,
      isAnswered,
    ]);
    for (const { counters } of completed) expect(counters?.trainingItems).toBeGreaterThan(0);
    expect(new Set(hashes).size).toBe(3);
    expect(evaluations).toBe(3);
  },
);

it("learns each question's gold and different correct answers, or these alone", async () => {
  const both = await train("rejection-sampling", atWork);
  const alone = await train("rejection-sampling", {
    selfPlay: { samplesPerQuestion: 4, targets: "CORRECT" },
  });
  const counters = both.completed[1]?.counters;
  expect(counters?.candidates).toBe(24);
  expect(alone.completed[1]?.counters?.candidates).toBe(24);
  expect(both.completed[1]?.counters?.trainingItems).toBeGreaterThanOrEqual(6);
  expect(alone.series("candidates/distinctCorrect")[0]).toEqual([
    1,
    alone.completed[1]?.counters?.trainingItems,
  ]);
  const [, solved] = alone.series("candidates/solvedFraction")[0] ?? [];
  expect(solved).toBeGreaterThan(0);
});

it("can prefer the player's own right answers to gold", async () => {
  const spelledTwice = [...benchmark.splits].map(([name, split]) => {
    const examples = split.examples.map((example, index) =>
      name === "train" && index % 2 === 0 ? { ...example, goldSql: `${example.goldSql} WHERE 1` } : example,
    );
    return [name, { ...split, examples }] as const;
  });
  benchmark = { ...benchmark, splits: new Map(spelledTwice) };
  const gold = await train("dpo", { selfPlay: { samplesPerQuestion: 4, iterations: 1 } });
  const own = await train("dpo", {
    selfPlay: { samplesPerQuestion: 4, iterations: 1, chosen: "OWN_CORRECT" },
  });
  expect(own.hashes[0]).toBe(gold.hashes[0]);
  expect(own.hashes[1]).not.toBe(gold.hashes[1]);
});

describe("grpo", () => {
  it("records what its rounds were worth, and learns on-policy", async () => {
    const { series, completed } = await train("grpo", atWork);
    const rewards = series("policy/meanReward");
    expect(rewards).toHaveLength(4);
    for (const [, reward] of rewards) expect(reward).toBeGreaterThan(0);
    for (const [, fraction] of series("policy/uniformFraction")) expect(fraction).toBeLessThanOrEqual(1);
    // One update a round, before which player and sampler are the same weights.
    expect(series("policy/clipFraction").map(([, fraction]) => fraction)).toEqual(
      series("policy/entropy").map(() => 0),
    );
    expect(Math.max(...series("policy/divergence").map(([, divergence]) => divergence))).toBeGreaterThan(0);
    expect(completed[1]?.counters).toMatchObject({ candidates: 24 });
  });

  it("finds what another run learnt, with its metrics", async () => {
    const first = await train("grpo", atWork, { id: "first" });
    const second = await train("grpo", atWork, { id: "second" });
    expect(second.completed.map(({ generation }) => generation?.isReused)).toEqual([true, true, true]);
    expect(second.hashes).toEqual(first.hashes);
    expect(second.metrics.get("policy/meanReward")).toEqual(first.metrics.get("policy/meanReward"));
    expect(second.completed[2]?.counters?.trainingItems).toBe(first.completed[2]?.counters?.trainingItems);
  });

  it("goes on between rounds to the same weights and counts", async () => {
    const controller = new AbortController();
    const interrupted = train("grpo", atWork, {
      signal: controller.signal,
      onMetric: (name) => name === "policy/meanReward" && controller.abort(new Error("interrupted")),
    });
    await expect(interrupted).rejects.toThrow("interrupted");
    const resumed = await train("grpo", atWork);
    await rm(join(dataFolder, "store"), { recursive: true });
    const whole = await train("grpo", atWork);
    expect(resumed.hashes).toEqual(whole.hashes);
    expect(resumed.completed[1]?.counters?.candidates).toBe(24);
    expect(resumed.completed[1]?.counters?.trainingItems).toBe(whole.completed[1]?.counters?.trainingItems);
  });
});

describe("pair quality", () => {
  it("is recorded before and after the player learnt, by difficulty, in absolute terms", async () => {
    const gentle = { ...atWork.selfPlay, optimizer: "ADAMW" } as const;
    const { series, completed } = await train("spin", { selfPlay: gentle });
    const first = (name: string) => series(name)[0]?.[1] ?? Number.NaN;
    const { trainingItems, correct } = completed[1]?.counters ?? {};
    expect(first("pairs/correctFraction")).toBeLessThanOrEqual((correct ?? 0) / (trainingItems ?? 0));
    expect(first("pairs/executableRate")).toBeGreaterThanOrEqual(first("pairs/correctFraction"));
    const observed = completed[1]?.counters?.phaseSeconds?.find(({ phase }) => phase === "observe");
    expect(observed?.seconds).toBeGreaterThan(0);
    // The first player is the opponent itself.
    expect(first("pairs/playerBefore/logChosen")).toBe(first("pairs/opponent/logChosen"));
    expect(first("pairs/playerAfter/logChosen")).not.toBe(first("pairs/playerBefore/logChosen"));
    expect(first("pairs/playerAfter/logRejected")).toBeLessThan(0);
    expect(first("pairs/playerAfter/medianMargin")).toBeGreaterThan(first("pairs/playerBefore/medianMargin"));
    expect(series("pairs/playerAfter/medianMargin/counting").length).toBeGreaterThan(0);
    expect(series("pairs/playerAfter/medianMargin/listing").length).toBeGreaterThan(0);
  });

  it("ends the run before the player learns from what the gate refuses", async () => {
    const { completed } = await train("spin", { ...atWork, pairQualityGate: { minimumExecutableRate: 1 } });
    expect(completed.map(({ number }) => number)).toEqual([0, 1]);
    expect(completed[1]?.generation).toBeUndefined();
    expect(completed[1]?.stopReason).toMatch(/of the rejected SQL executes, less than 100\.0 %/);
  });

  it("ends the run after an iteration that made gold less likely than the gate lets it", async () => {
    const { completed, hashes } = await train("dpo", {
      selfPlay: { samplesPerQuestion: 4, learningRate: 0.05, epochs: 4 },
      pairQualityGate: { maximumChosenFall: 0 },
    });
    expect(completed.map(({ number }) => number)).toEqual([0, 1]);
    expect(hashes[1]).toBeDefined();
    expect(completed[1]?.stopReason).toMatch(/mean log-probability of the chosen SQL fell/);
  });
});

it("counts and warns of answers that are right for the wrong reason", async () => {
  const recorded: [string, number][] = [];
  const warnings: string[] = [];
  const context = {
    benchmark,
    executor: executors.training("sqlite"),
    recorder: {
      metric: (name: string, _step: number, value: number) => recorded.push([name, value]),
      log: (_level: string, message: string) => warnings.push(message),
    },
  } as unknown as RunContext;
  const example = {
    index: 0,
    question: "How many owners?",
    databaseId: "pets",
    goldSql: "SELECT count(*) FROM owner",
  };
  const candidate = { questionIndex: 0, milliseconds: 1 };
  const report = await detectRewardHacks(
    context,
    [
      { ...candidate, sql: "SELECT 3", outcome: "correct" },
      { ...candidate, sql: "SELECT count(*) FROM owner", outcome: "correct" },
      { ...candidate, sql: "DELETE FROM owner", outcome: "invalid" },
    ],
    [{ example, prompt: "" }],
  );
  recordRewardHacks(context.recorder, 1, report);
  expect(recorded).toContainEqual(["rewardHacks/constantAnswer", 1]);
  expect(recorded).toContainEqual(["rewardHacks/write", 1]);
  expect(recorded).toContainEqual(["rewardHacks/flaggedCorrect", 1]);
  expect(warnings).toEqual([
    expect.stringMatching(/write 1, constantAnswer 1; 1 of 2 right ones, 1 writes refused/),
  ]);
});
