import { Tensor } from "onnxruntime-node";
import { uniform } from "../../../statistics/random.ts";
import { dropoutName } from "./adapter.ts";
import type { TensorRecord } from "./session.ts";

/**
 * The masks of one step: bool [rows, width] for each of `widths`, true with probability 1 − `dropout`. They follow from
 * (seed, step, mask, place) alone, so a resumed training draws what it would have drawn. A probability is met to 1 / 65,536.
 */
export function dropoutMasks(
  widths: readonly number[],
  rows: number,
  dropout: number,
  seed: number,
  step: number,
): TensorRecord {
  const threshold = Math.round(dropout * 2 ** 16);
  return Object.fromEntries(
    widths.map((width, mask) => {
      const kept = new Uint8Array(rows * width);
      fill(kept, threshold, Math.floor(uniform(seed, step, mask) * 2 ** 32));
      return [dropoutName(mask), new Tensor("bool", kept, [rows, width])];
    }),
  );
}

/** Two places of a hashed counter's 32 bits: several times as fast as a number for each. */
function fill(kept: Uint8Array, threshold: number, key: number): void {
  for (let place = 0; place < kept.length; place += 2) {
    let bits = (key + place) | 0;
    bits = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
    bits = Math.imul(bits ^ (bits >>> 15), 0x846ca68b);
    bits ^= bits >>> 16;
    kept[place] = (bits & 0xffff) >= threshold ? 1 : 0;
    if (place + 1 < kept.length) kept[place + 1] = bits >>> 16 >= threshold ? 1 : 0;
  }
}
