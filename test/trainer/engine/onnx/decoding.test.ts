import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { DecodedSequence, Engine, Model } from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import { randomSequences, randomTokens, tinyConfiguration, tinyOptimizer } from "./tinyModel.ts";

let engine: Engine;
let model: Model;

/** A little training makes the next token uncertain but not uniform, and lets rows end. */
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 2 });
  model = await engine.createModel(tinyConfiguration, 1);
  const training = await model.createTraining({ objective: "nll", lambda: 0, nllWeight: 0 }, tinyOptimizer);
  for (let step = 0; step < 25; step++) await training.step(randomSequences(12));
});
afterAll(() => engine.dispose());

const prompts = Array.from({ length: 11 }, (_, index) => randomTokens(1 + ((index * 7) % 23), index));
const greedy = { temperature: 0, topP: 1, maximumNewTokens: 16, seed: 1 };
const sampled = { temperature: 1, topP: 1, maximumNewTokens: 16, seed: 5 };

async function nextLogProbabilities(prompt: readonly number[]): Promise<number[]> {
  const every = Array.from({ length: tinyConfiguration.vocabularySize }, (_, token) => token);
  return model.logProbabilities(every.map((token) => ({ prompt, continuation: [token] })));
}

describe("decoding", () => {
  it("takes the likeliest token at temperature 0", async () => {
    const [decoded] = await model.generate([prompts[4]!], greedy);
    const tokens = [...prompts[4]!];
    for (const token of decoded!.tokens) {
      const scores = await nextLogProbabilities(tokens);
      expect(token).toBe(scores.indexOf(Math.max(...scores)));
      tokens.push(token);
    }
    expect(decoded!.tokens.length).toBeGreaterThan(0);
  });

  it("ends a row with the first of the tokens that stop it, whatever the others do", async () => {
    const whole = await model.generate(prompts, greedy);
    const stopIds = [whole[4]!.tokens[1]!];
    const stopped = await model.generate(prompts, { ...greedy, stopIds });
    whole.forEach(({ tokens, isComplete }, row) => {
      const at = tokens.indexOf(stopIds[0]!);
      expect(stopped[row]).toEqual(
        at < 0 ? { tokens, isComplete } : { tokens: tokens.slice(0, at + 1), isComplete: true },
      );
    });
    await expect(model.generate(prompts, { ...greedy, stopIds: [-1] })).rejects.toThrow(/stopIds/);
  });

  it.each([
    ["greedy", greedy],
    ["sampled", sampled],
    ["nucleus", { ...sampled, topP: 0.8 }],
  ])("gives a prompt the same tokens alone as in a batch of unequal prompts (%s)", async (_, decoding) => {
    const together = await model.generate(prompts, decoding);
    expect(await model.generate(prompts, { ...decoding, batchSize: 1 })).toEqual(together);
    expect(await model.generate(prompts, { ...decoding, batchSize: 4 })).toEqual(together);
  });

  it.each([
    ["greedy", greedy],
    ["sampled", sampled],
  ])(
    "reads a prompt once for all that continue it, and gives each the tokens that it has alone (%s)",
    async (_, decoding) => {
      const samples = [0, 4, 0, 0, 7, 4, 0, 0, 9, 0].map((index) => prompts[index]!);
      const together = await model.generate(samples, decoding);
      expect(await model.generate(samples, { ...decoding, batchSize: 1 })).toEqual(together);
      expect(await model.generate(samples, { ...decoding, batchSize: 3 })).toEqual(together);
      const ofOne = [0, 2, 3, 6, 7, 9].map((place) => together[place]!.tokens.join());
      expect(new Set(ofOne).size).toBe(decoding === greedy ? 1 : ofOne.length);
    },
  );

  it("gives the same tokens at any batch size where a thousand tokens are almost equally likely", async () => {
    const wide = { ...tinyConfiguration, vocabularySize: 1024, hiddenSize: 96, intermediateSize: 256 };
    const barelyTrained = await engine.createModel(wide, 1);
    const likelihood = { objective: "nll", lambda: 0, nllWeight: 0 } as const;
    const training = await barelyTrained.createTraining(likelihood, tinyOptimizer);
    for (let step = 0; step < 3; step++) await training.step(randomSequences(12));
    await training.dispose();
    const nucleus = { ...sampled, topP: 0.95, maximumNewTokens: 30 };
    const many = Array.from({ length: 24 }, (_, index) => randomTokens(1 + ((index * 7) % 23), index));
    const [alone, few, all] = await Promise.all(
      [1, 3, 24].map((batchSize) => barelyTrained.generate(many, { ...nucleus, batchSize })),
    );
    expect(few).toEqual(all);
    expect(alone).toEqual(all);
  });

  it("ends rows at the end of sequence and marks those that ran out of room", async () => {
    const decoded = await model.generate(prompts, { ...sampled, maximumNewTokens: 6 });
    expect(decoded.some(({ isComplete }) => isComplete)).toBe(true);
    expect(decoded.some(({ isComplete }) => !isComplete)).toBe(true);
    for (const { tokens, isComplete } of decoded) {
      expect(tokens).not.toContain(tinyConfiguration.endOfSequenceId);
      if (!isComplete) expect(tokens).toHaveLength(6);
    }
  });

  it("repeats itself for a seed and differs for another, and between equal prompts", async () => {
    const same = [prompts[2]!, prompts[2]!, prompts[2]!, prompts[2]!];
    const first = await model.generate(same, sampled);
    expect(await model.generate(same, sampled)).toEqual(first);
    expect(await model.generate(same, { ...sampled, seed: 6 })).not.toEqual(first);
    const texts = new Set(first.map(({ tokens }: DecodedSequence) => tokens.join()));
    expect(texts.size).toBeGreaterThan(1);
  });

  it.each([
    [1, 1],
    [0.5, 1],
    [1, 0.7],
  ])("draws tokens with the right frequencies at temperature %d, top-p %d", async (temperature, topP) => {
    const prompt = prompts[3]!;
    const count = 4000;
    const decoded = await model.generate(new Array<number[]>(count).fill(prompt), {
      temperature,
      topP,
      maximumNewTokens: 1,
      seed: 11,
      batchSize: 1000,
    });
    const counts = new Array<number>(tinyConfiguration.vocabularySize).fill(0);
    for (const { tokens } of decoded) counts[tokens[0] ?? tinyConfiguration.endOfSequenceId]! += 1;
    const powers = (await nextLogProbabilities(prompt)).map((value) => Math.exp(value / temperature));
    const expected = nucleus(powers, topP);
    expected.forEach((probability, token) => {
      const deviation = Math.sqrt(count * probability * (1 - probability));
      expect(Math.abs(counts[token]! - count * probability), `token ${token}`).toBeLessThanOrEqual(
        4.5 * deviation,
      );
    });
  });

  it("stops at the end of the context", async () => {
    const { contextLength } = tinyConfiguration;
    const prompt = randomTokens(contextLength - 3, 50);
    const [long, short] = await model.generate([prompt, prompts[0]!], { ...sampled, maximumNewTokens: 30 });
    expect(long!.tokens.length).toBeLessThanOrEqual(3);
    expect([short]).toEqual(
      (await model.generate([prompt, prompts[0]!], { ...sampled, maximumNewTokens: 30, batchSize: 1 })).slice(
        1,
      ),
    );
    await expect(model.generate([randomTokens(contextLength, 51)], greedy)).rejects.toThrow(/no room/);
  });

  it("reports progress and takes no prompts at all", async () => {
    const seen: [number, number][] = [];
    await model.generate(prompts, { ...greedy, batchSize: 5 }, (done, total) => seen.push([done, total]));
    expect(seen).toEqual([
      [5, 11],
      [10, 11],
      [11, 11],
    ]);
    expect(await model.generate([], greedy)).toEqual([]);
  });

  it.each([
    [{ maximumNewTokens: 0 }, /maximumNewTokens/],
    [{ temperature: -1 }, /temperature/],
    [{ topP: 0 }, /topP/],
    [{ batchSize: 0 }, /batchSize/],
  ])("refuses %o", async (fault, message) => {
    await expect(model.generate(prompts, { ...greedy, ...fault })).rejects.toThrow(message);
  });

  it("refuses empty prompts and tokens outside the vocabulary", async () => {
    await expect(model.generate([[]], greedy)).rejects.toThrow(/prompt 0 is empty/);
    await expect(model.generate([[2], [40]], greedy)).rejects.toThrow(/prompt 1 holds token 40/);
  });
});

