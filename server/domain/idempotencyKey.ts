import { contentHash } from "./contentHash.ts";
import { invalidInput, Refusal } from "./errors.ts";
import type { Transaction } from "./transaction.ts";

/** The argument as the schema describes it. @param made what the mutation returns, as in "experiment made". */
export function describeKey(made: string): string {
  return `The same input again under the same key returns the ${made} the first time; another input under it is refused with CONFLICT.`;
}

export interface KeyedInput {
  /** Null where the caller sent none. */
  key: string | null;
  mutation: string;
  /** All that the answer follows from. */
  input: object;
}

/**
 * Makes something once for each key: with the same input again it is found, even by requests at the same moment, which
 * wait for each other. A key is bound to its mutation and its input. What was refused has bound no key.
 *
 * @param make gives the id of what it made.
 * @returns that id, or the one made the first time.
 * @throws Refusal INVALID_INPUT for a key that is none, CONFLICT where it was used for another input.
 */
export async function makeOnce(
  transaction: Transaction,
  { key, mutation, input }: KeyedInput,
  make: () => Promise<string>,
): Promise<string> {
  if (key === null) return make();
  if (key.trim() === "") {
    throw invalidInput("input.idempotencyKey", "is empty; leave it out, or make one up.");
  }
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  const inputHash = contentHash(input);
  const earlier = await transaction.idempotencyKey.findUnique({ where: { key } });
  if (!earlier) {
    const resultId = await make();
    await transaction.idempotencyKey.create({ data: { key, mutation, inputHash, resultId } });
    return resultId;
  }
  if (earlier.mutation === mutation && earlier.inputHash === inputHash) return earlier.resultId;
  const use = earlier.mutation === mutation ? "with another input" : `for ${earlier.mutation}`;
  throw new Refusal(
    "CONFLICT",
    `input.idempotencyKey: ${JSON.stringify(key)} was used before ${use}; send the first input again for its answer, or this one under a new key.`,
    "input.idempotencyKey",
  );
}
