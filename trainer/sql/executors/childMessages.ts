import type { SqlLimits, SqlResult } from "./executor.ts";

/** What a pool and its child processes say to each other: lists of requests, and one answer a request, in order. */

export interface SqlRequest {
  readonly id: number;
  readonly sql: string;
  readonly databaseFile: string;
}

/** `processorTotal` is how many milliseconds processors have worked for the child so far. */
export type ChildMessage = ChildEvent & { readonly processorTotal: number };

export type ChildEvent =
  /** The child is set up and its limits hold; it takes requests from now on. */
  | { readonly kind: "ready" }
  /** The database that this SQL asks is being read, or has been; what that takes is not the SQL's time. */
  | { readonly kind: "loading"; readonly id: number }
  | { readonly kind: "loaded"; readonly id: number }
  | {
      readonly kind: "answer";
      readonly id: number;
      readonly result: SqlResult;
      /** Of the thread that executed it. */
      readonly processorMilliseconds: number;
      readonly isOutOfMemory: boolean;
      /** The values of the rows are packed. */
      readonly isPacked: boolean;
    }
  /** The database cannot be used at all, whatever the SQL. */
  | { readonly kind: "fault"; readonly id: number; readonly message: string };

/** Given to a child as its only argument, in JSON. */
export type ChildLimits = SqlLimits & {
  /** Over all cells of one result; what is larger never leaves the child. */
  readonly maximumResultBytes: number;
};
