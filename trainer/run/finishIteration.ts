import type { PoolEntry } from "../methods/pool.ts";
import { evaluateGeneration, validateGeneration } from "./evaluateGeneration.ts";
import type { Played, PoolMember, Table } from "./table.ts";

/**
 * Validates, completes the iteration, evaluates, and adds the generation to the pool. Returns why there is to be no
 * further iteration, where there is a reason.
 */
export async function finishIteration(
  table: Table,
  number: number,
  played: Played,
  parent: PoolMember | undefined,
): Promise<string | undefined> {
  const { context, examples, pool } = table;
  const { selfPlay } = context.order.configuration;
  if (played.generation === undefined) {
    const { counters, stopReason } = played;
    context.recorder.completeIteration({ number, counters, stopReason });
    return stopReason;
  }
  const { generation, counters, phaseSeconds } = played;
  const standing = await validateGeneration(context, generation, examples);
  pool.push({ ...standing, generation });
  table.stepCount += generation.steps.length;
  const stopReason = played.stopReason ?? collapseOf(standing, parent, selfPlay.minimumExecutableRate);
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
  await evaluateGeneration(context, generation, examples);
  return stopReason;
}

/** Why a generation that fell below the least executable rate ends its run; one that never reached it does not. */
function collapseOf(
  { executableRate }: PoolEntry,
  parent: PoolEntry | undefined,
  minimumExecutableRate: number,
): string | undefined {
  if (!parent || executableRate >= minimumExecutableRate || executableRate >= parent.executableRate)
    return undefined;
  const percent = (rate: number) => `${Math.round(100 * rate)} %`;
  return (
    `only ${percent(executableRate)} of the validation answers execute, ${percent(parent.executableRate)} before: ` +
    `likelihood displacement (configuration.selfPlay.minimumExecutableRate is ${minimumExecutableRate})`
  );
}
