import { reverseDatabase } from "./reverseDatabase.ts";

/** The child process of `createReversedDatabases`: the file comes from a benchmark, and a fault in it ends only this. */
export interface ReversalRequest {
  readonly source: string;
  readonly target: string;
}

/** Why there is none, or nothing. */
export interface ReversalAnswer {
  readonly fault?: string;
}

process.on("disconnect", () => process.exit(0));
process.on("message", ({ source, target }: ReversalRequest) => {
  let answer: ReversalAnswer = {};
  try {
    reverseDatabase(source, target);
  } catch (error) {
    answer = { fault: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer);
});
