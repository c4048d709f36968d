import { invalidInput } from "../domain/errors.ts";
import { isUuid } from "../domain/isUuid.ts";

/** Readable, and good for addresses and file names: `Run_0197f1c2-…`. */
export function encodeId(typename: string, id: string): string {
  return `${typename}_${id}`;
}

/** @throws Refusal INVALID_INPUT for what `encodeId` did not make. */
export function decodeId(globalId: string, field: string): { typename: string; id: string } {
  const separator = globalId.indexOf("_");
  const typename = globalId.slice(0, separator);
  const id = globalId.slice(separator + 1);
  if (separator < 1 || !isUuid(id)) {
    throw invalidInput(field, `${JSON.stringify(globalId)} is not an id; use one that this server returned.`);
  }
  return { typename, id };
}

/**
 * The id within its table.
 *
 * @throws Refusal INVALID_INPUT where it is not an id, or one of another type.
 */
export function idOf(typename: string, globalId: string, field: string): string {
  const decoded = decodeId(globalId, field);
  if (decoded.typename !== typename) {
    throw invalidInput(field, `is the id of a ${decoded.typename}; give that of a ${typename}.`);
  }
  return decoded.id;
}
