/**
 * Random numbers that depend on nothing but their coordinates: the same (seed, stream, index) gives the same
 * number in any order, batch or process. The mixing function is the 32-bit finaliser of MurmurHash3.
 */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

const GOLDEN = 0x9e3779b9;

function hash(seed: number, stream: number, index: number): number {
  const seeded = mix(Math.imul(seed, GOLDEN) ^ mix(Math.floor(seed / 2 ** 32) + 1));
  const streamed = mix(Math.imul(stream + 1, GOLDEN) ^ seeded);
  return mix(Math.imul(index + 1, GOLDEN) ^ streamed);
}

/** Uniform in (0, 1), never exactly either. */
export function uniform(seed: number, stream: number, index: number): number {
  return (hash(seed, stream, index) + 0.5) / 2 ** 32;
}

/** Standard normal numbers by Box and Muller's transform. */
export function fillNormal(target: Float32Array, deviation: number, seed: number, stream: number): void {
  for (let index = 0; index < target.length; index += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(uniform(seed, stream, index)));
    const angle = 2 * Math.PI * uniform(seed, stream, index + 1);
    target[index] = radius * Math.cos(angle);
    if (index + 1 < target.length) target[index + 1] = radius * Math.sin(angle);
  }
}
