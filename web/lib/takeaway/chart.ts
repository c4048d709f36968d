import type { FlatTable } from "./table.ts";

/** A chart's points as they travel in its drawing. */
export interface ChartData {
  readonly title: string;
  /** What runs to the right. */
  readonly x: string;
  readonly lines: readonly ChartLine[];
}

export interface ChartLine {
  readonly label: string;
  /** Lines with the same number look the same. */
  readonly look: number;
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly low?: number;
    readonly high?: number;
  }[];
}

/** Parameter of an address under which drawings have their points with them: a page that nobody takes apart is lighter without. */
export const pointsParameter = "points";

/** One row a point. */
export function chartTable({ x, lines }: ChartData): FlatTable {
  const hasIntervals = lines.some(({ points }) => points.some(({ low }) => low !== undefined));
  return {
    columns: ["series", x, "value", ...(hasIntervals ? ["low", "high"] : [])],
    rows: lines.flatMap(({ label, points }) =>
      points.map((point) => [
        label,
        point.x,
        point.y,
        ...(hasIntervals ? [point.low ?? null, point.high ?? null] : []),
      ]),
    ),
  };
}
