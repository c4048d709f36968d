import type { ModelConfiguration } from "../engine.ts";
import type { Graph } from "./graph.ts";
import type { Value } from "./graphTypes.ts";
import { headSizeOf } from "./parameters.ts";
import { ropeFrequencies } from "./ropeFrequencies.ts";

/** Rows of a batch are padded to a multiple of this many tokens, so that few distinct shapes occur. */
export const lengthMultiple = 16;

export function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}

/** Tables of cos and sin(position · frequency), [positions, headSize / 2], for every position a row can have. */
export function rotaryTables(
  graph: Graph,
  configuration: ModelConfiguration,
): { cosines: Value; sines: Value } {
  const { ropeTheta, ropeScaling, contextLength } = configuration;
  const { frequencies, amplitude } = ropeFrequencies(headSizeOf(configuration), ropeTheta, ropeScaling);
  const half = frequencies.length;
  const positions = roundUp(contextLength, 2 * lengthMultiple);
  const cosines = new Float32Array(positions * half);
  const sines = new Float32Array(positions * half);
  for (let index = 0; index < cosines.length; index++) {
    const angle = Math.floor(index / half) * frequencies[index % half]!;
    cosines[index] = amplitude * Math.cos(angle);
    sines[index] = amplitude * Math.sin(angle);
  }
  return {
    cosines: graph.floats(cosines, [positions, half]),
    sines: graph.floats(sines, [positions, half]),
  };
}
