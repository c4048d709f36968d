import type { Answer } from "./client.ts";

export interface ListPage<Node> {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean };
}

export interface Collected<Node> {
  readonly nodes: readonly Node[];
  /** Cursor of the last of `nodes`; undefined where none comes after it. */
  readonly next: string | undefined;
  /** Of the whole list, wanted or not. */
  readonly totalCount: number;
}

/**
 * The first `size` wanted nodes after a cursor, for conditions that the server does not know: asks for page after page
 * until there are enough, and one more, which tells whether any are left.
 */
export async function collectPage<Node>(
  load: (after: string | undefined) => Promise<Answer<ListPage<Node>>>,
  { after, size, isWanted }: { after: string | undefined; size: number; isWanted: (node: Node) => boolean },
): Promise<Answer<Collected<Node>>> {
  const wanted: { cursor: string; node: Node }[] = [];
  for (let cursor = after; ; ) {
    const answer = await load(cursor);
    if (answer.kind !== "data") return answer;
    const { edges, pageInfo, totalCount } = answer.data;
    wanted.push(...edges.filter(({ node }) => isWanted(node)));
    cursor = edges.at(-1)?.cursor;
    if (wanted.length > size || !pageInfo.hasNextPage || cursor === undefined) {
      const shown = wanted.slice(0, size);
      const next = wanted.length > size ? shown.at(-1)?.cursor : undefined;
      return { kind: "data", data: { nodes: shown.map(({ node }) => node), next, totalCount } };
    }
  }
}
