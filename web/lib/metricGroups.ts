/** What a run's metrics are called, what they are measured in, and which of them belong in one figure. */
import { formatName } from "./format.ts";
import type { Series } from "./mergeSeries.ts";

export type MetricUnit = "percent" | "nats" | "count";

export interface MetricLine {
  readonly label: string;
  readonly series: Series;
}

/** Curves over iterations that are read beside each other. */
export interface MetricFigures {
  readonly title: string;
  readonly unit: MetricUnit;
  readonly lines: readonly MetricLine[];
}

export interface MetricGroup {
  readonly title: string;
  /** What it is about, as a sentence; empty where the title says it. */
  readonly help: string;
  readonly figures: readonly MetricFigures[];
}

interface FigureRule {
  readonly title: string;
  readonly unit: MetricUnit;
  /** Its first group is the line. */
  readonly pattern: RegExp;
  /** Lines by what the pattern finds, in their order; one that is not named comes last under its own name. */
  readonly labels?: Readonly<Record<string, string>>;
}

interface GroupRule {
  readonly title: string;
  readonly help: string;
  readonly figures: readonly FigureRule[];
}

const moments = {
  opponent: "opponent",
  playerBefore: "player before",
  playerAfter: "player after",
} as const;
const rankings = {
  validation: "held-out questions",
  syntheticValidation: "synthetic validation set",
} as const;

const groupRules: readonly GroupRule[] = [
  {
    title: "Pairs",
    help: "What each iteration’s pairs were like. Log-probabilities are sums over an answer, end included.",
    figures: [
      {
        title: "Rejected SQL",
        unit: "percent",
        pattern: /^pairs\/(correctFraction|executableRate|overlapFraction)$/,
        labels: {
          correctFraction: "executes to gold’s result",
          executableRate: "executes",
          overlapFraction: "begins or continues what is chosen",
        },
      },
      {
        title: "Chosen SQL made less likely",
        unit: "percent",
        pattern: /^pairs\/(displaced)Fraction$/,
        labels: { displaced: "pairs" },
      },
      {
        title: "Mean log-probability of chosen SQL",
        unit: "nats",
        pattern: /^pairs\/(opponent|playerBefore|playerAfter)\/logChosen$/,
        labels: moments,
      },
      {
        title: "Mean log-probability of rejected SQL",
        unit: "nats",
        pattern: /^pairs\/(opponent|playerBefore|playerAfter)\/logRejected$/,
        labels: moments,
      },
      {
        title: "Median margin of chosen over rejected",
        unit: "nats",
        pattern: /^pairs\/(opponent|playerBefore|playerAfter)\/medianMargin$/,
        labels: moments,
      },
      {
        title: "Median margin by difficulty, player before",
        unit: "nats",
        pattern: /^pairs\/playerBefore\/medianMargin\/(.+)$/,
      },
      {
        title: "Median margin by difficulty, player after",
        unit: "nats",
        pattern: /^pairs\/playerAfter\/medianMargin\/(.+)$/,
      },
      {
        title: "Median margin by difficulty, opponent",
        unit: "nats",
        pattern: /^pairs\/opponent\/medianMargin\/(.+)$/,
      },
    ],
  },
  {
    title: "Candidates",
    help: "What the opponent answered in each iteration.",
    figures: [
      {
        title: "Candidates",
        unit: "percent",
        pattern: /^candidates\/(executableRate|incorrectFraction)$/,
        labels: { executableRate: "execute", incorrectFraction: "have another result than gold" },
      },
      {
        title: "Questions with a right candidate",
        unit: "percent",
        pattern: /^candidates\/(solved)Fraction$/,
        labels: { solved: "questions" },
      },
      {
        title: "Different right candidates",
        unit: "count",
        pattern: /^candidates\/(distinctCorrect)$/,
        labels: { distinctCorrect: "candidates" },
      },
      {
        title: "Candidates that a sentinel flags",
        unit: "count",
        pattern: /^rewardHacks\/(.+)$/,
        labels: {
          flaggedCorrect: "right, with any flag",
          write: "tries to write",
          emptyAgainstEmpty: "empty against empty",
          constantAnswer: "constant answer",
          supersetColumns: "more columns than gold",
          tautology: "condition always true",
          limitTrick: "unordered LIMIT",
        },
      },
    ],
  },
  {
    title: "Synthesis",
    help: "What each round of synthesis made of templates.",
    figures: [
      {
        title: "SQL and pairs",
        unit: "count",
        pattern: /^synthesis\/(synthesized|kept|repeated|unfit|templates)$/,
        labels: {
          synthesized: "SQL synthesized",
          kept: "pairs kept",
          repeated: "repeated questions",
          unfit: "too long or without a question",
          templates: "templates used",
        },
      },
      {
        title: "SQL filled in from templates",
        unit: "percent",
        pattern: /^synthesis\/(executableRate|informativeFraction)$/,
        labels: { executableRate: "executes", informativeFraction: "executes to an informative result" },
      },
      {
        title: "Questions",
        unit: "percent",
        pattern: /^synthesis\/(questionCoverage|roundTripFraction)$/,
        labels: {
          questionCoverage: "share of the SQL that they say",
          roundTripFraction: "answered back to the SQL’s result",
        },
      },
      {
        title: "Feedback pairs answered rightly",
        unit: "percent",
        pattern: /^synthesis\/(correct)Fraction$/,
        labels: { correct: "pairs" },
      },
    ],
  },
  {
    title: "Schema linking",
    help: "How much of what gold SQL needs is among the tables and columns in the prompt, by split.",
    figures: [
      { title: "Gold tables in the prompt", unit: "percent", pattern: /^linking\/(.+)\/tableRecall$/ },
      { title: "Gold columns in the prompt", unit: "percent", pattern: /^linking\/(.+)\/columnRecall$/ },
      {
        title: "Questions with all gold tables",
        unit: "percent",
        pattern: /^linking\/(.+)\/allTables$/,
      },
      {
        title: "Questions with all gold columns",
        unit: "percent",
        pattern: /^linking\/(.+)\/allColumns$/,
      },
      { title: "Tables a prompt, mean", unit: "count", pattern: /^linking\/(.+)\/tablesKept$/ },
      { title: "Columns a prompt, mean", unit: "count", pattern: /^linking\/(.+)\/columnsKept$/ },
    ],
  },
  {
    title: "Validation",
    help: "What ranks generations; no example of it is trained on.",
    figures: [
      {
        title: "Execution accuracy",
        unit: "percent",
        pattern: /^(validation|syntheticValidation)\/executionAccuracy$/,
        labels: rankings,
      },
      {
        title: "Executable SQL",
        unit: "percent",
        pattern: /^(validation|syntheticValidation)\/executableRate$/,
        labels: rankings,
      },
    ],
  },
];

