/** A round of GRPO: several answers a question, their rewards within each group, and their log-probabilities. */
import type { DecodedSequence, Model, TokenSample, TokenSequence } from "../../engine/engine.ts";
import type { Tokenizer } from "../../engine/tokenizer.ts";
import type { Candidate, Question } from "../../phases/candidates.ts";
import { sqlOf } from "../../prompts/prompt.ts";
import { type AdvantageOptions, groupAdvantages } from "./advantages.ts";
import { executionReward } from "./executionReward.ts";

export interface GroupOptions {
  /** G: answers a question; at least 2. */
  readonly samplesPerQuestion: number;
  readonly maximumNewTokens: number;
  readonly seed: number;
  /** Reward of SQL that runs to a wrong result; see `executionReward`. */
  readonly executableReward: number;
  readonly advantageScale: AdvantageOptions["scale"];
}

/** Answers to `questions`, each question's together, as the tokens that were sampled. */
export interface Groups {
  readonly sequences: readonly TokenSequence[];
  /** The SQL of each sequence, to be judged. */
  readonly sql: readonly string[];
}

/**
 * Samples at temperature 1 from the whole distribution: only then are the log-probabilities that GRPO compares those that
 * the answers were drawn by. Tokens are kept as sampled, for text encoded anew may be other tokens, and an answer that ran
 * out of room has no end of sequence to learn.
 */
export async function sampleGroups(
  player: Model,
  tokenizer: Tokenizer,
  questions: readonly Question[],
  { samplesPerQuestion, maximumNewTokens, seed }: GroupOptions,
): Promise<Groups> {
  if (samplesPerQuestion < 2) {
    throw new RangeError(
      `samplesPerQuestion is ${samplesPerQuestion}; a group needs at least 2 answers to compare.`,
    );
  }
  const prompts = questions.flatMap(({ prompt }) => {
    const ids = tokenizer.encode(prompt);
    return Array.from({ length: samplesPerQuestion }, () => ids);
  });
  const decoded = await player.generate(prompts, { temperature: 1, topP: 1, maximumNewTokens, seed });
  return {
    sequences: decoded.map((answer, index) => ({
      prompt: prompts[index]!,
      continuation: withEnd(answer, tokenizer.endOfSequenceId),
    })),
    sql: decoded.map(({ tokens }) => sqlOf(tokenizer.decode(tokens))),
  };
}

export interface JudgedGroups {
  /** What there is to learn: the answers of all groups but those whose rewards are all equal. */
  readonly samples: readonly TokenSample[];
  /** Mean over all answers, those of uniform groups included. */
  readonly meanReward: number;
  /** Fraction of groups whose answers were all as good as each other. */
  readonly uniformFraction: number;
}

/**
 * Rewards and log-probabilities of answers that were judged, in their order.
 *
 * @param player the weights that sampled `groups`, not yet trained further.
 * @param reference what the player is to stay near; the player itself where the loss gives the divergence no weight.
 */
export async function scoreGroups(
  { sequences }: Groups,
  candidates: readonly Candidate[],
  player: Model,
  reference: Model,
  { samplesPerQuestion, executableReward, advantageScale }: GroupOptions,
): Promise<JudgedGroups> {
  const rewards = candidates.map(({ outcome }) => executionReward(outcome, executableReward));
  const groups = Array.from({ length: rewards.length / samplesPerQuestion }, (_, group) =>
    rewards.slice(group * samplesPerQuestion, (group + 1) * samplesPerQuestion),
  );
  const { advantages, uniformGroups } = groupAdvantages(groups, { scale: advantageScale });
  const uniform = new Set(uniformGroups);
  const flat = advantages.flat();
  const kept = [...sequences.keys()].filter((index) => !uniform.has(Math.floor(index / samplesPerQuestion)));
  const learnt = kept.map((index) => sequences[index]!);
  const behaviour = await player.tokenLogProbabilities(learnt);
  const near = reference === player ? behaviour : await reference.tokenLogProbabilities(learnt);
  return {
    samples: kept.map((index, place) => ({
      ...sequences[index]!,
      advantage: flat[index]!,
      behaviourLogProbabilities: behaviour[place]!,
      referenceLogProbabilities: near[place]!,
    })),
    meanReward: rewards.reduce((sum, reward) => sum + reward, 0) / Math.max(rewards.length, 1),
    uniformFraction: uniformGroups.length / Math.max(groups.length, 1),
  };
}

function withEnd({ tokens, isComplete }: DecodedSequence, endOfSequenceId: number): number[] {
  return isComplete ? [...tokens, endOfSequenceId] : [...tokens];
}
