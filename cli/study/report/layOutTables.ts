import {
  formatCount,
  formatDecimal,
  formatDifference,
  formatEstimate,
  formatPoints,
  formatPValue,
} from "../../../statistics/format.ts";
import type { GenerationScore } from "./generationScores.ts";
import type { MethodDifference } from "./methodDifferences.ts";
import { columnsOf, type MethodScore } from "./scoreMethods.ts";
import type { StudyData } from "./studyData.ts";
import type { Ablation } from "./studyResult.ts";
import { missingCell, type StudyCell, type StudyTable } from "./studyTable.ts";
import type { HypothesisTest } from "./testHypotheses.ts";

export function scoreTable(data: StudyData, entries: readonly MethodScore[]): StudyTable {
  const columns = columnsOf(data).map(({ name }) => name);
  const cell = (method: string, split: string): StudyCell => {
    const { score, isBest } = entries.find((each) => each.method === method && each.split === split) ?? {};
    if (score === undefined) return missingCell;
    return { text: formatEstimate(score.mean, score, formatPoints), isBold: isBest === true };
  };
  return {
    name: "accuracy",
    caption:
      "Execution accuracy in % of each run's result with its 95 % interval over examples and seeds" +
      `${describeSize(entries)}. Bold: the best of the column and what the paired 95 % interval does not separate from it.`,
    head: ["method", "seeds", ...columns],
    columns: ["left", "right", ...columns.map(() => "right" as const)],
    rows: data.methods.map((method) => [
      { text: method },
      { text: seedsText(entries.filter((each) => each.method === method)) },
      ...columns.map((split) => cell(method, split)),
    ]),
  };
}

export function differenceTable(
  data: StudyData,
  baseline: string,
  entries: readonly MethodDifference[],
): StudyTable {
  return {
    name: `differences-${baseline}`,
    caption:
      `Difference to ${baseline} in points with its paired 95 % interval, and p-values after Holm over the ` +
      `${entries.length} comparisons of this table. Bold: p below 0.05.`,
    ...differenceRows(
      data,
      "method",
      data.methods.filter((method) => method !== baseline).map((method) => ({ method, title: method })),
      entries,
    ),
  };
}

export function ablationTable(
  data: StudyData,
  { base, variants }: Ablation,
  scores: readonly MethodScore[],
  entries: readonly MethodDifference[],
): StudyTable {
  const { head, columns, rows } = differenceRows(data, "variant", variants, entries);
  const whole = columnsOf(data).flatMap(({ name }) => {
    const score = scores.find((each) => each.method === base && each.split === name)?.score;
    return [score ? { text: formatEstimate(score.mean, score, formatPoints) } : missingCell, missingCell];
  });
  return {
    name: `ablation-${base}`,
    caption:
      `${base} in %, and what it loses or gains by each change, in points with the paired 95 % interval; below 0 what ` +
      `was changed had helped. P-values after Holm over the ${entries.length} comparisons of this table. Bold: p below 0.05.`,
    head,
    columns,
    rows: [[{ text: base }, ...whole], ...rows],
  };
}

function differenceRows(
  data: StudyData,
  title: string,
  rows: readonly { readonly method: string; readonly title: string }[],
  entries: readonly MethodDifference[],
): Pick<StudyTable, "head" | "columns" | "rows"> {
  const columns = columnsOf(data).map(({ name }) => name);
  return {
    head: [title, ...columns.flatMap((column) => [column, "p"])],
    columns: ["left", ...columns.flatMap(() => ["right", "right"] as const)],
    rows: rows.map((row) => [
      { text: row.title },
      ...columns.flatMap((split) => {
        const entry = entries.find((each) => each.method === row.method && each.split === split);
        if (entry === undefined) return [missingCell, missingCell];
        const isBold = entry.adjustedPValue < 0.05;
        return [
          { text: formatEstimate(entry.difference, entry, formatDifference), isBold },
          { text: formatPValue(entry.adjustedPValue) },
        ];
      }),
    ]),
  };
}

