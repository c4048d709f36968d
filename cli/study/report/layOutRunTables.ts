/** Tables of how runs went, beside those of how well they answer. */
import type { CostFigure } from "./costFigures.ts";
import type { PairFigure } from "./pairFigures.ts";
import { missingCell, percent, type StudyCell, type StudyTable } from "./studyTable.ts";

export function pairTable(figures: readonly PairFigure[]): StudyTable {
  const head = [
    "method",
    "iteration",
    "wrong",
    "executable",
    "rejected = gold",
    "rejected runs",
    "log p chosen",
    "log p rejected",
    "margin",
    "chosen less likely",
  ];
  return {
    name: "pairs",
    caption:
      "What was played, means over seeds. Of the opponent's answers: wrong and executable ones in %. Of the pairs: rejected " +
      "SQL that executes to gold's result and that executes at all in %; log-probabilities (mean) and margins (median) " +
      "in nats under the player, before → after the iteration; pairs whose chosen SQL became less likely in %.",
    head,
    columns: head.map((_, index) => (index === 0 ? "left" : "right")),
    rows: figures.map(({ method, iteration, metrics }) => [
      { text: method },
      { text: String(iteration) },
      percentCell(metrics["candidates/incorrectFraction"]),
      percentCell(metrics["candidates/executableRate"]),
      percentCell(metrics["pairs/correctFraction"]),
      percentCell(metrics["pairs/executableRate"]),
      ...["logChosen", "logRejected", "medianMargin"].map((name) =>
        changeCell(metrics[`pairs/playerBefore/${name}`], metrics[`pairs/playerAfter/${name}`]),
      ),
      percentCell(metrics["pairs/displacedFraction"]),
    ]),
  };
}

export function rankingTable(figures: readonly PairFigure[]): StudyTable {
  const head = ["method", "generation", "seeds", "held out", "executable", "synthetic", "executable"];
  return {
    name: "ranking",
    caption:
      "Generation by generation, means over the seeds that came so far: execution accuracy and executable answers in % on the " +
      "held-out training questions and on the synthetic validation set, which ranks the pool where there is one.",
    head,
    columns: head.map((_, index) => (index === 0 ? "left" : "right")),
    rows: figures.map(({ method, iteration, seedCount, metrics }) => [
      { text: method },
      { text: String(iteration) },
      { text: String(seedCount) },
      ...["validation", "syntheticValidation"].flatMap((set) => [
        percentCell(metrics[`${set}/executionAccuracy`]),
        percentCell(metrics[`${set}/executableRate`]),
      ]),
    ]),
  };
}

/** Columns are whatever the rounds recorded. */
export function synthesisTable(figures: readonly PairFigure[]): StudyTable {
  const names = [...new Set(figures.flatMap(({ metrics }) => Object.keys(metrics)))];
  return {
    name: "synthesis",
    caption: "What rounds of synthesis made, means over seeds.",
    head: ["method", "round", ...names.map((name) => name.replace("synthesis/", ""))],
    columns: ["left", "right", ...names.map(() => "right" as const)],
    rows: figures.map(({ method, iteration, metrics }) => [
      { text: method },
      { text: String(iteration) },
      ...names.map((name) => {
        const value = metrics[name];
        return value === undefined ? missingCell : { text: String(Number(value.toPrecision(3))) };
      }),
    ]),
  };
}

export function costTable(figures: readonly CostFigure[]): StudyTable {
  const phases = [...new Set(figures.flatMap(({ phaseSeconds }) => Object.keys(phaseSeconds)))];
  const head = ["method", "seeds", "tokens trained", ...phases, "all phases", "as played"];
  return {
    name: "cost",
    caption:
      "What a run costs, means over seeds: tokens trained on, and seconds by phase as if it shared nothing with other runs. " +
      "As played: seconds from its start to its end in this study, evaluation included, where phases that runs share " +
      "are played once.",
    head,
    columns: head.map((_, index) => (index === 0 ? "left" : "right")),
    rows: figures.map(({ method, seedCount, tokens, phaseSeconds, seconds, wallSeconds }) => [
      { text: method },
      { text: String(seedCount) },
      { text: Math.round(tokens).toLocaleString("en") },
      ...phases.map((phase) => {
        const value = phaseSeconds[phase];
        return value === undefined ? missingCell : { text: value.toFixed(1) };
      }),
      { text: seconds.toFixed(1) },
      { text: wallSeconds.toFixed(1) },
    ]),
  };
}

function percentCell(fraction: number | undefined): StudyCell {
  return fraction === undefined ? missingCell : { text: percent(fraction) };
}

function changeCell(before: number | undefined, after: number | undefined): StudyCell {
  if (before === undefined) return missingCell;
  return { text: after === undefined ? nats(before) : `${nats(before)} → ${nats(after)}` };
}

function nats(value: number): string {
  const text = value.toFixed(1);
  return text === "-0.0" ? "0.0" : text.replace("-", "−");
}
