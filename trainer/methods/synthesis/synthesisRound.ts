/**
 * A round of VBI-FT (SPFT-SQL §3.1): SQL is made from templates, questions are asked for it, and a generation learns these
 * synthetic examples beside the real ones. Then it answers those that were held back: what it answers rightly teaches the
 * SQL-to-text model, what it fails seeds the next round.
 */
import { mean } from "../../../statistics/variance.ts";
import { fitsContext, tokenizeGold } from "../../examples/tokenize.ts";
import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import type { RunContext } from "../../phases/runContext.ts";
import { sampleAndJudge } from "../../phases/sampleAndJudge.ts";
import { passesOver } from "../../phases/trainOrReuse.ts";
import { seedFor } from "../../storage/contentHash.ts";
import { supervisedObjective } from "../../training/objective.ts";
import { passPlanOf } from "../../training/passPlan.ts";
import type { TrainingPlan } from "../../training/trainingLoop.ts";
import type { IterationResult, RankedGeneration, RunState, SyntheticExample } from "../runState.ts";
import { countCandidates } from "../sampleFromOpponent.ts";
import { copyOf, trainGeneration } from "../trainGeneration.ts";
import { checkRoundTrips, selectSyntheticExamples, shareOut } from "./selectSyntheticExamples.ts";
import { retrainSqlToText, writeQuestions } from "./sqlToTextModel.ts";
import { synthesizeSql } from "./synthesizeSql.ts";

/** @param start the generation whose weights the round trains. */
export async function synthesisRound(
  state: RunState,
  number: number,
  start: RankedGeneration,
): Promise<IterationResult> {
  const { context, examples, synthesis, pool } = state;
  const { recorder, spec } = context;
  const { examplesPerRound, feedbackExamples, validationExamples } = spec.configuration.synthesis;
  const sizes = {
    // The first round alone sets a synthetic validation set apart.
    validation: synthesis.validation.length === 0 ? validationExamples : 0,
    feedback: feedbackExamples,
    training: examplesPerRound,
  };
  const wanted = sizes.validation + sizes.feedback + sizes.training;

  // 1. Sample: SQL from templates, then questions for it.
  const sql = await synthesizeSql(state, number, wanted);
  const { made, seconds: ask } = await writeQuestions(state, number, sql.synthesized);

  // 2. Judge: questions that are new, fit the context and lead back to their SQL.
  const { selected, unfit, repeated } = selectSyntheticExamples(made, knownExamples(state), (one) =>
    fits(state, one),
  );
  const checked = await checkRoundTrips(state, number, pool.at(-1) ?? start, selected);
  synthesis.made.push(...made);

  const tried = Math.max(sql.executed, 1);
  const metrics = {
    synthesized: sql.synthesized.length,
    executableRate: sql.executable / tried,
    informativeFraction: sql.informative / tried,
    templates: new Set(sql.synthesized.map(({ template }) => template)).size,
    unfit: unfit + sql.synthesized.length - made.length,
    repeated,
    kept: checked.kept.length,
    questionCoverage: checked.kept.length === 0 ? 0 : mean(checked.kept.map(({ coverage }) => coverage)),
    ...checked.metrics,
  };
  for (const [name, value] of Object.entries(metrics) as [keyof typeof metrics, number][])
    recorder.metric(`synthesis/${name}`, number, value);
  if (checked.kept.length < wanted) {
    const reasons = `${sql.synthesized.length} SQL, ${repeated} repeated questions, ${metrics.unfit} unfit, ${selected.length - checked.kept.length} refused`;
    recorder.log(
      "INFO",
      `Round ${number} wanted ${wanted} examples and has ${checked.kept.length}: ${reasons}.`,
    );
  }

  // 3. Make items: real examples and all synthetic ones so far; some are held back.
  const { training, feedback, validation } = shareOut(checked.kept, sizes);
  if (training.length === 0 || feedback.length === 0) {
    const stopReason = "no synthetic example was left to learn from; the log says what became of them";
    return { counters: { synthesized: made.length, trainingItems: 0 }, stopReason };
  }
  if (synthesis.validation.length === 0) {
    synthesis.validation = validation.map(({ example }) => examples.prompts.forAsking(example));
  }
  synthesis.training.push(...training.map(({ example }) => example));
  const items = [
    ...examples.training,
    ...synthesis.training.map((example) => examples.prompts.forTraining(example)),
  ].map((question) => tokenizeGold(examples.tokenizer, question));

  // 4. Train.
  const generation = await trainGeneration(state, {
    number,
    from: copyOf(start, context),
    task: passesOver(items, supervisedObjective, synthesisPlan(context, number)),
  });

  // 5. Feedback: what was held back, for the next round and its SQL-to-text model.
  const { candidates, goldFailedCount, seconds } = await sampleAndJudge(
    context,
    `iteration ${number}: feedback`,
    generation,
    examples.tokenizer,
    feedback.map(({ example }) => examples.prompts.forAsking(example)),
    greedyDecoding(context),
  );
  const counts = countCandidates(candidates, goldFailedCount);
  if (candidates.length > 0)
    recorder.metric("synthesis/correctFraction", number, counts.correct / candidates.length);
  const isCorrect = new Map(
    candidates.map(({ questionIndex, outcome }) => [questionIndex, outcome === "correct"]),
  );
  synthesis.failures = countTemplates(feedback.filter((_, index) => isCorrect.get(index) === false));
  synthesis.correct.push(
    ...feedback.flatMap(({ example }, index) => (isCorrect.get(index) ? [example] : [])),
  );
  return {
    generation,
    counters: { ...counts, synthesized: made.length, trainingItems: items.length },
    phaseSeconds: {
      synthesize: sql.seconds,
      ask,
      check: checked.seconds,
      train: generation.seconds,
      feedback: seconds.sample + seconds.execute,
      sqlToText: await retrainSqlToText(state, number),
    },
  };
}

/** How a round passes over what it learns. */
export function synthesisPlan({ spec }: RunContext, number: number): TrainingPlan {
  const { synthesis, supervised, memory } = spec.configuration;
  return {
    epochs: synthesis.epochs,
    learningRate: synthesis.learningRate,
    batchSize: supervised.batchSize,
    ...passPlanOf(memory),
    seed: seedFor(spec.seed, "order", number),
  };
}

/** Whose questions are not to come again. */
function* knownExamples({ examples, synthesis }: RunState) {
  for (const { example } of examples.training) yield example;
  for (const { example } of examples.validation) yield example;
  for (const { questions } of examples.splits) for (const { example } of questions) yield example;
  for (const { example } of synthesis.made) yield example;
}

function fits({ context, examples }: RunState, { example }: SyntheticExample): boolean {
  const { contextLength } = context.spec.baseModel.architecture;
  const question = examples.prompts.forTraining(example);
  return fitsContext(tokenizeGold(examples.tokenizer, question), contextLength);
}

function countTemplates(failed: readonly SyntheticExample[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { template } of failed) counts.set(template, (counts.get(template) ?? 0) + 1);
  return counts;
}
