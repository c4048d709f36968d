// Generated from the server's catalogues by `npm run generate`; do not edit.

/** How the server defines a metric or a family of them: the name with its placeholders. */
export type MetricFamily =
  | "train/loss"
  | "sqlToText/loss/round{round}"
  | "evaluation/{split}/executionAccuracy"
  | "pairs/correctFraction"
  | "pairs/executableRate"
  | "pairs/overlapFraction"
  | "pairs/displacedFraction"
  | "pairs/opponent/logChosen"
  | "pairs/playerBefore/logChosen"
  | "pairs/playerAfter/logChosen"
  | "pairs/opponent/logRejected"
  | "pairs/playerBefore/logRejected"
  | "pairs/playerAfter/logRejected"
  | "pairs/opponent/medianMargin"
  | "pairs/playerBefore/medianMargin"
  | "pairs/playerAfter/medianMargin"
  | "pairs/playerBefore/medianMargin/{difficulty}"
  | "pairs/playerAfter/medianMargin/{difficulty}"
  | "pairs/opponent/medianMargin/{difficulty}"
  | "pairs/logChosen"
  | "pairs/logRejected"
  | "pairs/margin"
  | "candidates/executableRate"
  | "candidates/incorrectFraction"
  | "candidates/solvedFraction"
  | "candidates/distinctCorrect"
  | "rewardHacks/flaggedCorrect"
  | "rewardHacks/write"
  | "rewardHacks/emptyAgainstEmpty"
  | "rewardHacks/constantAnswer"
  | "rewardHacks/supersetColumns"
  | "rewardHacks/tautology"
  | "rewardHacks/limitTrick"
  | "policy/meanReward"
  | "policy/uniformFraction"
  | "policy/clipFraction"
  | "policy/divergence"
  | "policy/entropy"
  | "synthesis/synthesized"
  | "synthesis/kept"
  | "synthesis/repeated"
  | "synthesis/unfit"
  | "synthesis/templates"
  | "synthesis/executableRate"
  | "synthesis/informativeFraction"
  | "synthesis/questionCoverage"
  | "synthesis/roundTripFraction"
  | "synthesis/correctFraction"
  | "linking/{split}/tableRecall"
  | "linking/{split}/columnRecall"
  | "linking/{split}/allTables"
  | "linking/{split}/allColumns"
  | "linking/{split}/tablesKept"
  | "linking/{split}/columnsKept"
  | "validation/executionAccuracy"
  | "syntheticValidation/executionAccuracy"
  | "validation/executableRate"
  | "syntheticValidation/executableRate"
  | "train/gradientNorm"
  | "train/learningRate"
  | "train/tokensPerSecond";

/** A heading under which the server's own metrics are shown. */
export type MetricGroupName =
  | "Loss"
  | "Evaluation"
  | "Pairs"
  | "Candidates"
  | "Policy"
  | "Synthesis"
  | "Schema linking"
  | "Validation"
  | "Optimization";

/** What null stands for in a part of the configuration, by the part's path. */
export const nullMeanings: Readonly<Record<string, string>> = {
  "adapter.rank": "all weights",
  "selfPlay.incorrectPerQuestion": "all",
  "selfPlay.maximumAccuracyFall": "never",
  "pairQualityGate.maximumChosenFall": "no limit",
  "data.trainingExamples": "all that are not held out",
  "memory.tokensPerPass": "the whole batch",
  "evaluation.splits": "all but the train split",
  "evaluation.examplesPerSplit": "all"
};
