import type { Scale } from "./axis.ts";

/** Series are told apart by color and by dash, so that neither print nor color blindness merges them. */
const dashes: readonly (readonly number[])[] = [[], [7, 4], [2, 3], [10, 3, 2, 3], [4, 4], [12, 5]];

export function seriesDash(index: number): readonly number[] {
  return dashes[index % dashes.length] ?? [];
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