export function hypothesisTable(entries: readonly HypothesisTest[]): StudyTable {
  return {
    name: "hypotheses",
    caption:
      "Hypotheses, tested: difference in points with the paired 95 % interval over examples and seeds, which " +
      "gives the answer; BCa interval of 10,000 resamples; share of resamples with a difference above 0; p-values: " +
      "of the interval after Holm over the hypotheses, and of the permutation of the examples' signs, which leaves " +
      "the spread between seeds out. Needs are for a difference as large as measured, at 80 % power.",
    head: [
      "hypothesis",
      "compared",
      "difference",
      "BCa",
      "P(> 0)",
      "p (Holm)",
      "p (signs)",
      "answer",
      "to tell it apart",
    ],
    columns: ["text", "left", "right", "right", "right", "right", "right", "left", "text"],
    rows: entries.map(({ hypothesis, answer, evidence }) => [
      { text: hypothesis.sentence },
      { text: `${hypothesis.first} − ${hypothesis.second}` },
      ...(evidence === undefined
        ? Array.from({ length: 5 }, () => missingCell)
        : [
            { text: formatEstimate(evidence.difference, evidence, formatDifference) },
            {
              text: `[${formatDifference(evidence.bootstrap.bca.low)}, ${formatDifference(evidence.bootstrap.bca.high)}]`,
            },
            { text: formatDecimal(evidence.bootstrap.probabilityOfImprovement, 3) },
            { text: formatPValue(evidence.adjustedPValue) },
            evidence.permutationPValue === undefined
              ? missingCell
              : { text: formatPValue(evidence.permutationPValue) },
          ]),
      { text: answer, isBold: answer === "yes" || answer === "no" },
      { text: evidence?.need ? `${evidence.need}; tells ${formatPoints(evidence.detectable)} points` : "" },
    ]),
  };
}

export function generationTable(data: StudyData, entries: readonly GenerationScore[]): StudyTable {
  const keys = data.methods.flatMap((method) =>
    [...new Set(entries.filter((each) => each.method === method).map(({ generation }) => generation))]
      .sort((a, b) => a - b)
      .map((generation) => ({ method, generation })),
  );
  return {
    name: "generations",
    caption:
      "Execution accuracy in % from generation to generation, with its 95 % interval over examples and seeds. The third " +
      "column counts the runs whose result the generation is.",
    head: ["method", "generation", "results", ...data.splits],
    columns: ["left", "right", "right", ...data.splits.map(() => "right" as const)],
    rows: keys.map(({ method, generation }) => [
      { text: method },
      { text: String(generation) },
      {
        text: resultsText(entries.filter((each) => each.method === method && each.generation === generation)),
      },
      ...data.splits.map((split) => {
        const entry = entries.find(
          (each) => each.method === method && each.generation === generation && each.split === split,
        );
        return entry ? { text: formatEstimate(entry.score.mean, entry.score, formatPoints) } : missingCell;
      }),
    ]),
  };
}

function resultsText(entries: readonly GenerationScore[]): string {
  const [results, seeds] = [
    Math.max(...entries.map(({ resultCount }) => resultCount)),
    Math.max(...entries.map(({ score }) => score.seedCount)),
  ];
  return `${results} of ${seeds}`;
}

function seedsText(entries: readonly MethodScore[]): string {
  const counts = [...new Set(entries.flatMap(({ score }) => (score ? [score.seedCount] : [])))];
  return counts.length === 0
    ? "0"
    : counts.length === 1
      ? String(counts[0])
      : `${Math.min(...counts)}–${Math.max(...counts)}`;
}

function describeSize(entries: readonly MethodScore[]): string {
  const counts = entries.flatMap(({ score, split }) => (score ? [{ split, count: score.exampleCount }] : []));
  const bySplit = [...new Map(counts.map(({ split, count }) => [split, count]))];
  return bySplit.length === 0
    ? ""
    : ` (n = ${bySplit.map(([split, count]) => `${formatCount(count)} on ${split}`).join(", ")})`;
}
