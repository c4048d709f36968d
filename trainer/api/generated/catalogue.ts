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

/** The rules that the server describes, in the order of tables. */
export const ruleDefinitions = {
  "strict": {
    "name": "strict",
    "version": 1,
    "title": "Strict",
    "meaning": "Right where the rows equal gold’s, repeated ones as often, in order where the gold SQL orders them.",
    "source": "SQL Dojo: typed multiset, order where the gold SQL orders its result",
    "isGraded": false
  },
  "spiderExecution": {
    "name": "spiderExecution",
    "version": 1,
    "title": "Spider EX",
    "meaning": "As Spider’s official script compares results on one database. Neither the order of columns nor a missing DISTINCT counts.",
    "source": "Yu et al. 2018; taoyds/test-suite-sql-eval@e97acc54 exec_eval.py on one database",
    "isGraded": false
  },
  "spiderTestSuite": {
    "name": "spiderTestSuite",
    "version": 1,
    "title": "Spider TS",
    "meaning": "Right where Spider EX is right on every database of a suite, which tells luck from a right answer.",
    "source": "Zhong, Yu and Klein 2020; taoyds/test-suite-sql-eval@e97acc54 exec_eval.py on a suite of databases",
    "isGraded": false
  },
  "spiderExactMatch": {
    "name": "spiderExactMatch",
    "version": 1,
    "title": "Spider EM",
    "meaning": "As Spider’s official script compares the SQL itself, clause by clause without values; what the queries return does not count.",
    "source": "Yu et al. 2018; taoyds/test-suite-sql-eval@e97acc54 evaluation.py --etype match",
    "isGraded": false
  },
  "birdExecution": {
    "name": "birdExecution",
    "version": 1,
    "title": "BIRD EX",
    "meaning": "As BIRD’s official script compares sets of rows. Neither their order nor repeated rows count.",
    "source": "Li et al. 2023; bird-bench/mini_dev@4d970a9a evaluation_ex.py",
    "isGraded": false
  },
  "birdSoftF1": {
    "name": "birdSoftF1",
    "version": 1,
    "title": "BIRD Soft F1",
    "meaning": "The share of a result that is right as BIRD’s official script grades it, row by row in their order.",
    "source": "bird-bench/mini_dev@4d970a9a evaluation_f1.py",
    "isGraded": true
  },
  "softF1": {
    "name": "softF1",
    "version": 1,
    "title": "Soft F1",
    "meaning": "The share of a result that is right over the best pairing of rows, whatever their order.",
    "source": "SQL Dojo: BIRD's soft F1 over the best pairing of rows",
    "isGraded": true
  },
  "birdVes": {
    "name": "birdVes",
    "version": 1,
    "title": "BIRD VES",
    "meaning": "Right answers weighted by how fast their SQL is beside gold’s. A slow one earns less than 100 %, a fast one more.",
    "source": "Li et al. 2023, equation of VES; ratio of medians over interleaved repetitions",
    "isGraded": true
  },
  "birdRewardVes": {
    "name": "birdRewardVes",
    "version": 1,
    "title": "BIRD R-VES",
    "meaning": "Right answers rewarded in steps by how fast their SQL is beside gold’s.",
    "source": "bird-bench/mini_dev@4d970a9a evaluation_ves.py; ratio of medians over interleaved repetitions",
    "isGraded": true
  }
} as const;

export type RuleName = keyof typeof ruleDefinitions;

/** What an audit may find, in the order of tables. */
export const auditIssueKinds = {
  "missingDatabase": {
    "name": "missingDatabase",
    "title": "Missing database",
    "meaning": "Its database is not there or cannot be opened: nothing can be executed.",
    "excludesExample": true
  },
  "fails": {
    "name": "fails",
    "title": "Gold SQL fails",
    "meaning": "The database refuses the gold SQL: there is no right answer.",
    "excludesExample": true
  },
  "timesOut": {
    "name": "timesOut",
    "title": "Gold SQL times out",
    "meaning": "The gold SQL does not end within the limits: whether there is a right answer depends on the machine.",
    "excludesExample": true
  },
  "dependsOnNow": {
    "name": "dependsOnNow",
    "title": "Depends on time or chance",
    "meaning": "The gold SQL asks for the time or for random numbers: its answer changes from run to run.",
    "excludesExample": true
  },
  "tieDependent": {
    "name": "tieDependent",
    "title": "Ties at LIMIT",
    "meaning": "ORDER BY … LIMIT cuts through ties: SQL leaves open which of several answers comes back.",
    "excludesExample": true
  },
  "unorderedLimit": {
    "name": "unorderedLimit",
    "title": "Unordered LIMIT",
    "meaning": "LIMIT without ORDER BY leaves rows out: SQL leaves open which.",
    "excludesExample": true
  },
  "unspecifiedRow": {
    "name": "unspecifiedRow",
    "title": "Unspecified row",
    "meaning": "The answer changes with the order in which rows are stored, as with a column neither grouped nor aggregated.",
    "excludesExample": true
  },
  "tiedOrder": {
    "name": "tiedOrder",
    "title": "Ties in ORDER BY",
    "meaning": "ORDER BY leaves ties: the rows are certain, only their order is not. Rules that compare order may refuse a right answer.",
    "excludesExample": false
  },
  "nullFirst": {
    "name": "nullFirst",
    "title": "NULLs first",
    "meaning": "An ascending ORDER BY … LIMIT picks NULLs, which sort first: one answer, though hardly the one asked for.",
    "excludesExample": false
  },
  "mixedTypes": {
    "name": "mixedTypes",
    "title": "Numbers as text",
    "meaning": "Numbers stored as text are sorted or compared as text (‘10’ before ‘9’): one answer, though hardly the one asked for.",
    "excludesExample": false
  },
  "empty": {
    "name": "empty",
    "title": "Empty result",
    "meaning": "The answer has no rows: right answers are told right, but so is much that is wrong.",
    "excludesExample": false
  },
  "onlyNull": {
    "name": "onlyNull",
    "title": "Only NULL",
    "meaning": "The answer is a single row of NULLs: right answers are told right, but so is much that is wrong.",
    "excludesExample": false
  },
  "acceptedFails": {
    "name": "acceptedFails",
    "title": "Accepted SQL fails",
    "meaning": "The database refuses one SQL of several that the benchmark accepts: the others still give verdicts.",
    "excludesExample": false
  },
  "duplicateQuestion": {
    "name": "duplicateQuestion",
    "title": "Duplicate question",
    "meaning": "The same question about the same database stands in the split before: it counts twice.",
    "excludesExample": false
  },
  "duplicateAcrossSplits": {
    "name": "duplicateAcrossSplits",
    "title": "Question of the training split",
    "meaning": "The same question about the same database stands in the training split: its answer may be learnt by heart.",
    "excludesExample": false
  }
} as const;

export type AuditIssueKindName = keyof typeof auditIssueKinds;
