/**
 * The metrics that this project's trainer records: the only place where they are named and described. The trainer's
 * recorder is typed by the names, and every page, table and chart takes titles, units and axes from here by the API.
 *
 * A chart's metrics are drawn side by side and share its unit and its axis. Groups, charts and lines stand in the order in
 * which pages show them.
 */
import type { MetricDefinition, MetricUnit, StepAxis } from "./metricDefinition.ts";

interface Line {
  readonly name: string;
  /** The chart's where it has but one line. */
  readonly title?: string;
  /** The title where it is left out. */
  readonly label?: string;
  readonly help?: string;
}

interface Chart {
  readonly title: string;
  readonly unit: MetricUnit;
  readonly stepAxis: StepAxis;
  /** Of all its lines. */
  readonly help?: string;
  readonly lines: readonly Line[];
}

export interface MetricGroup {
  readonly name: string;
  /** What it is about, as a sentence; empty where the name says it. */
  readonly help: string;
}

interface BuiltInGroup extends MetricGroup {
  readonly charts: readonly Chart[];
}

/** Where a metric is shown that nobody has described. */
export const otherGroup: MetricGroup = { name: "Other", help: "" };

const weights = [
  { key: "opponent", label: "opponent", of: "under the opponent" },
  { key: "playerBefore", label: "player before", of: "under the player before" },
  { key: "playerAfter", label: "player after", of: "under the player after" },
] as const;

const rankings = [
  { key: "validation", label: "held-out questions", of: "on held-out questions" },
  { key: "syntheticValidation", label: "synthetic validation set", of: "on the synthetic validation set" },
] as const;

/** A chart of one metric by step, which is its own title. */
function step(name: string, title: string, unit: MetricUnit, help?: string): Chart {
  return {
    title,
    unit,
    stepAxis: "OPTIMIZER_STEP",
    lines: [{ name, ...(help === undefined ? {} : { help }) }],
  };
}

/** A chart of one metric by split, measured once a run. */
function linking(name: string, title: string, unit: MetricUnit): Chart {
  return {
    title,
    unit,
    stepAxis: "RUN",
    lines: [{ name: `linking/{split}/${name}`, title: `${title}, {split}`, label: "{split}" }],
  };
}

/** A chart with a line for each of the weights that pairs are scored under. */
function pairScores(name: string, title: string, help: string): Chart {
  return {
    title,
    unit: "NATS",
    stepAxis: "ITERATION",
    help,
    lines: weights.map(({ key, label, of }) => ({
      name: `pairs/${key}/${name}`,
      title: `${title} ${of}`,
      label,
    })),
  };
}

