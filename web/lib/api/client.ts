import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { serverUrl } from "../addresses.ts";

/**
 * What asking the server can end in. `missing`: nothing has this id or name. `unreachable`: nobody answers at the
 * address, which a page shows with the way to mend it. `refused`: the server's own sentence.
 */
export type Answer<Data> =
  | { readonly kind: "data"; readonly data: Data }
  | { readonly kind: "missing" }
  | { readonly kind: "unreachable"; readonly url: string; readonly reason: string }
  | { readonly kind: "refused"; readonly code: string; readonly message: string };

interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

const missingCodes = new Set(["NOT_FOUND", "INVALID_INPUT"]);
const milliseconds = 20_000;

/** Asks the GraphQL server from this web server; nothing is cached. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  const url = serverUrl();
  let body: { data?: Data | null; errors?: readonly WireError[] };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
      },
      body: JSON.stringify({ query: print(document), variables }),
      cache: "no-store",
      signal: AbortSignal.timeout(milliseconds),
    });
    body = (await response.json()) as typeof body;
  } catch (error) {
    return { kind: "unreachable", url, reason: reasonOf(error) };
  }
  const fault = body.errors?.[0];
  if (fault !== undefined) {
    const code = fault.extensions?.code ?? "UNKNOWN";
    return missingCodes.has(code) ? { kind: "missing" } : { kind: "refused", code, message: fault.message };
  }
  if (body.data === undefined || body.data === null) {
    return { kind: "unreachable", url, reason: "The answer is not GraphQL's." };
  }
  return { kind: "data", data: body.data };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause;
  return cause instanceof Error && cause.message !== "" ? cause.message : error.message;
}
