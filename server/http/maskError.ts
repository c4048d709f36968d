import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { PothosValidationError } from "@pothos/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { OverTime } from "../database/requestScope.ts";
import { refusalCodes } from "../domain/errors.ts";
import { overTimeMessage } from "../schema/budget.ts";
import { inOwnWords } from "./ownWords.ts";
import { variableFault } from "./variableFault.ts";

/** Apollo's own codes for documents that cannot be run; they are shown as they are. */
const documentCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/** PostgreSQL: a statement that was broken off. */
const canceled = new Set(["57014"]);

/** PostgreSQL: text with U+0000, malformed uuid, number out of range, text that is too long for an index. */
const inputFaults = new Set(["22021", "22P02", "22003", "54000"]);

/** Whether a statement was broken off because its request had no more time. */
export function isOverTime(thrown: unknown): boolean {
  return hasCause(
    thrown,
    ({ message, code }) => String(message).includes(OverTime.text) || canceled.has(String(code)),
  );
}

/**
 * What the caller sees of an error. Refusals and faults of the document are shown; anything else is a bug of ours
 * or a broken database: it is logged under a reference, and the caller is told the reference alone.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: (message: string) => void,
): GraphQLFormattedError {
  const refusal = refusalOfDocument(formatted, thrown);
  if (refusal) return shown(formatted, formatted.message, { code: refusal });
  const code = String(formatted.extensions?.code ?? "");
  if (isOverTime(thrown)) return shown(formatted, overTimeMessage, { code: "TOO_COMPLEX" });
  if (code in refusalCodes || documentCodes.has(code))
    return shown(formatted, inOwnWords(formatted.message), formatted.extensions);
  const ofVariable = thrown instanceof GraphQLError ? variableFault(thrown) : undefined;
  if (ofVariable) {
    return shown(formatted, ofVariable.message, { code: "INVALID_INPUT", field: ofVariable.field });
  }
  const original = unwrapResolverError(thrown);
  if (code === "BAD_USER_INPUT" || original instanceof PothosValidationError) {
    return shown(formatted, formatted.message, { code: "INVALID_INPUT" });
  }
  if (isInputFault(original)) {
    const message =
      "An argument holds what the database cannot store: U+0000, a malformed id, a number too large or a name too long.";
    return shown(formatted, message, { code: "INVALID_INPUT" });
  }
  // Without an original error GraphQL itself refused, in words meant for the caller.
  if (original instanceof GraphQLError && !original.originalError && code === "") {
    return shown(formatted, inOwnWords(formatted.message), { code: "GRAPHQL_VALIDATION_FAILED" });
  }
  const reference = randomUUID();
  log(
    `Error ${reference}: ${original instanceof Error ? (original.stack ?? original.message) : String(original)}`,
  );
  return shown(formatted, `Something failed in the server. Its log says more under reference ${reference}.`, {
    code: "INTERNAL_SERVER_ERROR",
    reference,
  });
}

/** Apollo gives one code to all that validation refuses; our own rule's lies beneath. */
function refusalOfDocument(formatted: GraphQLFormattedError, thrown: unknown): string | undefined {
  if (formatted.extensions?.code !== "GRAPHQL_VALIDATION_FAILED" || !(thrown instanceof GraphQLError))
    return undefined;
  const { originalError } = thrown;
  const code = originalError instanceof GraphQLError ? String(originalError.extensions.code) : "";
  return code in refusalCodes ? code : undefined;
}

/** Never the stack trace, which Apollo would add. */
function shown(
  { locations, path }: GraphQLFormattedError,
  message: string,
  extensions: GraphQLFormattedError["extensions"],
): GraphQLFormattedError {
  const { stacktrace: _, ...safe } = extensions ?? {};
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path && path.length > 0 ? { path } : {}),
    extensions: safe,
  };
}

function isInputFault(error: unknown): boolean {
  return hasCause(
    error,
    ({ code, originalCode }) => inputFaults.has(String(code)) || inputFaults.has(String(originalCode)),
  );
}

/** Prisma wraps what PostgreSQL said in an error within an error, as GraphQL does what a resolver threw. */
function hasCause(error: unknown, isIt: (error: { [key: string]: unknown }) => boolean): boolean {
  if (!isRecord(error)) return false;
  if (isIt(error)) return true;
  return [error.originalError, error.cause, error.meta, error.driverAdapterError].some((within) =>
    hasCause(within, isIt),
  );
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
