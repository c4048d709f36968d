import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { type Accuracy, accuracyOf } from "../accuracy.ts";
import type { JudgedPrediction } from "../judgeAll.ts";
import type { Rule, RuleName } from "../rules/rule.ts";
import { exampleFeatures, type Feature } from "./exampleFeatures.ts";

/** How the predictions for one part of a split fared. */
export interface SliceRow extends Feature {
  /** Predictions in it, those included to which no rule applies. */
  readonly n: number;
  readonly rules: Readonly<Partial<Record<RuleName, Accuracy>>>;
}

/**
 * One row for every value of every dimension of `exampleFeatures`, dimensions in their order, values in `inOrder`. An
 * example is found by a prediction's `index`; schemas, for Spider's hardness, by database id in `databases`. Throws
 * where an example is missing.
 */
export function tabulateSlices(
  scored: readonly Pick<JudgedPrediction, "index" | "verdicts">[],
  examples: readonly Example[],
  rules: readonly Pick<Rule, "name">[],
  databases?: ReadonlyMap<string, Pick<Database, "schema">>,
): SliceRow[] {
  const byIndex = new Map(examples.map((example) => [example.index, example]));
  const slices = new Map<string, Map<string, Pick<JudgedPrediction, "verdicts">[]>>();
  for (const prediction of scored) {
    const example = byIndex.get(prediction.index);
    if (example === undefined) {
      throw new Error(
        `Prediction ${prediction.index} belongs to no example; give the examples it was made for.`,
      );
    }
    for (const { dimension, value } of exampleFeatures(example, databases?.get(example.databaseId)?.schema)) {
      const values = slices.get(dimension) ?? new Map<string, Pick<JudgedPrediction, "verdicts">[]>();
      const members = values.get(value) ?? [];
      members.push(prediction);
      slices.set(dimension, values.set(value, members));
    }
  }
  return [...slices].flatMap(([dimension, values]) =>
    [...values]
      .sort(([a], [b]) => inOrder(a, b))
      .map(([value, members]) => ({
        dimension,
        value,
        n: members.length,
        rules: summarizeRules(members, rules),
      })),
  );
}

function summarizeRules(
  members: readonly Pick<JudgedPrediction, "verdicts">[],
  rules: readonly Pick<Rule, "name">[],
): SliceRow["rules"] {
  const all = rules.map(
    ({ name }) => [name, accuracyOf(members.map(({ verdicts }) => verdicts[name]))] as const,
  );
  return Object.fromEntries(all.filter(([, { n }]) => n > 0));
}

/** Difficulties from the easiest, numbers by size, all else by the alphabet. */
const levels = ["easy", "simple", "medium", "moderate", "hard", "challenging", "extra"];

function inOrder(a: string, b: string): number {
  return levelOf(a) - levelOf(b) || a.localeCompare(b, "en", { numeric: true });
}

function levelOf(value: string): number {
  return levels.indexOf(value);
}
