import { benchmarkPath, generationPath } from "../addresses.ts";
import { formatBenchmark } from "../format.ts";
import type { LineageQuery } from "./generated/operations.ts";

export type WireLineage = LineageQuery["lineage"];
export type WireLineageNode = WireLineage["nodes"][number];
type WireEdge = WireLineage["edges"][number];

export type WireGeneration = Extract<LineageQuery["node"], { weightsHash: string }>;

export function isGeneration(node: LineageQuery["node"]): node is WireGeneration {
  return node !== null && "weightsHash" in node;
}

export function generationTitle({ number, run }: { number: number; run: { name: string } }): string {
  return `Generation ${number} of ${run.name}`;
}

/** What a node is called, beside what it belongs to, and where it leads. */
export interface NodeView {
  readonly key: string;
  readonly title: string;
  readonly of: string;
  readonly address: string;
  readonly hash: string | null;
}

export function nodeView({ key, hash, generation, split, baseModel }: WireLineageNode): NodeView {
  if (generation !== null)
    return {
      key,
      hash,
      title: `generation ${generation.number}`,
      of: generation.run.name,
      address: generationPath(generation.id),
    };
  if (split !== null)
    return {
      key,
      hash,
      title: `split ${split.name}`,
      of: formatBenchmark(split.benchmark),
      address: benchmarkPath(split.benchmark),
    };
  return { key, hash, title: baseModel?.name ?? "a base model", of: "base model", address: "/models" };
}

const relations: Readonly<Record<WireEdge["relation"], string>> = {
  PARENT: "parent of",
  OPPONENT: "opponent of",
  DATA: "learnt by",
  BASE_MODEL: "start of",
  SAME_WEIGHTS: "same weights as, and made before,",
};

export interface LineageRow extends NodeView {
  /** Null unless it is a generation. */
  readonly attempt: NonNullable<WireLineageNode["generation"]>["attempt"] | null;
  /** As what it went into which others, a sentence each; none for the one that was asked for. */
  readonly uses: readonly string[];
}

/** The graph for readers of text: a row a node, with all lines that leave it. */
export function lineageRows({ nodes, edges }: WireLineage): LineageRow[] {
  const views = new Map(nodes.map((node) => [node.key, nodeView(node)]));
  return nodes.map((node) => {
    const view = nodeView(node);
    const nameOf = (key: string) => {
      const other = views.get(key);
      if (other === undefined) return "";
      return other.of === view.of ? other.title : `${other.title} of ${other.of}`;
    };
    const groups = new Map<string, string[]>();
    for (const { from, to, relation, detail } of edges) {
      if (from !== node.key) continue;
      const group = JSON.stringify([relations[relation], detail ?? ""]);
      groups.set(group, [...(groups.get(group) ?? []), nameOf(to)]);
    }
    const uses = [...groups].map(([group, names]) => {
      const [relation, detail] = JSON.parse(group) as [string, string];
      return `${relation} ${names.join(", ")}${detail === "" ? "" : ` (${detail.replace(/\.$/, "")})`}`;
    });
    return { ...view, attempt: node.generation?.attempt ?? null, uses };
  });
}
