import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { readAccessToken } from "./accessToken.ts";
import { type Answer, orMissing, type Reply, send } from "./client.ts";
import { readOnce } from "./reads.ts";

/** Asks the GraphQL server as the visitor: with the token that their browser keeps, if it keeps one. */
export async function ask<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Answer<Data>> {
  return orMissing(await read(document, variables));
}

/**
 * The same for what is refused for more than that nothing is there. A token that the server does not know keeps nobody from
 * what strangers may read; the page that asks for tokens says what is wrong with it.
 */
export function read<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Reply<Data>> {
  return readOnce(document, variables, async () => {
    const reply = await tell(document, variables);
    const isUnknown = reply.kind === "refused" && reply.code === "UNAUTHENTICATED";
    return isUnknown ? send(document, variables, undefined) : reply;
  });
}

/** Sends what only the visitor's own token will do for. */
export async function tell<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Reply<Data>> {
  return send(document, variables, await readAccessToken());
}