const builtInGroups: readonly BuiltInGroup[] = [
  {
    name: "Loss",
    help: "What training minimizes.",
    charts: [
      step(
        "train/loss",
        "Training loss",
        "NUMBER",
        "Of the objective that the stage trains; mean of a batch.",
      ),
      {
        title: "SQL-to-text loss, round {round}",
        unit: "NATS_PER_TOKEN",
        stepAxis: "OPTIMIZER_STEP",
        lines: [{ name: "sqlToText/loss/round{round}" }],
      },
    ],
  },
  {
    name: "Evaluation",
    help: "Accuracy on the splits that the run evaluates.",
    charts: [
      {
        title: "Execution accuracy by split",
        unit: "FRACTION",
        stepAxis: "GENERATION",
        lines: [
          {
            name: "evaluation/{split}/executionAccuracy",
            title: "Execution accuracy on {split}",
            label: "{split}",
          },
        ],
      },
    ],
  },
  {
    name: "Pairs",
    help: "What each iteration’s pairs were like. Log-probabilities are sums over an answer, end included.",
    charts: [
      {
        title: "Rejected SQL",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        lines: [
          {
            name: "pairs/correctFraction",
            title: "Rejected SQL with gold’s result",
            label: "executes to gold’s result",
          },
          { name: "pairs/executableRate", title: "Rejected SQL that executes", label: "executes" },
          {
            name: "pairs/overlapFraction",
            title: "Rejected SQL that overlaps with the chosen",
            label: "begins or continues what is chosen",
          },
        ],
      },
      {
        title: "Chosen SQL made less likely",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        help: "Pairs whose chosen SQL the iteration made less likely: likelihood displacement.",
        lines: [{ name: "pairs/displacedFraction", label: "examples" }],
      },
      pairScores(
        "logChosen",
        "Mean log-probability of chosen SQL",
        "Of the whole answer, before and after the iteration.",
      ),
      pairScores(
        "logRejected",
        "Mean log-probability of rejected SQL",
        "Of the whole answer, before and after the iteration.",
      ),
      pairScores(
        "medianMargin",
        "Median margin of chosen over rejected",
        "log p(chosen) − log p(rejected), median of the pairs.",
      ),
      ...[weights[1], weights[2], weights[0]].map(
        ({ key, label, of }): Chart => ({
          title: `Median margin by difficulty, ${label}`,
          unit: "NATS",
          stepAxis: "ITERATION",
          lines: [
            {
              name: `pairs/${key}/medianMargin/{difficulty}`,
              title: `Median margin of {difficulty} pairs ${of}`,
              label: "{difficulty}",
            },
          ],
        }),
      ),
      step(
        "pairs/logChosen",
        "Log-probability of chosen SQL",
        "NATS",
        "Of the whole answer under the player, mean of a batch.",
      ),
      step(
        "pairs/logRejected",
        "Log-probability of rejected SQL",
        "NATS",
        "Of the whole answer under the player, mean of a batch.",
      ),
      step(
        "pairs/margin",
        "Margin of chosen over rejected",
        "NATS",
        "Relative to the opponent: what λ multiplies in the loss; mean of a batch.",
      ),
    ],
  },
  {
    name: "Candidates",
    help: "What the opponent answered in each iteration.",
    charts: [
      {
        title: "Candidates",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        lines: [
          { name: "candidates/executableRate", title: "Candidates that execute", label: "execute" },
          {
            name: "candidates/incorrectFraction",
            title: "Incorrect candidates",
            label: "are incorrect",
            help: "Another result than gold’s, or none.",
          },
        ],
      },
      {
        title: "Questions with a correct candidate",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        lines: [{ name: "candidates/solvedFraction", label: "questions" }],
      },
      {
        title: "Different correct candidates",
        unit: "COUNT",
        stepAxis: "ITERATION",
        help: "Texts that execute to gold’s result, each counted once a question.",
        lines: [{ name: "candidates/distinctCorrect", label: "candidates" }],
      },
      {
        title: "Candidates flagged as reward hacks",
        unit: "COUNT",
        stepAxis: "ITERATION",
        help: "A flag asks for a look at SQL that may be correct for the wrong reason; it is no verdict.",
        lines: [
          {
            name: "rewardHacks/flaggedCorrect",
            title: "Correct candidates with any flag",
            label: "correct, with any flag",
          },
          { name: "rewardHacks/write", title: "Candidates that try to write", label: "tries to write" },
          {
            name: "rewardHacks/emptyAgainstEmpty",
            title: "Candidates as empty as gold",
            label: "empty against empty",
          },
          {
            name: "rewardHacks/constantAnswer",
            title: "Candidates with a constant answer",
            label: "constant answer",
          },
          {
            name: "rewardHacks/supersetColumns",
            title: "Candidates with more columns than gold",
            label: "more columns than gold",
          },
          {
            name: "rewardHacks/tautology",
            title: "Candidates whose condition is always true",
            label: "condition always true",
          },
          {
            name: "rewardHacks/limitTrick",
            title: "Candidates with an unordered LIMIT",
            label: "unordered LIMIT",
          },
        ],
      },
    ],
  },
  {
    name: "Policy",
    help: "What GRPO’s groups of answers were like.",
    charts: [
      step("policy/meanReward", "Mean reward", "NUMBER"),
      step(
        "policy/uniformFraction",
        "Questions whose answers are all equally good",
        "FRACTION",
        "Nothing is learnt from them.",
      ),
      step(
        "policy/clipFraction",
        "Tokens clipped",
        "FRACTION",
        "Tokens whose gradient the clipping took away.",
      ),
      step(
        "policy/divergence",
        "Divergence from the reference",
        "NATS_PER_TOKEN",
        "Estimate of KL(player ‖ reference), GRPO Eq. 4.",
      ),
      step(
        "policy/entropy",
        "Entropy",
        "NATS_PER_TOKEN",
        "−log p of the sampled tokens: an estimate while player and sampler are near.",
      ),
    ],
  },
  {
    name: "Synthesis",
    help: "What each round of synthesis made of templates.",
    charts: [
      {
        title: "Synthetic SQL and examples",
        unit: "COUNT",
        stepAxis: "ITERATION",
        lines: [
          { name: "synthesis/synthesized", title: "SQL synthesized" },
          { name: "synthesis/kept", title: "Synthetic examples kept" },
          { name: "synthesis/repeated", title: "Repeated questions" },
          { name: "synthesis/unfit", title: "Too long or without a question" },
          { name: "synthesis/templates", title: "Templates used" },
        ],
      },
      {
        title: "SQL filled in from templates",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        lines: [
          { name: "synthesis/executableRate", title: "SQL that executes", label: "executes" },
          {
            name: "synthesis/informativeFraction",
            title: "SQL with an informative result",
            label: "executes to an informative result",
          },
        ],
      },
      {
        title: "Questions",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        lines: [
          {
            name: "synthesis/questionCoverage",
            title: "SQL that questions say",
            label: "share of the SQL that they say",
          },
          {
            name: "synthesis/roundTripFraction",
            title: "Questions that lead back to their SQL",
            label: "answered back to the SQL’s result",
          },
        ],
      },
      {
        title: "Feedback examples answered correctly",
        unit: "FRACTION",
        stepAxis: "ITERATION",
        lines: [{ name: "synthesis/correctFraction", label: "examples" }],
      },
    ],
  },
  {
    name: "Schema linking",
    help: "How much of what gold SQL needs is among the tables and columns in the prompt, by split.",
    charts: [
      linking("tableRecall", "Gold tables in the prompt", "FRACTION"),
      linking("columnRecall", "Gold columns in the prompt", "FRACTION"),
      linking("allTables", "Questions with all gold tables", "FRACTION"),
      linking("allColumns", "Questions with all gold columns", "FRACTION"),
      linking("tablesKept", "Tables a prompt, mean", "COUNT"),
      linking("columnsKept", "Columns a prompt, mean", "COUNT"),
    ],
  },
  {
    name: "Validation",
    help: "What ranks generations; no example of it is trained on.",
    charts: [
      {
        title: "Execution accuracy",
        unit: "FRACTION",
        stepAxis: "GENERATION",
        lines: rankings.map(({ key, label, of }) => ({
          name: `${key}/executionAccuracy`,
          title: `Execution accuracy ${of}`,
          label,
        })),
      },
      {
        title: "Executable SQL",
        unit: "FRACTION",
        stepAxis: "GENERATION",
        lines: rankings.map(({ key, label, of }) => ({
          name: `${key}/executableRate`,
          title: `Executable SQL ${of}`,
          label,
        })),
      },
    ],
  },
  {
    name: "Optimization",
    help: "How training went, step by step.",
    charts: [
      step("train/gradientNorm", "Gradient norm", "NUMBER", "Of all weights together, before clipping."),
      step("train/learningRate", "Learning rate", "NUMBER"),
      step("train/tokensPerSecond", "Tokens per second", "TOKENS_PER_SECOND", "Without padding."),
    ],
  },
];

export const metricGroups: readonly MetricGroup[] = builtInGroups;

export const builtInMetrics: readonly MetricDefinition[] = builtInGroups.flatMap(({ name: group, charts }) =>
  charts.flatMap(({ title: chart, unit, stepAxis, help: chartHelp = "", lines }) =>
    lines.map(({ name, title = chart, label = title, help = chartHelp }) => ({
      name,
      title,
      unit,
      stepAxis,
      group,
      chart,
      label,
      help,
    })),
  ),
);
