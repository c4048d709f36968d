import type { Played, PoolMember, Table } from "../methods/runState.ts";
import { stopReasonOf } from "../methods/stopping.ts";
import { evaluateGeneration } from "./evaluateGeneration.ts";
import { rankGeneration } from "./rankGeneration.ts";

/**
 * Validates, completes the iteration, evaluates, and adds the generation to the pool. Returns why there is to be no
 * further iteration, where there is a reason; rounds of synthesis go on whatever came of one.
 */
export async function finishIteration(
  table: Table,
  number: number,
  played: Played,
  parent: PoolMember | undefined,
  stage: "SUPERVISED" | "SYNTHESIS" | "SELF_PLAY",
): Promise<string | undefined> {
  const { context, examples, pool } = table;
  const { selfPlay } = context.order.configuration;
  if (played.generation === undefined) {
    const { counters, stopReason } = played;
    context.recorder.completeIteration({ number, counters, stopReason });
    return stopReason;
  }
  const { generation, counters, phaseSeconds } = played;
  const standing = await rankGeneration(table, generation);
  pool.push({ ...standing, generation });
  table.stepCount += generation.steps.length;
  const stopReason =
    played.stopReason ??
    (stage === "SYNTHESIS" || parent === undefined ? undefined : stopReasonOf(standing, parent, selfPlay));
  context.recorder.completeIteration({
    number,
    generation: {
      number,
      ...(parent === undefined ? {} : { parentNumber: parent.number }),
      weightsHash: generation.weightsHash,
      weightCount: generation.model.weightCount,
      isReused: generation.isReused,
      artifact: {
        ...generation.artifact,
        mediaType: "application/vnd.safetensors",
        location: generation.folder,
      },
    },
    counters: {
      ...counters,
      validationAccuracy: standing.validationAccuracy,
      tokens: generation.steps.reduce((sum, { tokenCount }) => sum + tokenCount, 0),
      phaseSeconds,
    },
    ...(stopReason === undefined ? {} : { stopReason }),
  });
  if (context.order.configuration.evaluation.generations === "ALL")
    await evaluateGeneration(context, generation, examples);
  return stopReason;
}
