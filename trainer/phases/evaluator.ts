import type { RunConfiguration } from "../api/configuration.ts";
import type { Dialect } from "../benchmarks/benchmark.ts";
import { birdExecution } from "../evaluation/rules/birdExecution.ts";
import type { Rule } from "../evaluation/rules/rule.ts";
import { spiderExecution } from "../evaluation/rules/spiderExecution.ts";
import { strict } from "../evaluation/rules/strict.ts";
import type { SqlExecutor } from "../sql/executors/executor.ts";
import type { Executors } from "../sql/executors/executors.ts";

/** What evaluates the predictions of a run. */
export interface Evaluator {
  /** Whose verdict is the recorded outcome; those of all other rules are recorded beside it. */
  readonly rule: Rule;
  readonly executor: SqlExecutor;
  readonly goldExecutor: SqlExecutor;
}

export type ComparisonChoice = RunConfiguration["evaluation"]["outcomeRule"];

const rules: Readonly<Record<ComparisonChoice, Rule>> = {
  STRICT: strict,
  SPIDER_EXECUTION: spiderExecution,
  BIRD_EXECUTION: birdExecution,
};

export function createEvaluator(choice: ComparisonChoice, executors: Executors, dialect: Dialect): Evaluator {
  return {
    rule: rules[choice],
    executor: executors.evaluation(dialect),
    goldExecutor: executors.gold(dialect),
  };
}
