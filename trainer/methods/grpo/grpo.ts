/** Iterations that learn from groups of the player's own answers, sampled anew as it learns (GRPO). */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Model } from "../../engine/engine.ts";
import { judgeCandidates, type Question } from "../../phases/candidates.ts";
import { contentHash, seedFor } from "../../phases/contentHash.ts";
import type { Learnt, Lesson } from "../../phases/trainingTask.ts";
import { groupObjectiveOf } from "../../training/objective.ts";
import { optimizerPlanOf } from "../../training/optimizerPlanOf.ts";
import type { TrainingHooks } from "../../training/trainingLoop.ts";
import { countCandidates } from "../preference/pairs.ts";
import { recordWatch, watchCandidates } from "../rewardHacking/inspectCandidates.ts";
import { type Game, type Played, teachPlayer } from "../runState.ts";
import { recordCandidates } from "../sampleFromOpponent.ts";
import { type GroupOptions, sampleGroups, scoreGroups } from "./groupSamples.ts";
import { type OnPolicyPlan, trainOnPolicy } from "./onPolicyTraining.ts";
import { type RoundFigures, recordRound, sumRounds } from "./rolloutStep.ts";

export async function learnOnPolicy(game: Game): Promise<Played> {
  const { table, number } = game;
  const { context } = table;
  const generation = await teachPlayer(game, onPolicyLesson(game));
  const rounds = generation.rounds ?? [];
  // Also of rounds that another run played, whose weights were found.
  for (const figures of rounds) recordRound(context.recorder, table.stepCount, figures);
  const { counts, kept, watched } = sumRounds(rounds);
  recordCandidates(table, number, counts);
  recordWatch(context, number, watched);
  return { generation, counters: { ...counts, kept }, phaseSeconds: { train: generation.seconds } };
}

function onPolicyLesson(game: Game): Lesson {
  const { table, number, opponent, questions } = game;
  const { context, examples } = table;
  const { order, benchmark, executor, rule } = context;
  const { selfPlay, policy, evaluation } = order.configuration;
  const objective = groupObjectiveOf(policy);
  const plan: OnPolicyPlan = {
    ...optimizerPlanOf(selfPlay),
    rounds: Math.min(policy.rounds, questions.length),
    batchesPerRound: policy.batchesPerRound,
    epochsPerRound: selfPlay.epochs,
    seed: seedFor(order.seed, "order", number),
  };
  const options: GroupOptions = {
    samplesPerQuestion: selfPlay.samplesPerQuestion,
    maximumNewTokens: evaluation.maximumNewTokens,
    seed: seedFor(order.seed, "candidates", number),
    executableReward: policy.executableReward,
    advantageScale: policy.advantageScale === "DEVIATION" ? "deviation" : "none",
  };
  const isNearOpponent = policy.klWeight > 0;

  /** The same round and weights give the same answers. */
  async function playRound(player: Model, round: number) {
    const asked = dealt(questions, plan.rounds, round);
    const own = { ...options, seed: seedFor(options.seed, "round", round) };
    const groups = await sampleGroups(player, examples.tokenizer, asked, own);
    const candidates = await judgeCandidates(groups.sql, asked, { benchmark, executor, rule });
    const reference = isNearOpponent ? opponent.generation.model : player;
    const judged = await scoreGroups(groups, candidates, player, reference, own);
    const watched = await watchCandidates(context, candidates, asked);
    return { ...judged, counts: countCandidates(candidates), watched };
  }

  async function teach(player: Model, hooks: TrainingHooks): Promise<Learnt> {
    const figuresFile = `${hooks.checkpointFile}.rounds`;
    const rounds: RoundFigures[] = existsSync(figuresFile)
      ? (JSON.parse(readFileSync(figuresFile, "utf8")) as RoundFigures[])
      : [];
    let stepCount = 0;
    const steps = await trainOnPolicy(
      player,
      objective,
      async (round) => {
        const { samples, ...played } = await playRound(player, round);
        rounds[round] = {
          step: stepCount,
          meanReward: played.meanReward,
          uniformFraction: played.uniformFraction,
          counts: played.counts,
          kept: samples.length,
          watched: played.watched,
        };
        writeFileSync(`${figuresFile}.next`, JSON.stringify(rounds));
        renameSync(`${figuresFile}.next`, figuresFile);
        recordRound(context.recorder, table.stepCount, rounds[round]);
        return samples;
      },
      plan,
      {
        ...hooks,
        onStep(result, totalSteps) {
          stepCount = result.step;
          hooks.onStep(result, totalSteps);
        },
        onResume(resumedAt) {
          stepCount = resumedAt;
          hooks.onResume(resumedAt);
        },
      },
    );
    return { steps, rounds };
  }

  return {
    facts: {
      objective,
      plan,
      options,
      reference: isNearOpponent ? opponent.generation.weightsHash : null,
      tokenizer: contentHash(examples.tokenizer.toJson()),
      questions: contentHash(
        questions.map(({ prompt, example }) => [prompt, example.databaseId, example.goldSql]),
      ),
      rule: [rule.name, rule.version],
      executor: executor.name,
    },
    teach,
  };
}

/** Round `round`'s share of the questions: all rounds together ask each question once. */
function dealt(questions: readonly Question[], rounds: number, round: number): readonly Question[] {
  const at = (share: number) => Math.floor((share * questions.length) / rounds);
  return questions.slice(at(round), at(round + 1));
}
