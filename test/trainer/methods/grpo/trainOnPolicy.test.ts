import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { trainTokenizer } from "../../../../trainer/engine/byteLevelBpe.ts";
import type { Engine, Model } from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import type { Outcome } from "../../../../trainer/evaluation/outcome.ts";
import { type GroupOptions, sampleGroups, scoreGroups } from "../../../../trainer/methods/grpo/groups.ts";
import { type OnPolicyPlan, trainOnPolicy } from "../../../../trainer/methods/grpo/trainOnPolicy.ts";
import type { PromptedExample } from "../../../../trainer/prompts/prompt.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

const tokenizer = trainTokenizer(["abcdefghijklm", "nopqrstuvwxyz"], { vocabularySize: 262 });
const configuration = {
  vocabularySize: tokenizer.vocabularySize,
  hiddenSize: 16,
  intermediateSize: 32,
  layerCount: 1,
  headCount: 2,
  keyValueHeadCount: 1,
  ropeTheta: 10_000,
  rmsNormEpsilon: 1e-5,
  contextLength: 32,
  endOfSequenceId: tokenizer.endOfSequenceId,
  paddingId: tokenizer.paddingId,
};
const objective = { objective: "grpo", clipEpsilon: 0.2, klWeight: 0.01, normalization: "sequence" } as const;
const questions: PromptedExample[] = ["one", "two", "three", "four"].map((question, index) => ({
  example: { index, question, databaseId: "d", goldSql: "select 1" },
  prompt: `${question} =>`,
}));
const options: GroupOptions = {
  samplesPerQuestion: 8,
  maximumNewTokens: 6,
  seed: 1,
  executableReward: 0,
  advantageScale: "deviation",
};
const plan: OnPolicyPlan = {
  rollouts: 12,
  batchesPerRollout: 2,
  epochsPerRollout: 1,
  learningRate: 2e-2,
  seed: 5,
};

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
});
afterAll(() => engine.dispose());

/** Right is an answer with a letter in it: something a fresh model does by chance and can learn to do always. */
async function sampleRollout(index: number, player: Model, reference: Model) {
  const own = { ...options, seed: index };
  const groups = await sampleGroups(player, tokenizer, questions, own);
  const candidates = groups.sql.map((sql, index) => ({
    questionIndex: Math.floor(index / options.samplesPerQuestion),
    sql,
    outcome: /[a-z]/.test(sql) ? ("correct" as const) : ("wrong" as const),
    milliseconds: 1,
  }));
  return { groups, ...(await scoreGroups(groups, candidates, player, reference, own)) };
}

/** Trains from the same fresh weights; asks to stop during rollout `stopIn`, where given. */
async function train(checkpointFile: string, stopIn = Number.POSITIVE_INFINITY) {
  const player = await engine.createModel(configuration, 7);
  const reference = await player.clone();
  const controller = new AbortController();
  const rewards = new Map<number, number>();
  const resumedAfter: number[] = [];
  const rollOut = async (index: number) => {
    const { samples, meanReward } = await sampleRollout(index, player, reference);
    rewards.set(index, meanReward ?? Number.NaN);
    if (index >= stopIn) controller.abort(new Error("interrupted"));
    return { samples, metrics: { meanReward } };
  };
  const record = await trainOnPolicy(player, objective, rollOut, plan, {
    checkpointFile,
    checkpointEverySeconds: 3600,
    signal: controller.signal,
    onStep: () => undefined,
    onResume: (stepCount) => resumedAfter.push(stepCount),
    beforeCheckpoint: () => undefined,
    onWarning: () => undefined,
  });
  return { record, rewards, hash: player.weightsHash(), resumedAfter };
}

const temporaryFile = () => join(temporaryFolder(), "checkpoint.safetensors");

describe("trainOnPolicy", () => {
  it("learns from rewards alone what is rewarded", async () => {
    const { record, rewards } = await train(temporaryFile());
    expect(rewards.get(0)).toBeLessThan(0.7);
    expect(rewards.get(11)).toBeGreaterThan(0.9);
    expect(record.steps.every(({ policy }) => policy !== undefined)).toBe(true);
  });

  it("goes on between rollouts to the very weights and record of an uninterrupted training", async () => {
    const whole = await train(temporaryFile());
    const file = temporaryFile();
    await expect(train(file, 2)).rejects.toThrow("interrupted");
    const resumed = await train(file);
    expect(resumed.resumedAfter).toEqual([6]);
    expect([...resumed.rewards.keys()]).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(resumed.record).toEqual(whole.record);
    expect(whole.record.rollouts.map(({ step }) => step)).toEqual([
      0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22,
    ]);
    expect(resumed.hash).toBe(whole.hash);
  });

  it("passes over a rollout that has nothing to teach", async () => {
    const player = await engine.createModel(configuration, 7);
    const reference = await player.clone();
    const { steps, rollouts } = await trainOnPolicy(
      player,
      objective,
      async (index) => ({
        samples: index === 1 ? [] : (await sampleRollout(index, player, reference)).samples,
        metrics: {},
      }),
      { ...plan, rollouts: 3 },
      {
        checkpointFile: temporaryFile(),
        checkpointEverySeconds: 0,
        signal: new AbortController().signal,
        onStep: () => undefined,
        onResume: () => undefined,
        beforeCheckpoint: () => undefined,
        onWarning: () => undefined,
      },
    );
    expect(steps.map(({ step }) => step)).toEqual([1, 2, 3, 4]);
    expect(rollouts).toEqual([{ step: 0 }, { step: 2 }, { step: 2 }]);
  });
});

