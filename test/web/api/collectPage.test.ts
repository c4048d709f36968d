import { describe, expect, it } from "vitest";
import type { Answer } from "../../../web/lib/api/client.ts";
import { collectPage, type ListPage } from "../../../web/lib/api/collectPage.ts";

/** A server with the numbers 0 to 9, in pages of four; what it was asked lies in `asked`. */
function numbers() {
  const asked: (string | undefined)[] = [];
  const load = async (after: string | undefined): Promise<Answer<ListPage<number>>> => {
    asked.push(after);
    const start = after === undefined ? 0 : Number(after) + 1;
    const nodes = Array.from({ length: 10 }, (_, index) => index).slice(start, start + 4);
    return {
      kind: "data",
      data: {
        totalCount: 10,
        edges: nodes.map((node) => ({ cursor: `${node}`, node })),
        pageInfo: { hasNextPage: start + 4 < 10 },
      },
    };
  };
  return { asked, load };
}

const collect = async (after: string | undefined, size: number, isWanted: (node: number) => boolean) => {
  const { asked, load } = numbers();
  const answer = await collectPage(load, { after, size, isWanted });
  if (answer.kind !== "data") throw new Error("The server always answers.");
  return { ...answer.data, asked };
};

describe("collectPage", () => {
  it("asks once where a page holds enough and one more", async () => {
    expect(await collect(undefined, 3, () => true)).toEqual({
      nodes: [0, 1, 2],
      next: "2",
      totalCount: 10,
      asked: [undefined],
    });
  });

  it("goes on from page to page until enough are wanted, and from where it stopped", async () => {
    const isEven = (node: number) => node % 2 === 0;
    const first = await collect(undefined, 2, isEven);
    expect(first).toMatchObject({ nodes: [0, 2], next: "2", asked: [undefined, "3"] });
    expect(await collect(first.next, 2, isEven)).toMatchObject({ nodes: [4, 6], next: "6" });
    expect(await collect("6", 2, isEven)).toMatchObject({ nodes: [8], next: undefined });
  });

  it("leads nowhere after the last wanted one, even where others follow", async () => {
    expect(await collect(undefined, 2, (node) => node < 2)).toMatchObject({ nodes: [0, 1], next: undefined });
  });

  it("ends on an empty list", async () => {
    expect(await collect("9", 2, () => true)).toMatchObject({ nodes: [], next: undefined });
  });

  it("hands on a fault", async () => {
    const answer = await collectPage(async () => ({ kind: "missing" as const }), {
      after: undefined,
      size: 2,
      isWanted: () => true,
    });
    expect(answer).toEqual({ kind: "missing" });
  });
});
