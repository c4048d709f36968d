/** Groups of GRPO: several answers to each question, their rewards, their advantages within the group, and their log-probabilities. */
import { mean } from "../../../statistics/variance.ts";
import type { DecodedSequence, Model, TokenSample, TokenSequence } from "../../engine/engine.ts";
import type { Tokenizer } from "../../engine/tokenizer.ts";
import type { JudgedOutcome, Outcome } from "../../evaluation/outcome.ts";
import { type Candidate, isJudged } from "../../phases/candidates.ts";
import type { SqlReader } from "../../phases/sqlReader.ts";
import type { PromptedExample } from "../../prompts/prompt.ts";

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
  questions: readonly PromptedExample[],
  { samplesPerQuestion, maximumNewTokens, seed }: GroupOptions,
  readSql: SqlReader = (answer) => answer.trim(),
): Promise<Groups> {
  if (samplesPerQuestion < 2) {
    throw new RangeError(
      `samplesPerQuestion is ${samplesPerQuestion}; a group needs at least 2 answers to compare.`,
    );
  }
  const prompts = questions.flatMap(({ prompt }) => {
    const ids = tokenizer.encodePrompt(prompt);
    return Array.from({ length: samplesPerQuestion }, () => ids);
  });
  const { stopIds = [], endOfSequenceId } = tokenizer;
  const decoding = { temperature: 1, topP: 1, maximumNewTokens, seed, stopIds };
  const decoded = await player.generate(prompts, decoding);
  return {
    sequences: decoded.map((answer, index) => ({
      prompt: prompts[index]!,
      continuation: withEnd(answer, endOfSequenceId, stopIds),
    })),
    sql: decoded.map(({ tokens }) => readSql(tokenizer.decode(tokens))),
  };
}

export interface JudgedGroups {
  /** What there is to learn: the judged answers of all groups but those whose rewards are all equal. */
  readonly samples: readonly TokenSample[];
  /** Mean over all judged answers, those of uniform groups included; null where none was judged. */
  readonly meanReward: number | null;
  /** Fraction of groups whose judged answers were all as good as each other; null where none was judged. */
  readonly uniformFraction: number | null;
}

/**
 * Rewards and log-probabilities of answers, in their order. One whose gold SQL fails has no reward and leaves its group.
 *
 * @param player the weights that sampled `groups`, not yet trained further.
 * @param reference what the player is to stay near; the player itself where the loss gives the divergence no weight.
 */
export async function scoreGroups(
  { sequences }: Groups,
  candidates: readonly Candidate<Outcome>[],
  player: Model,
  reference: Model,
  { samplesPerQuestion, executableReward, advantageScale }: GroupOptions,
): Promise<JudgedGroups> {
  const judged = candidates.flatMap((candidate, index) =>
    isJudged(candidate)
      ? [
          {
            group: Math.floor(index / samplesPerQuestion),
            sequence: sequences[index]!,
            reward: executionReward(candidate.outcome, executableReward),
          },
        ]
      : [],
  );
  const groups = [...Map.groupBy(judged, ({ group }) => group).values()];
  const rewards = groups.map((members) => members.map(({ reward }) => reward));
  const { advantages, uniformGroups } = groupAdvantages(rewards, { scale: advantageScale });
  const uniform = new Set(uniformGroups);
  const kept = groups.flatMap((members, group) =>
    uniform.has(group)
      ? []
      : members.map(({ sequence }, place) => ({ sequence, advantage: advantages[group]![place]! })),
  );
  const learnt = kept.map(({ sequence }) => sequence);
  const sampled = await player.tokenLogProbabilities(learnt);
  const near = reference === player ? sampled : await reference.tokenLogProbabilities(learnt);
  return {
    samples: kept.map(({ sequence, advantage }, place) => ({
      ...sequence,
      advantage,
      samplerLogProbabilities: sampled[place]!,
      referenceLogProbabilities: near[place]!,
    })),
    meanReward: judged.length === 0 ? null : mean(rewards.flat()),
    uniformFraction: groups.length === 0 ? null : uniformGroups.length / groups.length,
  };
}

/**
 * What an answer's execution is worth to `grpo`: 1 where its result is gold's, `executable` where it ran to another
 * result, 0 where it was refused, ran out of time or was empty. Arctic-Text2SQL-R1 gives 0.1 for running (arXiv
 * 2505.20315); 0 rewards the result alone.
 */
export function executionReward(outcome: JudgedOutcome, executable: number): number {
  if (outcome === "correct") return 1;
  return outcome === "wrong" ? executable : 0;
}

export interface AdvantageOptions {
  /**
   * What differences from the group's mean are divided by: the group's standard deviation (GRPO, arXiv 2402.03300
   * §4.1.2), or nothing (Dr. GRPO, arXiv 2503.20783), which does not favour questions that are nearly always or nearly
   * never answered.
   */
  readonly scale: "deviation" | "none";
}

export interface GroupAdvantages {
  /** One a reward, in the order of groups and rewards. */
  readonly advantages: readonly (readonly number[])[];
  /**
   * Indices of groups whose rewards are all equal: every advantage is 0, so they teach nothing and may be dropped (as
   * DAPO does, arXiv 2503.14476 §3.2).
   */
  readonly uniformGroups: readonly number[];
}

/** Keeps the division finite. Ours: 1e-4. */
const epsilon = 1e-4;

/**
 * How much better each answer is than the others to its question, GRPO's replacement for a critic:
 * (r − mean) / (standard deviation + 1e-4) of each reward within its group; the deviation is the population's.
 */
export function groupAdvantages(
  rewards: readonly (readonly number[])[],
  { scale }: AdvantageOptions,
): GroupAdvantages {
  const uniformGroups = [...rewards.keys()].filter((group) => isUniform(rewards[group]!));
  const advantages = rewards.map((group) => {
    if (isUniform(group)) return group.map(() => 0);
    const center = mean(group);
    const deviation = Math.sqrt(mean(group.map((reward) => (reward - center) ** 2)));
    const divisor = scale === "deviation" ? deviation + epsilon : 1;
    return group.map((reward) => (reward - center) / divisor);
  });
  return { advantages, uniformGroups };
}

function isUniform(group: readonly number[]): boolean {
  return group.every((reward) => reward === group[0]);
}

/** Behind a token that stops decoding no end was drawn. */
function withEnd(
  { tokens, isComplete }: DecodedSequence,
  endOfSequenceId: number,
  stopIds: readonly number[],
): number[] {
  const isDrawn = isComplete && !stopIds.includes(tokens.at(-1) ?? endOfSequenceId);
  return isDrawn ? [...tokens, endOfSequenceId] : [...tokens];
}
