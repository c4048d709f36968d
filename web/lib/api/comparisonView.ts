import type { ComparisonQuery } from "./generated/operations.ts";

export type WireComparison = ComparisonQuery["compareEvaluations"];
type WireSide = WireComparison["first"] | WireComparison["second"];

/** "SPIN, seed 2, generation 3": short, for heads of columns; a system from elsewhere by its title alone. */
export function sideTitle({ generation: { number, run } }: Pick<WireSide, "generation">): string {
  if (run.kind === "IMPORT") return run.method.title;
  return `${run.method.title}, seed ${run.seed}, generation ${number}`;
}

/** Titles that differ where both are the same but for their experiment or run. */
export function sideTitles({
  first,
  second,
}: Pick<WireComparison, "first" | "second">): readonly [string, string] {
  const [one, other] = [sideTitle(first), sideTitle(second)];
  if (one !== other) return [one, other];
  const withRun = (side: WireSide) =>
    `${sideTitle(side)} (${side.generation.run.experiment.name}, ${side.generation.run.name})`;
  return [withRun(first), withRun(second)];
}

/** Names of the rules that both evaluations have a verdict of, in the order of the first. */
export function commonRules({ first, second }: Pick<WireComparison, "first" | "second">): string[] {
  return first.rules.flatMap(({ rule, version }) =>
    second.rules.some((other) => other.rule === rule && other.version === version) ? [rule] : [],
  );
}

export const outcomeChoices = {
  differ: ["ONLY_FIRST", "ONLY_SECOND"],
  first: ["ONLY_FIRST"],
  second: ["ONLY_SECOND"],
  right: ["BOTH_RIGHT"],
  wrong: ["BOTH_WRONG"],
} as const;

export type OutcomeChoice = keyof typeof outcomeChoices;

/** The examples that differ, where the address names nothing that there is. */
export function outcomeChoice(text: string | undefined): OutcomeChoice {
  return text !== undefined && Object.hasOwn(outcomeChoices, text) ? (text as OutcomeChoice) : "differ";
}