describe("a rollout's samples", () => {
  it("are strictly on-policy: their sampler is the player, whose first update clips nothing", async () => {
    const player = await engine.createModel(configuration, 3);
    const { samples } = await sampleRollout(1, player, player);
    const now = await player.tokenLogProbabilities(samples);
    samples.forEach((sample, index) => {
      expect(sample.samplerLogProbabilities).toEqual(now[index]);
      expect(sample.referenceLogProbabilities).toEqual(now[index]);
    });
  });

  it("hold the tokens that were drawn, ended only where the model ended them", async () => {
    const player = await engine.createModel(configuration, 3);
    const { groups } = await sampleRollout(1, player, player);
    expect(groups.sequences).toHaveLength(questions.length * options.samplesPerQuestion);
    groups.sequences.forEach(({ prompt, continuation }, index) => {
      expect(prompt).toEqual(tokenizer.encode(questions[Math.floor(index / 8)]!.prompt));
      const isEnded = continuation.at(-1) === tokenizer.endOfSequenceId;
      expect(isEnded || continuation.length === options.maximumNewTokens).toBe(true);
      expect(tokenizer.decode(continuation).trim()).toBe(groups.sql[index]);
    });
  });

  it("leave out groups whose answers are all as good as each other, which count in the mean reward", async () => {
    const player = await engine.createModel(configuration, 3);
    const groups = await sampleGroups(player, tokenizer, questions, options);
    const isRight = (index: number): boolean => index < 8 || index === 12;
    const candidates = groups.sql.map((sql, index) => ({
      questionIndex: Math.floor(index / 8),
      sql,
      outcome: isRight(index) ? ("correct" as const) : ("invalid" as const),
      milliseconds: 1,
    }));
    const judged = await scoreGroups(groups, candidates, player, player, options);
    expect(judged.samples.map(({ continuation }) => continuation)).toEqual(
      groups.sequences.slice(8, 16).map(({ continuation }) => continuation),
    );
    expect(judged.samples.map(({ advantage }) => advantage > 0)).toEqual(
      Array.from({ length: 8 }, (_, index) => index === 4),
    );
    expect(judged.meanReward).toBeCloseTo(9 / 32, 12);
    expect(judged.uniformFraction).toBe(3 / 4);
  });

  it("leave out answers whose gold SQL fails: no reward, no part in the mean of their group", async () => {
    const player = await engine.createModel(configuration, 3);
    const groups = await sampleGroups(player, tokenizer, questions, options);
    const outcomeOf = (index: number) => {
      if (index < 8 || index === 15) return "goldFailed";
      return index === 12 ? "correct" : "invalid";
    };
    const candidates = groups.sql.map((sql, index) => ({
      questionIndex: Math.floor(index / 8),
      sql,
      outcome: outcomeOf(index) as Outcome,
      milliseconds: 1,
    }));
    const judged = await scoreGroups(groups, candidates, player, player, options);
    expect(judged.samples.map(({ continuation }) => continuation)).toEqual(
      groups.sequences.slice(8, 15).map(({ continuation }) => continuation),
    );
    expect(judged.samples.reduce((sum, { advantage }) => sum + advantage, 0)).toBeCloseTo(0, 12);
    expect(judged.meanReward).toBeCloseTo(1 / 23, 12);
    expect(judged.uniformFraction).toBe(2 / 3);
    const failed = candidates.map((candidate) => ({ ...candidate, outcome: "goldFailed" as const }));
    expect(await scoreGroups(groups, failed, player, player, options)).toEqual({
      samples: [],
      meanReward: null,
      uniformFraction: null,
    });
  });

  it("need at least two answers a question", async () => {
    const player = await engine.createModel(configuration, 3);
    await expect(
      sampleGroups(player, tokenizer, questions, { ...options, samplesPerQuestion: 1 }),
    ).rejects.toThrow(/samplesPerQuestion is 1/);
  });
});
