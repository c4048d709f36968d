import type { ImportSpec } from "../api/runSpec.ts";
import { phaseSecondsInput } from "../phases/phaseSeconds.ts";
import type { Progress } from "../phases/progress.ts";
import type { Recorder } from "../phases/recorder.ts";
import { type ScoringContext, scoreSplit } from "../phases/scoreSplit.ts";
import { contentHash } from "../storage/contentHash.ts";
import { describeAccuracy, recordEvaluation } from "./recordEvaluation.ts";

export interface ImportContext extends ScoringContext {
  readonly spec: { readonly id: string; readonly name: string };
  readonly recorder: Recorder;
  readonly progress: Progress;
}

/**
 * Scores predictions that were made elsewhere, as the evaluation of a generation without weights. Rejects with the
 * signal's reason where it is aborted.
 */
export async function scoreImport(
  context: ImportContext,
  { split, decoding, sql }: ImportSpec,
): Promise<void> {
  const { spec, benchmark, rule, evaluator, recorder, progress } = context;
  progress.line(`${spec.name} (${sql.length} predictions)`);
  const examples = benchmark.splits.get(split)?.examples ?? [];
  if (examples.length !== sql.length) {
    throw new Error(
      `${sql.length} predictions came for split ${split}, which has ${examples.length} examples on this machine. ` +
        `Restore the folder ${benchmark.folder}, or import the benchmark again.`,
    );
  }
  recorder.startIteration({ number: 0, stage: "IMPORT" });
  recorder.log("INFO", `Scoring ${sql.length} predictions for ${split} under all rules.`);
  const startedAt = performance.now();
  const answers = examples.map((example, index) => ({ example, sql: sql[index]! }));
  const phase = progress.phase(`${split}: judging`);
  const scored = await scoreSplit(context, answers, phase.onProgress);
  recorder.completeIteration({
    number: 0,
    generation: { number: 0, weightsHash: contentHash(sql), weightCount: 0, isReused: false },
    counters: { phaseSeconds: phaseSecondsInput({ evaluate: (performance.now() - startedAt) / 1000 }) },
  });
  const accuracy = recordEvaluation(recorder, {
    split,
    generationNumber: 0,
    decoding,
    rule,
    executor: evaluator.executor.name,
    answers,
    scored,
  });
  phase.endIfMoved(`${describeAccuracy(accuracy)} % (${rule.title})`);
  await recorder.drain();
}
