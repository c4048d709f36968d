import type { SeriesShape } from "../../lib/colors.ts";
import { markCorners } from "../../lib/seriesMark.ts";

/** The mark of a point, about `size` from its center to its edge. */
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
  return <polygon points={markCorners(shape, { x, y, size })} />;
}
