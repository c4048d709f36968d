import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";
import { serverUrl } from "../addresses.ts";

/** Nobody answers at the address, which a page shows with the way to mend it; or the server's own refusal. */
export type Fault = { readonly kind: "unreachable"; readonly url: string; readonly reason: string } | Refusal;

export interface Refusal {
  readonly kind: "refused";
  readonly code: string;
  readonly message: string;
  /** Path of the argument that is refused, as in `input.seeds[0]`, where the server names one. */
  readonly field?: string | undefined;
}

/** What asking the server can end in. `missing`: nothing has this id or name. */
export type Answer<Data> =
  | { readonly kind: "data"; readonly data: Data }
  | { readonly kind: "missing" }
  | Fault;

/** What telling the server something can end in. */
export type Reply<Data> = { readonly kind: "data"; readonly data: Data } | Fault;

interface WireError {
  readonly message: string;
  readonly extensions?: { readonly code?: string; readonly field?: string };
}

const missingCodes = new Set(["NOT_FOUND", "INVALID_INPUT"]);
const milliseconds = 20_000;

/** Takes a refusal that says that nothing is there for that. */
export function orMissing<Data>(reply: Reply<Data>): Answer<Data> {
  return reply.kind === "refused" && missingCodes.has(reply.code) ? { kind: "missing" } : reply;
}

/**
 * Asks the GraphQL server from this web server; nothing is cached.
 *
 * @param token of the caller; undefined to come without.
 */
export async function send<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token: string | undefined,
): Promise<Reply<Data>> {
  const url = serverUrl();
  let body: { data?: Data | null; errors?: readonly WireError[] };
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
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
    const { code = "UNKNOWN", field } = fault.extensions ?? {};
    return { kind: "refused", code, message: fault.message, field };
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
