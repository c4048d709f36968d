/** A generation answers questions and every answer is judged; both are kept by content. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { accuracyOf } from "../evaluation/accuracy.ts";
import { type Outcome, verdictOf } from "../evaluation/outcome.ts";
import { goldTexts } from "../evaluation/rules/gradeRows.ts";
import type { PromptedExample } from "../prompts/prompt.ts";
import { contentHash } from "../storage/contentHash.ts";
import { type Candidate, type CandidateOptions, judgeCandidates } from "./candidates.ts";
import { leaveOutFailedGold } from "./failedGold.ts";
import type { Phase } from "./progress.ts";
import type { RunContext } from "./runContext.ts";
import { sampleCompletions } from "./sampleCompletions.ts";
import { sqlReader } from "./sqlReader.ts";
import type { TrainedWeights } from "./trainOrReuse.ts";

export interface Answers {
  /** Those that were judged. */
  readonly candidates: readonly Candidate[];
  /** Answers that say nothing of the generation, because their question's gold SQL fails. */
  readonly goldFailedCount: number;
  /** Seconds of decoding and of execution, when they were done. */
  readonly seconds: { readonly sample: number; readonly execute: number };
}

/** Samples and judges as training does, or finds what the same weights answered to the same questions before. */
export async function sampleAndJudge(
  context: RunContext,
  label: string,
  generation: Pick<TrainedWeights, "model" | "weightsHash">,
  tokenizer: Tokenizer,
  questions: readonly PromptedExample[],
  options: CandidateOptions,
): Promise<Answers> {
  const phase = context.progress.phase(label);
  const answers = await answerIn(phase, context, generation, tokenizer, questions, options);
  const { n, verdictSum: correct } = accuracyOf(answers.candidates.map(({ outcome }) => verdictOf(outcome)));
  phase.endIfMoved(`${n} answers, ${correct} correct`);
  return answers;
}

/** The same as parts of a phase that goes on. */
export async function answerIn(
  phase: Phase,
  context: RunContext,
  generation: Pick<TrainedWeights, "model" | "weightsHash">,
  tokenizer: Tokenizer,
  questions: readonly PromptedExample[],
  options: CandidateOptions,
): Promise<Answers> {
  const { benchmark, executor, rule, store, spec } = context;
  const answering = phase.part("answering");
  const sampled = await sampleCompletions(context, generation, tokenizer, questions, options, answering);
  const key = {
    samples: sampled.key,
    form: spec.configuration.prompt.form,
    gold: contentHash(questions.map(({ example }) => [example.databaseId, ...goldTexts({ example })])),
    rule: [rule.name, rule.version],
    executor: executor.name,
  };
  const { folder, seconds } = await store.remember("answers", key, spec.id, async (target) => {
    const candidates = await judgeCandidates(
      sampled.texts.map(sqlReader(spec.configuration)),
      questions,
      { benchmark, executor, rule },
      phase.part("judging"),
    );
    writeFileSync(join(target, "candidates.json"), JSON.stringify(candidates));
  });
  context.signal.throwIfAborted();
  const saved = readFileSync(join(folder, "candidates.json"), "utf8");
  const all = JSON.parse(saved) as Candidate<Outcome>[];
  const candidates = leaveOutFailedGold(context, all, questions);
  return {
    candidates,
    goldFailedCount: all.length - candidates.length,
    seconds: { sample: sampled.seconds, execute: seconds },
  };
}
