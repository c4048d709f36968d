/** A text that a model could write, or somebody who hopes it would, and what has to come of it. */
export interface HostileText {
  readonly name: string;
  readonly sql: string;
  readonly expected: Expected;
}

/** "stopped": invalid or timed out, whichever limit it meets first. "harmless": any outcome. */
export type Expected = "invalid" | "timedOut" | "stopped" | "harmless";

/** What a text may try to read, write and reach. */
export interface Surroundings {
  /** Where the database lies and nothing may appear. */
  readonly folder: string;
  /** Without an ending; there is a text, a table, some JSON and a database of this name, each holding the secret. */
  readonly canary: string;
  /** Of the process that executes SQL's parent, holding the secret. */
  readonly variable: string;
  /** A name that must not appear in the working folder. */
  readonly relativeName: string;
}

export type HostileTexts = (surroundings: Surroundings) => HostileText[];

export function texts(expected: Expected, sqlByName: Readonly<Record<string, string>>): HostileText[] {
  return Object.entries(sqlByName).map(([name, sql]) => ({ name, sql, expected }));
}
