import { invalidInput } from "../errors.ts";
import { isValueOf, type KeyValue, orderName, type SortKey } from "./sortKey.ts";

/** Where a row stands in a list, and, of a list whose rows move, as of when. */
export interface Position {
  readonly values: readonly KeyValue[];
  readonly snapshot?: string;
}

/** Opaque to callers: which list, in which order, and the row's values of the sort keys. */
export function encodeCursor(list: string, keys: readonly SortKey[], position: Position): string {
  const { values, snapshot } = position;
  const content = [list, orderName(keys), values, ...(snapshot === undefined ? [] : [snapshot])];
  return Buffer.from(JSON.stringify(content)).toString("base64url");
}

/** @throws Refusal INVALID_INPUT naming the argument for what is no cursor of this list in this order. */
export function decodeCursor(
  list: string,
  keys: readonly SortKey[],
  cursor: string,
  argument: "after" | "before",
): Position {
  const content = parse(cursor);
  if (content === undefined)
    throw invalidInput(argument, "is not a cursor; use one that this server returned.");
  const [ofList, order, values, snapshot] = content;
  if (ofList !== list)
    throw invalidInput(argument, "is a cursor of another list; use one that this list returned.");
  if (order !== orderName(keys)) {
    throw invalidInput(
      argument,
      "is a cursor of this list in another order; begin anew without it, or ask for the order it came from.",
    );
  }
  const isOfKeys =
    Array.isArray(values) &&
    values.length === keys.length &&
    keys.every((key, place) => isValueOf(key, values[place]));
  const isMoving = keys.some(({ changes }) => changes !== undefined);
  if (!isOfKeys || isMoving !== isSnapshot(snapshot))
    throw invalidInput(argument, "is not a cursor; use one that this server returned.");
  return { values: values as KeyValue[], ...(isMoving ? { snapshot: snapshot as string } : {}) };
}

function parse(cursor: string): unknown[] | undefined {
  try {
    const content: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(content) && content.length >= 3 && content.length <= 4 ? content : undefined;
  } catch {
    return undefined;
  }
}

/** PostgreSQL's text for the transactions that had been committed at a moment. */
function isSnapshot(text: unknown): boolean {
  return (
    typeof text === "string" &&
    text.length < 10_000 &&
    /^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/.test(text)
  );
}
