import "./scalars.ts";
import "./ablation.ts";
import "./annotation.ts";

import "./aggregateRuns.ts";
import "./accessToken.ts";
import "./baseModel.ts";
import "./benchmark.ts";
import "./comparison.ts";
import "./comparisonParts.ts";
import "./evaluation.ts";
import "./example.ts";
import "./exampleAnswers.ts";
import "./findExamples.ts";
import "./experiment.ts";
import "./generation.ts";
import "./auditIssue.ts";
import "./importPredictions.ts";
import "./iteration.ts";
import "./launchAblation.ts";
import "./leaderboard.ts";
import "./lease.ts";
import "./lineage.ts";
import "./logLine.ts";
import "./method.ts";
import "./methodComparison.ts";
import "./metricDefinition.ts";
import "./metricSeries.ts";
import "./mutationRecord.ts";
import "./prediction.ts";
import "./registerBenchmark.ts";
import "./replay.ts";
import "./reportedResult.ts";
import "./rule.ts";
import "./run.ts";
import "./runProgress.ts";
import "./runScores.ts";
import "./runSeries.ts";
import "./startRun.ts";
import "./trainer.ts";
import "./trajectories.ts";
import type { GraphQLSchema } from "graphql";
import { builder } from "./builder.ts";
import { guardAnswers } from "./guardAnswers.ts";
import { guardArguments } from "./guardArguments.ts";
import { guardMutations } from "./guardMutations.ts";

builder.queryType({ description: "What can be read." });
builder.mutationType({
  description:
    "What can be changed, by people (EDITOR, ADMIN), by their own programs (EDITOR) and by trainers (TRAINER).",
});
builder.subscriptionType({ description: "What can be watched." });

/** The whole contract, one file a noun; fields in the order in which they are declared. */
export const schema: GraphQLSchema = guardAnswers(
  guardMutations(guardArguments(builder.toSchema({ sortSchema: false }))),
);

// Pothos makes this field itself and leaves it undescribed.
for (const type of Object.values(schema.getTypeMap())) {
  const totalCount = "getFields" in type ? type.getFields().totalCount : undefined;
  if (totalCount) totalCount.description ??= "How many there are on all pages together.";
}
