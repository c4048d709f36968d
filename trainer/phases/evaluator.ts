import type { RunConfiguration } from "../api/configuration.ts";
import type { Benchmark } from "../benchmarks/benchmark.ts";
import { evaluationLimits } from "../benchmarks/evaluationLimits.ts";
import { ruleNamed } from "../evaluation/rules/registry.ts";
import type { Rule, RuleName } from "../evaluation/rules/rule.ts";
import type { SqlExecutor, SqlLimits } from "../sql/executors/executor.ts";
import type { Executors } from "../sql/executors/executors.ts";

/** What executes the predictions of a run that are evaluated. */
export interface Evaluator {
  readonly executor: SqlExecutor;
  readonly goldExecutor: SqlExecutor;
  readonly limits: SqlLimits;
}

export function createEvaluator(
  executors: Executors,
  { dialect, format }: Pick<Benchmark, "dialect" | "format">,
): Evaluator {
  const limits = evaluationLimits({ format });
  return {
    executor: executors.evaluation(dialect, limits),
    goldExecutor: executors.gold(dialect, limits),
    limits,
  };
}

type OutcomeRule = RunConfiguration["evaluation"]["outcomeRule"];

const names: Readonly<Record<OutcomeRule, RuleName>> = {
  STRICT: "strict",
  SPIDER_EXECUTION: "spiderExecution",
  BIRD_EXECUTION: "birdExecution",
};

/** The rule that a run's configuration names: it judges candidates, and gives evaluated predictions their outcome. */
export function ruleOf({ evaluation }: Pick<RunConfiguration, "evaluation">): Rule {
  return ruleNamed(names[evaluation.outcomeRule]);
}
