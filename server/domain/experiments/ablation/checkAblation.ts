import { invalidInput } from "../../errors.ts";
import { mostRuns } from "../createExperiment.ts";
import type { AblationDesign, Factor } from "./ablationPlan.ts";

export interface AblationShape {
  name: string;
  factors: readonly Factor[];
  design: AblationDesign;
  seeds: readonly number[];
}

/** Longest name of a factor and of a level. */
const longestName = 60;

/**
 * What can be said of an ablation without resolving a configuration. One without factors is its base alone.
 *
 * @throws Refusal INVALID_INPUT
 */
export function checkAblation({ name, factors, design, seeds }: AblationShape): void {
  if (name.trim() === "") throw invalidInput("input.name", "is empty; name the ablation.");
  for (const [index, { name: factor, levels }] of factors.entries()) {
    const field = `input.factors[${index}].levels`;
    if (levels.length === 0) {
      throw invalidInput(field, `is empty; give factor ${JSON.stringify(factor)} at least one level.`);
    }
    if (design === "GRID" && levels.length === 1) {
      throw invalidInput(
        field,
        "has one level, which every cell of a grid would share; give a second one, or move its overrides to input.base.overrides.",
      );
    }
  }
  // Before anything that looks at pairs of names or seeds, which may be millions.
  const runCount = countCells(factors, design) * seeds.length;
  if (runCount > mostRuns) {
    throw invalidInput(
      "input.factors",
      `and input.seeds come to ${runCount} runs; at most ${mostRuns} are allowed. Give fewer levels or seeds, or use LEAVE_ONE_OUT.`,
    );
  }
  checkSeeds(seeds);
  checkNames(factors, "input.factors");
  for (const [index, { levels }] of factors.entries()) checkNames(levels, `input.factors[${index}].levels`);
}

function countCells(factors: readonly Factor[], design: AblationDesign): number {
  const counts = factors.map(({ levels }) => levels.length);
  return design === "GRID"
    ? counts.reduce((product, count) => product * count, 1)
    : counts.reduce((sum, count) => sum + count, 1);
}

function checkSeeds(seeds: readonly number[]): void {
  if (seeds.length === 0) {
    throw invalidInput("input.seeds", "is empty; give at least one seed, and three or more to tell noise.");
  }
  for (const [index, seed] of seeds.entries()) {
    if (seeds.indexOf(seed) < index) {
      throw invalidInput(
        `input.seeds[${index}]`,
        `${seed} stands there before, and the same seed gives the same run; leave it out.`,
      );
    }
  }
}

function checkNames(named: readonly { name: string }[], field: string): void {
  const names = named.map(({ name }) => name);
  for (const [index, name] of names.entries()) {
    const place = `${field}[${index}].name`;
    if (name.trim() === "") throw invalidInput(place, "is empty; name it.");
    if (name.length > longestName) {
      throw invalidInput(place, `has ${name.length} characters; at most ${longestName} are allowed.`);
    }
    if (/\p{Cc}/u.test(name) || !name.isWellFormed()) {
      throw invalidInput(place, "holds control characters or halves of characters; leave them out.");
    }
    if (names.indexOf(name) < index) {
      throw invalidInput(place, `${JSON.stringify(name)} stands there before; give each its own name.`);
    }
  }
}
