/**
 * What a claim hands to the trainer: which method, which base model, which benchmark, which seed. Its shape
 * follows from the `RunOrder` fragment in `api/operations/lease.graphql`.
 */
export type { RunOrderFragment } from "./api/generated/operations.ts";
