export interface LaidNode {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface LaidEdge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
  /** Of an SVG path, from what went in to what came of it. */
  readonly path: string;
}

export interface LineageLayout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly LaidNode[];
  readonly edges: readonly LaidEdge[];
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly relation: string;
}

export const nodeSize = { width: 150, height: 46 } as const;
const gap = { x: 20, y: 34 } as const;
/** Between lines that run beside each other. */
const lane = 9;
const border = 6;

/**
 * Places a graph in layers: what was asked for on top, whatever went into something below it. A line between neighboring
 * layers goes straight; a longer one of data runs down a lane at the left, any other down one at the right.
 *
 * @param keys of the nodes, the one on top first; in a layer they stand in this order.
 * @param edges without cycles, each between two of the nodes.
 */
export function layLineage(keys: readonly string[], edges: readonly Edge[]): LineageLayout {
  const layers = layersOf(keys, edges);
  const layerOf = (key: string) => layers.get(key) ?? 0;
  const columns = new Map<number, number>();
  const placeOf = new Map<string, { column: number; layer: number }>();
  for (const key of keys) {
    const layer = layerOf(key);
    const column = columns.get(layer) ?? 0;
    columns.set(layer, column + 1);
    placeOf.set(key, { column, layer });
  }
  const isLong = ({ from, to }: Edge) => layerOf(from) - layerOf(to) > 1;
  const isLeft = (edge: Edge) => edge.relation === "DATA";
  const leftLanes = [
    ...new Set(edges.filter((edge) => isLong(edge) && isLeft(edge)).map(({ from }) => from)),
  ];
  const rightEdges = edges.filter((edge) => isLong(edge) && !isLeft(edge));
  const left = border + leftLanes.length * lane + (leftLanes.length > 0 ? lane : 0);
  const columnCount = Math.max(1, ...columns.values());
  const right = left + columnCount * nodeSize.width + (columnCount - 1) * gap.x;
  const pointOf = (key: string) => {
    const { column, layer } = placeOf.get(key) ?? { column: 0, layer: 0 };
    return {
      x: left + column * (nodeSize.width + gap.x),
      y: border + layer * (nodeSize.height + gap.y),
    };
  };

  function pathOf(edge: Edge): string {
    const [from, to] = [pointOf(edge.from), pointOf(edge.to)];
    const middle = nodeSize.height / 2;
    if (!isLong(edge)) {
      const shift = edge.relation === "OPPONENT" ? lane : edge.relation === "PARENT" ? -lane : 0;
      const x = nodeSize.width / 2 + shift;
      return `M${from.x + x} ${from.y}L${to.x + x} ${to.y + nodeSize.height}`;
    }
    if (isLeft(edge)) {
      const x = left - lane * (leftLanes.indexOf(edge.from) + 1);
      return `M${from.x} ${from.y + middle}H${x}V${to.y + middle}H${to.x}`;
    }
    const x = right + lane * (rightEdges.indexOf(edge) + 1);
    const shift = edge.relation === "OPPONENT" ? lane / 2 : -lane / 2;
    return `M${from.x + nodeSize.width} ${from.y + middle + shift}H${x}V${to.y + middle + shift}H${to.x + nodeSize.width}`;
  }

  const layerCount = Math.max(0, ...layers.values()) + 1;
  return {
    width: right + rightEdges.length * lane + (rightEdges.length > 0 ? lane : 0) + border,
    height: layerCount * nodeSize.height + (layerCount - 1) * gap.y + 2 * border,
    nodes: keys.map((key) => ({ key, ...pointOf(key) })),
    edges: edges.map((edge) => ({ ...edge, path: pathOf(edge) })),
  };
}

/** For each node the length of the longest way from the top, so that every line leads upward. */
function layersOf(keys: readonly string[], edges: readonly Edge[]): Map<string, number> {
  const layers = new Map(keys.map((key) => [key, 0]));
  for (let round = 0; round < keys.length; round += 1) {
    let isSettled = true;
    for (const { from, to } of edges) {
      const layer = (layers.get(to) ?? 0) + 1;
      if ((layers.get(from) ?? 0) >= layer) continue;
      layers.set(from, layer);
      isSettled = false;
    }
    if (isSettled) break;
  }
  return layers;
}
