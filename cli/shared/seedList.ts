import { InvalidArgumentError } from "commander";

/** Seeds as an option has them: `1,2,3`. */
export function seedList(text: string): number[] {
  const seeds = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (seeds.some((seed) => !Number.isInteger(seed)) || new Set(seeds).size < seeds.length)
    throw new InvalidArgumentError("They must be whole numbers, such as 1,2,3, none twice.");
  return seeds;
}