/** Recorded a step of training; the rest of their names stand as they are. */
const stepTitles: Readonly<Record<string, string>> = {
  "train/loss": "Training loss",
  "train/gradientNorm": "Gradient norm",
  "train/learningRate": "Learning rate",
  "train/tokensPerSecond": "Tokens per second",
  "pairs/logChosen": "Log-probability of chosen SQL, nats",
  "pairs/logRejected": "Log-probability of rejected SQL, nats",
  "pairs/margin": "Margin of chosen over rejected, nats",
  "policy/meanReward": "Mean reward",
  "policy/uniformFraction": "Fraction of questions whose answers are all as good",
  "policy/clipFraction": "Fraction of tokens clipped",
  "policy/divergence": "Divergence from the reference, nats a token",
  "policy/entropy": "Entropy, nats a token",
};

/** The title of a curve over steps: "Training loss", "SQL-to-text loss, round 2", or the metric's own name. */
export function stepTitle(name: string): string {
  const [, round] = /^sqlToText\/loss\/round(\d+)$/.exec(name) ?? [];
  if (round !== undefined) return `SQL-to-text loss, round ${round}`;
  return stepTitles[name] ?? formatName(name);
}

export interface GroupedMetrics {
  /** What training minimises, over its steps. */
  readonly losses: readonly Series[];
  /** Over iterations, by what they are about; groups without any series are left out. */
  readonly groups: readonly MetricGroup[];
  /** The rest, each a curve over steps. Accuracy on the splits is none of them: it has its own figure. */
  readonly others: readonly Series[];
}

export function groupMetrics(all: readonly Series[]): GroupedMetrics {
  const groups = groupRules.flatMap(({ title, help, figures }): MetricGroup[] => {
    const found = figures.map((rule) => figureOf(rule, all)).filter(({ lines }) => lines.length > 0);
    return found.length === 0 ? [] : [{ title, help, figures: found }];
  });
  const grouped = new Set(
    groups.flatMap(({ figures }) => figures.flatMap(({ lines }) => lines.map(({ series }) => series.name))),
  );
  const rest = all.filter(
    ({ name }) => !grouped.has(name) && !/^evaluation\/.+\/executionAccuracy$/.test(name),
  );
  return {
    losses: rest.filter(isLoss),
    groups,
    others: rest.filter((series) => !isLoss(series)),
  };
}

function isLoss({ name }: Series): boolean {
  return /loss/i.test(name);
}

function figureOf({ title, unit, pattern, labels = {} }: FigureRule, all: readonly Series[]): MetricFigures {
  const order = Object.keys(labels);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const lines = all
    .flatMap((series) => {
      const key = pattern.exec(series.name)?.[1];
      return key === undefined ? [] : [{ key, label: labels[key] ?? formatName(key), series }];
    })
    .sort((left, right) => place(left.key) - place(right.key));
  return { title, unit, lines: lines.map(({ label, series }) => ({ label, series })) };
}
