import { uniform } from "./random.ts";

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
    shuffle: (items) => {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [order[last], order[other]] = [
          order[other] as (typeof items)[number],
          order[last] as (typeof items)[number],
        ];
      }
      return order;
    },
  };
}

/** A number from a text, to give a text its own random stream. */
export function hashText(text: string): number {
  let hash = 2166136261;
  for (let position = 0; position < text.length; position += 1)
    hash = Math.imul(hash ^ text.charCodeAt(position), 16777619);
  return hash >>> 0;
}
