import { setTimeout as sleep } from "node:timers/promises";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import type { DocumentNode } from "graphql";
import { cache } from "react";
import type { Reply } from "./client.ts";

/** Something that a page asked of the API while it was rendered. */
export interface PageRead {
  readonly document: DocumentNode;
  readonly variables: unknown;
  readonly reply: Promise<Reply<unknown>>;
}

/** One list a rendered page; outside of one, a new list each time. */
const readsOfPage = cache((): Map<string, PageRead> => new Map());

/** Asks once a page: who asks the same again, as a title does what its page does, gets the same answer. */
export function readOnce<Data, Variables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  read: () => Promise<Reply<Data>>,
): Promise<Reply<Data>> {
  const reads = readsOfPage();
  const key = `${numberOf(document)} ${JSON.stringify(variables)}`;
  const known = reads.get(key);
  if (known !== undefined) return known.reply as Promise<Reply<Data>>;
  const reply = read();
  reads.set(key, { document, variables, reply });
  return reply;
}

const numbers = new WeakMap<DocumentNode, number>();
let documentCount = 0;

function numberOf(document: DocumentNode): number {
  const known = numbers.get(document);
  if (known !== undefined) return known;
  documentCount += 1;
  numbers.set(document, documentCount);
  return documentCount;
}

/** What the page has read that it is part of, once nothing rendered so far asks for more. */
export async function pageReads(): Promise<PageRead[]> {
  const reads = readsOfPage();
  for (let count = -1; count !== reads.size; ) {
    count = reads.size;
    await Promise.allSettled([...reads.values()].map(({ reply }) => reply));
    // Who waited for an answer is rendered further in the next turn of the event loop, and may ask again.
    await sleep(0);
  }
  return [...reads.values()];
}
