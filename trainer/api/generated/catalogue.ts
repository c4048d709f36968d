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

/** A phase of an iteration that the server describes. */
export type PhaseKey =
  | "synthesize"
  | "ask"
  | "check"
  | "sample"
  | "execute"
  | "score"
  | "train"
  | "observe"
  | "feedback"
  | "sqlToText"
  | "evaluate";

/** What an audit may find, in the order of tables. */
export const auditIssueKinds = {
  "missingDatabase": {
    "title": "Missing database",
    "meaning": "Its database is not there or cannot be opened: nothing can be executed.",
    "excludesExample": true
  },
  "fails": {
    "title": "Gold SQL fails",
    "meaning": "The database refuses the gold SQL: there is no right answer.",
    "excludesExample": true
  },
  "timesOut": {
    "title": "Gold SQL times out",
    "meaning": "The gold SQL does not end within the limits: whether there is a right answer depends on the machine.",
    "excludesExample": true
  },
  "dependsOnNow": {
    "title": "Depends on time or chance",
    "meaning": "The gold SQL asks for the time or for random numbers: its answer changes from run to run.",
    "excludesExample": true
  },
  "tieDependent": {
    "title": "Ties at LIMIT",
    "meaning": "ORDER BY … LIMIT cuts through ties: SQL leaves open which of several answers comes back.",
    "excludesExample": true
  },
  "unorderedLimit": {
    "title": "Unordered LIMIT",
    "meaning": "LIMIT without ORDER BY leaves rows out: SQL leaves open which.",
    "excludesExample": true
  },
  "unspecifiedRow": {
    "title": "Unspecified row",
    "meaning": "The answer changes with the order in which rows are stored, as with a column neither grouped nor aggregated.",
    "excludesExample": true
  },
  "tiedOrder": {
    "title": "Ties in ORDER BY",
    "meaning": "ORDER BY leaves ties: the rows are certain, only their order is not. Rules that compare order may refuse a right answer.",
    "excludesExample": false
  },
  "nullFirst": {
    "title": "NULLs first",
    "meaning": "An ascending ORDER BY … LIMIT picks NULLs, which sort first: one answer, though hardly the one asked for.",
    "excludesExample": false
  },
  "mixedTypes": {
    "title": "Numbers as text",
    "meaning": "Numbers stored as text are sorted or compared as text (‘10’ before ‘9’): one answer, though hardly the one asked for.",
    "excludesExample": false
  },
  "empty": {
    "title": "Empty result",
    "meaning": "The answer has no rows: right answers are told right, but so is much that is wrong.",
    "excludesExample": false
  },
  "onlyNull": {
    "title": "Only NULL",
    "meaning": "The answer is a single row of NULLs: right answers are told right, but so is much that is wrong.",
    "excludesExample": false
  },
  "acceptedFails": {
    "title": "Accepted SQL fails",
    "meaning": "The database refuses a further SQL that the benchmark accepts: the gold SQL still gives verdicts.",
    "excludesExample": false
  },
  "duplicateQuestion": {
    "title": "Duplicate question",
    "meaning": "The same question about the same database stands in the split before: it counts twice.",
    "excludesExample": false
  },
  "duplicateAcrossSplits": {
    "title": "Question of the training split",
    "meaning": "The same question about the same database stands in the training split: its answer may be learnt by heart.",
    "excludesExample": false
  }
} as const;

export type AuditIssueKindName = keyof typeof auditIssueKinds;
