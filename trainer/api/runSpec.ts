/**
 * What a claim hands to the trainer: which method, which base model, which benchmark, which seed. Its shape
 * follows from the `RunOrder` fragment in `api/operations/lease.graphql`.
 */
import type { ClaimRunMutation, RunOrderFragment } from "./generated/operations.ts";

export type { RunOrderFragment } from "./generated/operations.ts";

/** The order of a run that trains: it has a configuration, and a base model with an architecture. */
export interface TrainingOrder extends RunOrderFragment {
  readonly configuration: NonNullable<RunOrderFragment["configuration"]>;
  readonly baseModel: {
    readonly name: string;
    readonly architecture: NonNullable<RunOrderFragment["baseModel"]["architecture"]>;
  };
}

/** Throws an `Error` where the server hands out a run to be trained without saying how. */
export function trainingOrder(order: RunOrderFragment): TrainingOrder {
  const { configuration, baseModel } = order;
  const { architecture } = baseModel;
  if (configuration === null || architecture === null)
    throw new Error(
      `Run ${order.name} came without a configuration or an architecture; nothing can be trained.`,
    );
  return { ...order, configuration, baseModel: { ...baseModel, architecture } };
}

/** Predictions made elsewhere, one text an example of the split. */
export type ImportOrder = NonNullable<NonNullable<ClaimRunMutation["claimRun"]>["import"]>;
