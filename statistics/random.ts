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

/** Normal numbers with mean 0 by Box and Muller's transform. */
export function fillNormal(target: Float32Array, deviation: number, seed: number, stream: number): void {
  for (let index = 0; index < target.length; index += 2) {
    const radius = deviation * Math.sqrt(-2 * Math.log(uniform(seed, stream, index)));
    const angle = 2 * Math.PI * uniform(seed, stream, index + 1);
    target[index] = radius * Math.cos(angle);
    if (index + 1 < target.length) target[index + 1] = radius * Math.sin(angle);
  }
}

/** A copy in random order (Fisher–Yates); the same items, seed and stream give the same order. */
export function shuffle<Item>(items: readonly Item[], seed: number, stream = 0): Item[] {
  return shuffleBy(items, (last) => Math.floor(uniform(seed, stream, last) * (last + 1)));
}

/** A stream of random choices; the same seed and stream give the same choices. */
export interface Random {
  /** Uniform in (0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** One of the items. Throws where there is none. */
  pick<Item>(items: readonly Item[]): Item;
  chance(probability: number): boolean;
  shuffle<Item>(items: readonly Item[]): Item[];
}

export function createRandom(seed: number, stream: number): Random {
  let index = 0;
  const next = () => {
    index += 1;
    return uniform(seed, stream, index);
  };
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    integer,
    pick: (items) => {
      if (items.length === 0) throw new Error("There is nothing to pick from.");
      return items[integer(0, items.length - 1)] as (typeof items)[number];
    },
    chance: (probability) => next() < probability,
    shuffle: (items) => shuffleBy(items, (last) => integer(0, last)),
  };
}

/** @param choose a place from 0 to `last`, at random. */
function shuffleBy<Item>(items: readonly Item[], choose: (last: number) => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = choose(last);
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

/** A number from a text, to give a text its own random stream (FNV-1a). */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let position = 0; position < text.length; position += 1)
    hash = Math.imul(hash ^ text.charCodeAt(position), 16777619);
  return hash >>> 0;
}
