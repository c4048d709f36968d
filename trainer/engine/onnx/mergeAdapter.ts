import type { AdapterConfiguration } from "../engine.ts";
import { adaptedProjections, adapterScaling, adapterShapes } from "./adapter.ts";
import { floatsOf } from "./session.ts";
import type { WeightedModel } from "./weightedModel.ts";

/** The base's weights with W + s·B·A in place of each adapted W; nothing is shared with the model. */
export function mergedWeights(
  { frozen, weights, configuration }: WeightedModel,
  adapter: AdapterConfiguration,
): Map<string, Float32Array> {
  const merged = new Map([...frozen].map(([name, tensor]) => [name, floatsOf(tensor).slice()]));
  const factors = adapterShapes(configuration, adapter);
  const scaling = adapterScaling(adapter);
  adaptedProjections(configuration, adapter).forEach(({ name, shape }, index) => {
    const a = floatsOf(weights.get(factors[2 * index]!.name));
    const b = floatsOf(weights.get(factors[2 * index + 1]!.name));
    addProduct(merged.get(name)!, a, b, shape as [number, number], adapter.rank, scaling);
  });
  return merged;
}

function addProduct(
  target: Float32Array,
  a: Float32Array,
  b: Float32Array,
  [rows, columns]: readonly [number, number],
  rank: number,
  scaling: number,
): void {
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let inner = 0; inner < rank; inner++) {
      const factor = scaling * b[row * rank + inner]!;
      for (let column = 0; column < columns; column++) sums[column]! += factor * a[inner * columns + column]!;
    }
    for (let column = 0; column < columns; column++) target[row * columns + column]! += sums[column]!;
  }
}
