/** GRPO (arXiv 2402.03300): groups of the player's own answers, sampled anew as it learns, rewarded by their execution. */
import type { Model } from "../../engine/engine.ts";
import { goldTexts } from "../../evaluation/rules/gradeRows.ts";
import { judgeCandidates } from "../../phases/candidates.ts";
import { leaveOutFailedGold } from "../../phases/failedGold.ts";
import { sqlReader } from "../../phases/sqlReader.ts";
import type { PromptedExample } from "../../prompts/prompt.ts";
import { contentHash, seedFor } from "../../storage/contentHash.ts";
import { groupObjectiveOf } from "../../training/objective.ts";
import { optimizerPlanOf } from "../../training/optimizerPlan.ts";
import { passPlanOf } from "../../training/passPlan.ts";
import {
  detectRewardHacks,
  type RewardHackCounts,
  recordRewardHacks,
  sumRewardHacks,
} from "../rewardHacking/detectRewardHacks.ts";
import type { CandidateCounts, IterationContext, IterationResult } from "../runState.ts";
import { countCandidates, recordCandidates, sumCounts } from "../sampleFromOpponent.ts";
import { copyOf, trainGeneration } from "../trainGeneration.ts";
import { type GroupOptions, sampleGroups, scoreGroups } from "./groups.ts";
import { type OnPolicyPlan, type Rollout, trainOnPolicy } from "./trainOnPolicy.ts";

interface RolloutMetrics {
  /** Null where no answer was judged. */
  readonly meanReward: number | null;
  /** Fraction of questions whose answers were all as good as each other; null where no answer was judged. */
  readonly uniformFraction: number | null;
  readonly counts: CandidateCounts;
  /** Answers that were learnt from. */
  readonly trainingItems: number;
  readonly rewardHacks: RewardHackCounts;
}

export async function grpo(iteration: IterationContext): Promise<IterationResult> {
  const { state, number, player, opponent, questions } = iteration;
  const { context, examples, stepCount } = state;
  const { spec, benchmark, executor, rule, recorder } = context;
  const { selfPlay, policy, memory, evaluation } = spec.configuration;
  const objective = groupObjectiveOf(policy);
  const plan: OnPolicyPlan = {
    ...optimizerPlanOf(selfPlay),
    ...passPlanOf(memory),
    rollouts: Math.min(policy.rolloutSteps, questions.length),
    batchesPerRollout: policy.batchesPerRolloutStep,
    epochsPerRollout: selfPlay.epochs,
    seed: seedFor(spec.seed, "order", number),
  };
  const options: GroupOptions = {
    samplesPerQuestion: selfPlay.samplesPerQuestion,
    maximumNewTokens: evaluation.maximumNewTokens,
    seed: seedFor(spec.seed, "candidates", number),
    executableReward: policy.executableReward,
    advantageScale: policy.advantageScale === "DEVIATION" ? "deviation" : "none",
  };
  // The player itself, as it is at each rollout, where the loss gives the divergence no weight.
  const reference = policy.klWeight > 0 ? opponent.generation : undefined;

  /** Sample, judge, make items: one rollout of the model as it is now. */
  async function rollOut(model: Model, index: number, step: number): Promise<Rollout<RolloutMetrics>> {
    const asked = shareOf(questions, plan.rollouts, index);
    const own = { ...options, seed: seedFor(options.seed, "round", index) };
    const groups = await sampleGroups(model, examples.tokenizer, asked, own, sqlReader(spec.configuration));
    const answers = await judgeCandidates(groups.sql, asked, { benchmark, executor, rule });
    const { samples, meanReward, uniformFraction } = await scoreGroups(
      groups,
      answers,
      model,
      reference?.model ?? model,
      own,
    );
    const candidates = leaveOutFailedGold(context, answers, asked);
    const rewardHacks = await detectRewardHacks(context, candidates, asked);
    const counts = countCandidates(candidates, answers.length - candidates.length);
    recordRollout(step, { meanReward, uniformFraction });
    return {
      samples,
      metrics: { meanReward, uniformFraction, counts, trainingItems: samples.length, rewardHacks },
    };
  }

  function recordRollout(
    step: number,
    { meanReward, uniformFraction }: Pick<RolloutMetrics, "meanReward" | "uniformFraction">,
  ) {
    if (meanReward !== null) recorder.metric("policy/meanReward", stepCount + step, meanReward);
    if (uniformFraction !== null)
      recorder.metric("policy/uniformFraction", stepCount + step, uniformFraction);
  }

  // Train: rollouts and updates by turns.
  const generation = await trainGeneration(state, {
    number,
    from: copyOf(player, context),
    task: {
      cacheKey: {
        objective,
        plan,
        options,
        reference: reference?.weightsHash ?? null,
        tokenizer: examples.tokenizer.contentHash,
        questions: contentHash(
          questions.map(({ prompt, example }) => [prompt, example.databaseId, ...goldTexts({ example })]),
        ),
        rule: [rule.name, rule.version],
        executor: executor.name,
      },
      train: (model, hooks) =>
        trainOnPolicy(model, objective, (index, step) => rollOut(model, index, step), plan, hooks),
    },
  });

  // Record, also the rollouts of another run whose weights were found.
  const { rollouts } = generation.record;
  for (const { step, ...metrics } of rollouts) recordRollout(step, metrics);
  const counts = sumCounts(rollouts.map(({ counts }) => counts));
  recordCandidates(recorder, number, counts);
  recordRewardHacks(recorder, number, sumRewardHacks(rollouts.map(({ rewardHacks }) => rewardHacks)));
  const trainingItems = rollouts.reduce((sum, rollout) => sum + rollout.trainingItems, 0);
  return { generation, counters: { ...counts, trainingItems }, phaseSeconds: { train: generation.seconds } };
}

/** Rollout `index`'s share of the questions: all rollouts together ask each question once. */
function shareOf(
  questions: readonly PromptedExample[],
  rollouts: number,
  index: number,
): readonly PromptedExample[] {
  const at = (share: number) => Math.floor((share * questions.length) / rollouts);
  return questions.slice(at(index), at(index + 1));
}
