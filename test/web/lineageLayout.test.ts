import { describe, expect, it } from "vitest";
import { layLineage, nodeSize } from "../../web/lib/lineageLayout.ts";

const edge = (from: string, to: string, relation = "PARENT") => ({ from, to, relation });

describe("layLineage", () => {
  const keys = ["third", "second", "first", "data", "base"];
  const edges = [
    edge("second", "third"),
    edge("first", "third", "OPPONENT"),
    edge("first", "second"),
    edge("first", "second", "OPPONENT"),
    ...["third", "second", "first"].map((to) => edge("data", to, "DATA")),
    edge("base", "first", "BASE_MODEL"),
  ];
  const layout = layLineage(keys, edges);
  const at = (key: string) => layout.nodes.find((node) => node.key === key) ?? { x: NaN, y: NaN };

  it("puts whatever went into something below it, however short another way is", () => {
    for (const { from, to } of edges) expect(at(from).y, `${from} to ${to}`).toBeGreaterThan(at(to).y);
    expect(at("data").y).toBe(at("base").y);
  });

  it("lets no two boxes lie over each other, and all within the drawing", () => {
    for (const [index, one] of layout.nodes.entries()) {
      expect(one.x + nodeSize.width).toBeLessThanOrEqual(layout.width);
      expect(one.y + nodeSize.height).toBeLessThanOrEqual(layout.height);
      for (const other of layout.nodes.slice(index + 1)) {
        const isApart =
          Math.abs(one.x - other.x) >= nodeSize.width || Math.abs(one.y - other.y) >= nodeSize.height;
        expect(isApart, `${one.key} and ${other.key}`).toBe(true);
      }
    }
  });

  it("runs a line past layers beside the boxes, and no two lines of a pair on each other", () => {
    const lane = (relation: string, from: string, to: string) =>
      layout.edges.find((line) => line.relation === relation && line.from === from && line.to === to)?.path;
    const turn = (path: string | undefined) => Number(/H([\d.]+)V/.exec(path ?? "")?.[1]);
    expect(turn(lane("DATA", "data", "third"))).toBeLessThan(at("second").x);
    expect(turn(lane("OPPONENT", "first", "third"))).toBeGreaterThan(at("second").x + nodeSize.width);
    expect(lane("PARENT", "first", "second")).not.toBe(lane("OPPONENT", "first", "second"));
  });

  it("draws what follows from nothing else alone", () => {
    const alone = layLineage(["only"], []);
    expect(alone.nodes).toHaveLength(1);
    expect(alone.edges).toEqual([]);
  });
});
