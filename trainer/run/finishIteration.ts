import type { IterationResult, RankedGeneration, RunState } from "../methods/runState.ts";
import { stopReasonOf } from "../methods/stopping.ts";
import { phaseSecondsInput } from "../phases/phaseSeconds.ts";
import { evaluateGeneration } from "./evaluateGeneration.ts";
import { rankGeneration } from "./rankGeneration.ts";

/**
 * Validates, completes the iteration, evaluates, and adds the generation to the pool. Returns why there is to be no
 * further iteration, where there is a reason; rounds of synthesis go on whatever came of one.
 */
export async function finishIteration(
  state: RunState,
  number: number,
  result: IterationResult,
  parent: RankedGeneration | undefined,
  stage: "SUPERVISED" | "SYNTHESIS" | "SELF_PLAY",
): Promise<string | undefined> {
  const { context, examples, pool } = state;
  const { selfPlay } = context.spec.configuration;
  const isReplay = Boolean(context.spec.replay);
  if (result.generation === undefined) {
    const { counters, stopReason } = result;
    context.recorder.completeIteration({ number, counters, stopReason });
    return stopReason;
  }
  const { generation, counters, phaseSeconds } = result;
  const ranked = await rankGeneration(state, generation);
  pool.push(ranked);
  state.stepCount += generation.record.steps.length;
  const stopReason =
    result.stopReason ??
    (stage === "SYNTHESIS" || parent === undefined ? undefined : stopReasonOf(ranked, parent, selfPlay));
  context.recorder.completeIteration({
    number,
    generation: {
      number,
      ...(parent === undefined ? {} : { parentNumber: parent.number }),
      weightsHash: generation.weightsHash,
      weightCount: generation.model.weightCount,
      isReused: generation.isReused,
      // What a replay makes is compared and not kept; where it is the same, the recorded one stays where it is.
      ...(isReplay
        ? {}
        : {
            artifact: {
              ...generation.artifact,
              mediaType: "application/vnd.safetensors",
              location: generation.folder,
            },
          }),
    },
    counters: {
      ...counters,
      validationAccuracy: ranked.validationAccuracy,
      tokens: generation.record.steps.reduce((sum, { tokenCount }) => sum + tokenCount, 0),
      phaseSeconds: phaseSecondsInput(phaseSeconds),
    },
    ...(stopReason === undefined ? {} : { stopReason }),
  });
  if (!isReplay && context.spec.configuration.evaluation.generations === "ALL")
    await evaluateGeneration(context, generation, examples);
  return stopReason;
}
