import { compareAsSpider } from "../evaluation/rules/compareAsSpider.ts";
import { comparisonRules } from "../evaluation/rules/compareResults.ts";
import type { ComparisonRule } from "../evaluation/rules/resultRows.ts";
import { spiderExecution } from "../evaluation/rules/spiderExecution.ts";
import { isOrderedToSpider } from "../evaluation/rules/spiderText.ts";
import type { ComparisonChoice } from "./evaluator.ts";

/**
 * What tells candidates right from wrong in training: the results of the texts as they are. Spider's own rule leaves
 * DISTINCT out of both; a model is not to learn that it does not matter.
 */
export const trainingRules: Readonly<Record<ComparisonChoice, ComparisonRule>> = {
  STRICT: comparisonRules.strict,
  SPIDER_EXECUTION: {
    name: spiderExecution.name,
    version: spiderExecution.version,
    compare: (predicted, gold, goldSql) => compareAsSpider(predicted, gold, isOrderedToSpider(goldSql)),
  },
  BIRD_EXECUTION: comparisonRules.birdExecution,
};
