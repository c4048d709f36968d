import type { SeriesShape } from "../../lib/colors.ts";

/** The mark of a point, about `size` from its center to its edge; all shapes cover about the same area. */
export function SeriesMark({
  shape,
  x,
  y,
  size,
}: {
  shape: SeriesShape;
  x: number;
  y: number;
  size: number;
}) {
  if (shape === "circle") return <circle cx={x} cy={y} r={size} />;
  return (
    <polygon points={corners[shape].map(([dx, dy]) => `${at(x, dx, size)},${at(y, dy, size)}`).join(" ")} />
  );
}

type Corner = readonly [number, number];

const corners: Readonly<Record<Exclude<SeriesShape, "circle">, readonly Corner[]>> = {
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.3],
    [1.2, 0.9],
    [-1.2, 0.9],
  ],
  diamond: [
    [0, -1.3],
    [1.3, 0],
    [0, 1.3],
    [-1.3, 0],
  ],
};

function at(center: number, offset: number, size: number): string {
  return (center + offset * size).toFixed(1);
}
