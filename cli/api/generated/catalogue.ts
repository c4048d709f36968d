// Generated from the server's catalogues by `npm run generate`; do not edit.

/** A metric that the server describes; a template stands for what a placeholder of its name can be. */
export type MetricName =
  | "train/loss"
  | `sqlToText/loss/round${string}`
  | `evaluation/${string}/executionAccuracy`
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
  | `pairs/playerBefore/medianMargin/${string}`
  | `pairs/playerAfter/medianMargin/${string}`
  | `pairs/opponent/medianMargin/${string}`
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
  | `linking/${string}/tableRecall`
  | `linking/${string}/columnRecall`
  | `linking/${string}/allTables`
  | `linking/${string}/allColumns`
  | `linking/${string}/tablesKept`
  | `linking/${string}/columnsKept`
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
