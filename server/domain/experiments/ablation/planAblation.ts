import { invalidInput } from "../../errors.ts";
import type { ResolvedConfiguration } from "../../presets/resolveConfiguration.ts";
import type { AblationPlan, Cell, Factor } from "./ablationPlan.ts";
import { type AblationShape, checkAblation } from "./checkAblation.ts";
import { configurationDifferences } from "./configurationDifferences.ts";

/**
 * The base with patches on top of it, in their order.
 *
 * @param field path of the last patch in the input, for the refusal's message.
 * @throws Refusal INVALID_INPUT
 */
export type Resolve = (field: string, patches: readonly unknown[]) => ResolvedConfiguration;

/** A level of a factor, by their places in the input. */
interface Choice {
  factor: number;
  level: number;
}

interface Draft extends ResolvedConfiguration {
  choices: readonly Choice[];
  name: string;
}

const nameOfBase = "base";
/** What an index of the database can hold, run's seed included. */
const longestName = 500;

/**
 * The cells of an ablation in the order of its factors and levels, each configuration once.
 *
 * @throws Refusal INVALID_INPUT naming the level at fault, one that changes nothing among others.
 */
export function planAblation(shape: AblationShape, resolve: Resolve): AblationPlan {
  checkAblation(shape);
  const { factors, design } = shape;
  const base = resolve("input.base.overrides", []);
  const combinations = design === "GRID" ? allCombinations(factors) : oneByOne(factors);
  const drafts = combinations.map((choices): Draft => {
    const name = nameOf(choices, factors);
    return { choices, name, ...resolveCell(choices, factors, resolve) };
  });
  checkDraftNames(drafts);
  if (design === "GRID") refuseEqualLevels(drafts, factors);
  else refuseIdleLevels(drafts, base);
  const cells = [...Map.groupBy(drafts, ({ configurationHash }) => configurationHash).values()].map(
    ([draft, ...others]): Cell => {
      const { choices, name, configuration, configurationHash } = draft as Draft;
      return {
        name,
        levels: choices.map((choice) => levelOf(choice, factors)),
        mergedNames: others.map((other) => other.name),
        differences: configurationDifferences(base.configuration, configuration),
        configuration,
        configurationHash,
      };
    },
  );
  return { baseConfiguration: base.configuration, cells };
}

/** The last factor varies fastest. */
function allCombinations(factors: readonly Factor[]): Choice[][] {
  return factors.reduce<Choice[][]>(
    (combinations, { levels }, factor) =>
      combinations.flatMap((choices) => levels.map((_, level) => [...choices, { factor, level }])),
    [[]],
  );
}

function oneByOne(factors: readonly Factor[]): Choice[][] {
  return [[], ...factors.flatMap(({ levels }, factor) => levels.map((_, level) => [{ factor, level }]))];
}

/** Where the levels do not go together, the first that does not go with those before it is to blame. */
function resolveCell(
  choices: readonly Choice[],
  factors: readonly Factor[],
  resolve: Resolve,
): ResolvedConfiguration {
  const patches = choices.map(({ factor, level }) => factors[factor]?.levels[level]?.overrides);
  const last = choices.at(-1);
  if (!last) return resolve("input.base.overrides", []);
  try {
    return resolve(fieldOf(last), patches);
  } catch (error) {
    for (const [index, choice] of choices.entries()) resolve(fieldOf(choice), patches.slice(0, index + 1));
    throw error;
  }
}

function fieldOf({ factor, level }: Choice): string {
  return `input.factors[${factor}].levels[${level}].overrides`;
}

function levelOf({ factor, level }: Choice, factors: readonly Factor[]) {
  const { name, levels } = factors[factor] as Factor;
  return { factor: name, level: levels[level]?.name as string };
}

function nameOf(choices: readonly Choice[], factors: readonly Factor[]): string {
  if (choices.length === 0) return nameOfBase;
  const name = choices
    .map((choice) => levelOf(choice, factors))
    .map(({ factor, level }) => `${factor}: ${level}`)
    .join(", ");
  if (name.length <= longestName) return name;
  throw invalidInput(
    "input.factors",
    `would give a cell a name of ${name.length} characters, and ${longestName} are allowed; shorten the names of factors and levels.`,
  );
}

function checkDraftNames(drafts: readonly Draft[]): void {
  const names = new Set<string>();
  for (const { name } of drafts) {
    if (names.has(name)) {
      throw invalidInput(
        "input.factors",
        `would give two cells the name ${JSON.stringify(name)}; leave ": " and ", " out of the names of factors and levels.`,
      );
    }
    names.add(name);
  }
}

/** A level of a leave-one-out that leaves the base as it is would be the base once more. */
function refuseIdleLevels(drafts: readonly Draft[], base: ResolvedConfiguration): void {
  for (const { choices, configurationHash } of drafts) {
    const choice = choices[0];
    if (choice && configurationHash === base.configurationHash) {
      throw invalidInput(
        fieldOf(choice),
        "changes nothing: the base is configured so already. Override something else, or leave the level out.",
      );
    }
  }
}

/** Two levels of a factor that never differ, whatever the other factors are at, are one level. */
function refuseEqualLevels(drafts: readonly Draft[], factors: readonly Factor[]): void {
  for (const [factor, { levels }] of factors.entries()) {
    // Cells of one level come in the same order of the other factors as those of another.
    const hashes = levels.map((_, level) =>
      drafts
        .filter(({ choices }) => choices[factor]?.level === level)
        .map(({ configurationHash }) => configurationHash)
        .join(),
    );
    for (const [level, hash] of hashes.entries()) {
      const earlier = hashes.indexOf(hash);
      if (earlier === level) continue;
      throw invalidInput(
        fieldOf({ factor, level }),
        `changes nothing against level ${JSON.stringify(levels[earlier]?.name)}, whatever the other factors are at. ` +
          "Override something else, or leave the level out.",
      );
    }
  }
}
