import type { DraftExample } from "./draft.ts";

/** The optional parts of an example as files give them: empty text and absent fields are no part. */
export interface ExampleParts {
  readonly id?: string | number | null | undefined;
  readonly question: string;
  readonly databaseId: string;
  readonly goldSql: string;
  readonly acceptedSql?: readonly string[];
  readonly difficulty?: string | number | null | undefined;
  readonly evidence?: string | null | undefined;
}

/** Keys stand in one order, since splits are hashed as they are written. */
export function createExample(parts: ExampleParts): DraftExample {
  const { id, question, databaseId, goldSql, acceptedSql = [], difficulty, evidence } = parts;
  return {
    ...(isGiven(id) ? { id: String(id) } : {}),
    question,
    databaseId,
    goldSql,
    ...(acceptedSql.length === 0 ? {} : { acceptedSql }),
    ...(isGiven(difficulty) ? { difficulty: String(difficulty) } : {}),
    ...(isGiven(evidence) ? { evidence } : {}),
  };
}

function isGiven<Value>(value: Value | null | undefined): value is Value {
  return value !== undefined && value !== null && String(value).trim() !== "";
}
