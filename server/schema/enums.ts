import { builder } from "./builder.ts";

export const dialect = builder.enumType("Dialect", {
  description: "The SQL that a benchmark's gold SQL is written in.",
  values: {
    SQLITE: { description: "SQLite." },
    DUCKDB: { description: "DuckDB." },
    POSTGRESQL: { description: "PostgreSQL." },
  } as const,
});

export const runKind = builder.enumType("RunKind", {
  description: "What a run is.",
  values: {
    TRAINING: { description: "Trains a base model by a method." },
    IMPORT: { description: "Scores predictions that were made elsewhere." },
    EXTERNAL: { description: "A program elsewhere runs it and logs it here, with `startRun`." },
  } as const,
});

export const methodKind = builder.enumType("MethodKind", {
  description: "What a method is.",
  values: {
    PRESET: { description: "A training recipe that runs here can follow." },
    IMPORTED: { description: "A system elsewhere whose predictions were imported." },
    EXTERNAL: { description: "What programs elsewhere do whose runs are logged here." },
  } as const,
});

export const runStatus = builder.enumType("RunStatus", {
  description: "Where a run stands: QUEUED, CLAIMED, RUNNING, then one of the three ends.",
  values: {
    QUEUED: { description: "Waits for a trainer; so does one whose trainer fell silent." },
    CLAIMED: { description: "A trainer has it and prepares." },
    RUNNING: { description: "A trainer has started an iteration." },
    SUCCEEDED: { description: "Ended as planned." },
    FAILED: { description: "Ended by a fault; `statusReason` and `failures` say which." },
    CANCELLED: { description: "Ended because somebody asked for it." },
  } as const,
});

export const failureClass = builder.enumType("FailureClass", {
  description: "What ended an attempt of a run.",
  values: {
    OUT_OF_MEMORY: { description: "Memory ran out; the run is queued again by itself, twice at most." },
    HOST_LOST: { description: "Its trainer fell silent; the run is queued again by itself, twice at most." },
    CODE: { description: "The trainer itself failed; the run waits for somebody to retry it." },
    DATA: {
      description:
        "The benchmark is at fault, or weights that a replay starts from are not there; the run waits for somebody to retry it.",
    },
  } as const,
});

export const ablationDesign = builder.enumType("AblationDesign", {
  description: "How the levels of an ablation's factors are combined.",
  values: {
    GRID: { description: "Every combination of levels, one of each factor." },
    LEAVE_ONE_OUT: { description: "The base as it is, and each level of each factor alone." },
  } as const,
});

export const iterationStage = builder.enumType("IterationStage", {
  description: "What an iteration does.",
  values: {
    SUPERVISED: { description: "Trains on gold SQL: the supervised stage." },
    SYNTHESIS: { description: "Makes and verifies synthetic examples, and trains on them." },
    SELF_PLAY: { description: "Plays against an opponent." },
    IMPORT: { description: "Takes predictions made elsewhere; nothing is trained." },
  } as const,
});

export const evaluationStatus = builder.enumType("EvaluationStatus", {
  description: "Whether an evaluation is still being recorded.",
  values: {
    RUNNING: { description: "Predictions are being recorded." },
    COMPLETE: { description: "All are there; it never changes again." },
  } as const,
});

export const outcome = builder.enumType("Outcome", {
  description: "What became of a prediction.",
  values: {
    CORRECT: { description: "Its result equals gold's." },
    WRONG: { description: "It has another result." },
    INVALID: { description: "The database refused it." },
    TIMED_OUT: { description: "It took longer than allowed." },
    EMPTY: { description: "No SQL came." },
    GOLD_FAILED: {
      description: "The benchmark's own SQL does not execute, so that nothing can be said of the prediction.",
    },
  } as const,
});

export const metricUnit = builder.enumType("MetricUnit", {
  description: "What a metric's values are measured in.",
  values: {
    FRACTION: { description: "From 0 to 1; printed in percent." },
    COUNT: { description: "How many." },
    NATS: { description: "Natural logarithms of probabilities." },
    NATS_PER_TOKEN: { description: "The same, a token." },
    TOKENS_PER_SECOND: { description: "Tokens a second." },
    SECONDS: { description: "Seconds." },
    NUMBER: { description: "None of these." },
  } as const,
});

export const stepAxis = builder.enumType("StepAxis", {
  description: "What a metric's steps count.",
  values: {
    OPTIMIZER_STEP: { description: "Updates of the weights, over all iterations." },
    ITERATION: { description: "Iterations of the run." },
    GENERATION: { description: "Generations, by their numbers." },
    RUN: { description: "Nothing: it is measured once a run, at step 0." },
  } as const,
});

export const logLevel = builder.enumType("LogLevel", {
  description: "How much a log line matters.",
  values: {
    INFO: { description: "Progress." },
    WARNING: { description: "Worth a look." },
    ERROR: { description: "Something failed." },
  } as const,
});

export const role = builder.enumType("Role", {
  description: "What a token allows, beside reading. ADMIN includes all others.",
  values: {
    READER: { description: "Reads, and no more." },
    EDITOR: {
      description:
        "Plans experiments, cancels and retries runs, imports predictions, and logs runs of its own programs. Verdicts come from trainers alone.",
    },
    TRAINER: { description: "Claims runs and records their results." },
    ADMIN: { description: "Creates, cancels, registers, and makes tokens." },
  } as const,
});

export const mutationOutcome = builder.enumType("MutationOutcome", {
  description: "What came of a mutation.",
  values: {
    BEGUN: { description: "It is under way, or the server stopped in the midst of it." },
    DONE: { description: "It was carried out." },
    REFUSED: { description: "It was refused and changed nothing; `code` and `message` say why." },
    FAILED: { description: "Something failed in the server." },
  } as const,
});

export const orderDirection = builder.enumType("OrderDirection", {
  description: "Which end of an order comes first.",
  values: { ASC: { description: "Smallest first." }, DESC: { description: "Largest first." } } as const,
});

export const conclusion = builder.enumType("Conclusion", {
  description: "What the 95 % interval of a difference says.",
  values: {
    BETTER: { description: "The interval lies above 0." },
    WORSE: { description: "The interval lies below 0." },
    EQUAL: { description: "The interval lies within the margin on both sides of 0." },
    NOT_ENOUGH_DATA: { description: "The interval holds 0 and reaches beyond the margin." },
  } as const,
});

export const pairedOutcome = builder.enumType("PairedOutcome", {
  description:
    "Where two answers to one example stand. Of graded verdicts the higher counts as the right one.",
  values: {
    ONLY_FIRST: { description: "The first is right, the second wrong." },
    ONLY_SECOND: { description: "The second is right, the first wrong." },
    BOTH_RIGHT: { description: "Both are right." },
    BOTH_WRONG: { description: "Both are wrong." },
  } as const,
});
