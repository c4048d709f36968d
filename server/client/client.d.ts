import type { Operations } from "./generated/operations.js";

export type * from "./generated/operations.js";

export interface ConnectOptions {
  /** Of the GraphQL endpoint. Default: http://127.0.0.1:4000/graphql */
  readonly url?: string;
  /** Reading needs none where the server leaves it open. */
  readonly token?: string;
}

/** A document whose variables and answer a code generator has typed, as `TypedDocumentString` of the client preset. */
export interface TypedDocument<Result, Variables> {
  readonly __apiType?: (variables: Variables) => Result;
  toString(): string;
}

export interface ExportOptions {
  /** Default: jsonl. */
  readonly format?: "jsonl" | "csv" | "parquet";
  /** Conditions, as the README lists them by table: one value or several. */
  readonly [condition: string]: string | number | boolean | readonly (string | number)[] | undefined;
}

export interface Client extends Operations {
  /** A document of your own. Rejects with `Refusal` or `Unreachable`. */
  request<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
  request<Result = unknown>(document: string, variables?: object): Promise<Result>;
  /**
   * A subscription of your own. Where the connection is lost it is taken up again after the last event; what the server no
   * longer has then comes as an event with `isGap`.
   */
  watch<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    variables: Variables,
  ): AsyncGenerator<Result, void, undefined>;
  watch<Result = unknown>(document: string, variables?: object): AsyncGenerator<Result, void, undefined>;
  /** A whole table; its body streams. */
  exportTable(
    table: "predictions" | "metrics" | "runs" | "leaderboard" | "log",
    options?: ExportOptions,
  ): Promise<Response>;
}

/** A client of a SQL Dojo server, for Node 22 and browsers, without dependencies. Connects when it is first asked. */
export declare function connect(options?: ConnectOptions): Client;

/** The server refused. Asking again changes nothing. */
export declare class Refusal extends Error {
  readonly name: "Refusal";
  /** NOT_FOUND, INVALID_INPUT, CONFLICT, … */
  readonly code: string;
  /** What in the input is meant. */
  readonly field: string | undefined;
  /** All that is wrong with the input. */
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

/** The server did not answer, or failed. Asking again may help. */
export declare class Unreachable extends Error {
  readonly name: "Unreachable";
}
