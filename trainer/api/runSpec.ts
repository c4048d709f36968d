/**
 * What a claim hands to the trainer: which method, which base model, which benchmark, which seed. Its shape
 * follows from the `RunSpec` fragment in `api/operations/lease.graphql`.
 */
import type { ClaimRunMutation, RunSpecFragment } from "./generated/operations.ts";

export type { RunSpecFragment } from "./generated/operations.ts";

/** The specification of a run that trains: it has a configuration, and a base model with an architecture. */
export interface TrainingSpec extends RunSpecFragment {
  readonly configuration: NonNullable<RunSpecFragment["configuration"]>;
  readonly baseModel: {
    readonly name: string;
    readonly architecture: NonNullable<RunSpecFragment["baseModel"]["architecture"]>;
    /** Which weights it starts from; null where it is trained from scratch. */
    readonly pretrained: RunSpecFragment["baseModel"]["pretrained"];
  };
}

/** Throws an `Error` where the server hands out a run to be trained without saying how. */
export function trainingSpec(spec: RunSpecFragment): TrainingSpec {
  const { configuration, baseModel } = spec;
  const { architecture } = baseModel;
  if (configuration === null || architecture === null)
    throw new Error(
      `Run ${spec.name} came without a configuration or an architecture; nothing can be trained.`,
    );
  return { ...spec, configuration, baseModel: { ...baseModel, architecture } };
}

/** Predictions made elsewhere, one text an example of the split. */
export type ImportSpec = NonNullable<NonNullable<ClaimRunMutation["claimRun"]>["import"]>;
