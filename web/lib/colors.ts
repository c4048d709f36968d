import type { Scale } from "./axis.ts";

/**
 * Series are told apart by color, by dash and by the shape of their marks, so that neither print nor color blindness merges
 * them: the seventh has the first one's color with another dash and another shape.
 */
const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 4], [12, 5]];

export const seriesShapes = ["circle", "square", "triangle", "diamond"] as const;
export type SeriesShape = (typeof seriesShapes)[number];

export function seriesDash(index: number): readonly number[] {
  return dashes[(index + roundOf(index)) % dashes.length] ?? [];
}

export function seriesShape(index: number): SeriesShape {
  return seriesShapes[roundOf(index) % seriesShapes.length] ?? "circle";
}

/** How often all colors were used before. */
function roundOf(index: number): number {
  return Math.floor(index / dashes.length);
}

/** Class names `series-0` to `series-5` of app/styles/charts.css. */
export function seriesClass(index: number): string {
  return `series-${index % dashes.length}`;
}

/** The custom property of app/styles/base.css that holds the color of a series. */
export function seriesColorProperty(index: number): string {
  return `--series-${index % dashes.length}`;
}

/** Class names `heat-0` to `heat-9` of app/styles/charts.css: tenths of the way along a scale. */
export function heatClass(fraction: number, scale: Scale): string {
  const way = (fraction - scale.low) / (scale.high - scale.low);
  return `heat-${Math.min(9, Math.max(0, Math.floor(way * 10)))}`;
}