describe("log-probabilities", () => {
  it("do not depend on what else is in the batch, nor on the order", async () => {
    const sequences = randomSequences(30);
    const together = await model.logProbabilities(sequences);
    const reversed = (await model.logProbabilities(sequences.toReversed())).toReversed();
    for (const [index, sequence] of sequences.entries()) {
      const [alone] = await model.logProbabilities([sequence]);
      expect(Math.abs(together[index]! - alone!)).toBeLessThan(1e-4);
      expect(Math.abs(reversed[index]! - alone!)).toBeLessThan(1e-4);
    }
  });

  it("of every next token sum to one, and chain over a continuation", async () => {
    const prompt = prompts[5]!;
    const next = await nextLogProbabilities(prompt);
    expect(next.reduce((sum, value) => sum + Math.exp(value), 0)).toBeCloseTo(1, 5);
    const after = await nextLogProbabilities([...prompt, 7]);
    const [whole] = await model.logProbabilities([{ prompt, continuation: [7, 9] }]);
    expect(whole).toBeCloseTo(next[7]! + after[9]!, 4);
  });
});

/** The distribution that nucleus sampling draws from, computed the plain way. */
function nucleus(weights: readonly number[], topP: number): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const order = weights.map((weight, token) => ({ token, share: weight / sum }));
  order.sort((a, b) => b.share - a.share);
  const kept = new Array<number>(weights.length).fill(0);
  let mass = 0;
  for (const { token, share } of order) {
    if (mass >= topP) break;
    kept[token] = share;
    mass += share;
  }
  return kept.map((share) => share / mass);
}
