import type { SeriesShape } from "./colors.ts";

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

/** Corners of a mark about `size` from its center to its edge, as SVG has them; all shapes cover about the same area. */
export function markCorners(
  shape: Exclude<SeriesShape, "circle">,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): string {
  const at = (center: number, offset: number) => (center + offset * size).toFixed(1);
  return corners[shape].map(([dx, dy]) => `${at(x, dx)},${at(y, dy)}`).join(" ");
}
