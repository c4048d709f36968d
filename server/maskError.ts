import { randomUUID } from "node:crypto";
import { unwrapResolverError } from "@apollo/server/errors";
import { PothosValidationError } from "@pothos/core";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { refusalCodes } from "./errors.ts";

/** Apollo's own codes for documents that cannot be run; they are shown as they are. */
const documentCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "OPERATION_RESOLUTION_FAILURE",
  "BAD_REQUEST",
]);

/** PostgreSQL: text with U+0000, malformed uuid, number out of range. */
const inputFaults = new Set(["22021", "22P02", "22003"]);

/**
 * What the caller sees of an error. Refusals and faults of the document are shown; anything else is a bug of ours
 * or a broken database: it is logged under a reference, and the caller is told the reference alone.
 */
export function maskError(
  formatted: GraphQLFormattedError,
  thrown: unknown,
  log: (message: string) => void,
): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? "");
  if (code in refusalCodes || documentCodes.has(code))
    return shown(formatted, formatted.message, formatted.extensions);
  const original = unwrapResolverError(thrown);
  if (code === "BAD_USER_INPUT" || original instanceof PothosValidationError) {
    return shown(formatted, formatted.message, inputFault(formatted.message));
  }
  if (isInputFault(original)) {
    const message =
      "An argument holds what the database cannot store: U+0000, a malformed id or a number too large.";
    return shown(formatted, message, { code: "INVALID_INPUT" });
  }
  // Without an original error GraphQL itself refused, in words meant for the caller.
  if (original instanceof GraphQLError && !original.originalError && code === "") {
    return shown(formatted, formatted.message, { code: "GRAPHQL_VALIDATION_FAILED" });
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
    ...(path ? { path } : {}),
    extensions: safe,
  };
}

/** GraphQL names the place of a malformed variable in its message: `at "input.series[0].values[1]"`. */
function inputFault(message: string): { code: "INVALID_INPUT"; field?: string } {
  const field = /at "([^"]+)"/.exec(message)?.[1] ?? /Variable "\$([^"]+)"/.exec(message)?.[1];
  return field === undefined ? { code: "INVALID_INPUT" } : { code: "INVALID_INPUT", field };
}

function isInputFault(error: unknown): boolean {
  for (
    let each = error;
    each instanceof Error || isRecord(each);
    each = (each as { cause?: unknown }).cause
  ) {
    const { code, originalCode, meta } = each as { code?: string; originalCode?: string; meta?: unknown };
    if (inputFaults.has(code ?? "") || inputFaults.has(originalCode ?? "")) return true;
    if (isRecord(meta) && inputFaults.has(String(meta.code ?? ""))) return true;
  }
  return false;
}

function isRecord(value: unknown): value is { [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
