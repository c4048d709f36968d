/** Tables of how runs went, beside those of how well they answer. */
import { formatCount, formatDecimal } from "../../../statistics/format.ts";
import type { MetricName } from "../../api/generated/catalogue.ts";
import type { IterationMetrics } from "./iterationMetrics.ts";
import type { RunCost } from "./runCosts.ts";
import { changeCell, chartHead, type MetricDefinitions, metricCell, metricHead } from "./studyMetrics.ts";
import { missingCell, type StudyTable } from "./studyTable.ts";

/** Of the player, as an iteration took it up and as it left it. */
const changes: readonly (readonly [before: MetricName, after: MetricName])[] = [
  ["pairs/playerBefore/logChosen", "pairs/playerAfter/logChosen"],
  ["pairs/playerBefore/logRejected", "pairs/playerAfter/logRejected"],
  ["pairs/playerBefore/medianMargin", "pairs/playerAfter/medianMargin"],
];
const candidates: readonly MetricName[] = ["candidates/incorrectFraction", "candidates/executableRate"];
const rejected: readonly MetricName[] = ["pairs/correctFraction", "pairs/executableRate"];
const displaced: MetricName = "pairs/displacedFraction";

export function pairTable(entries: readonly IterationMetrics[], definitions: MetricDefinitions): StudyTable {
  const heads = [
    ...[...candidates, ...rejected].map((name) => metricHead(name, definitions)),
    ...changes.map(([before]) => chartHead(before, definitions)),
    metricHead(displaced, definitions),
  ];
  return {
    ...iterationTable("iteration", heads),
    name: "pairs",
    caption:
      "What self-play was like, means over seeds: the opponent's candidates and the pairs made of them. Log-probabilities and margins " +
      "are the player's, before → after the iteration.",
    rows: entries.map(({ method, iteration, metrics: values }) => [
      { text: method },
      { text: String(iteration) },
      ...[...candidates, ...rejected].map((name) => metricCell(name, values, definitions)),
      ...changes.map(([before, after]) => changeCell(before, after, values, definitions)),
      metricCell(displaced, values, definitions),
    ]),
  };
}

const rankings: readonly MetricName[] = [
  "validation/executionAccuracy",
  "validation/executableRate",
  "syntheticValidation/executionAccuracy",
  "syntheticValidation/executableRate",
];

export function rankingTable(
  entries: readonly IterationMetrics[],
  definitions: MetricDefinitions,
): StudyTable {
  return {
    ...iterationTable("generation", ["seeds", ...rankings.map((name) => metricHead(name, definitions))]),
    name: "ranking",
    caption:
      "Generation by generation, means over the seeds that came so far: held-out training questions, and the synthetic " +
      "validation set, which ranks the pool where there is one.",
    rows: entries.map(({ method, iteration, seedCount, metrics: values }) => [
      { text: method },
      { text: String(iteration) },
      { text: String(seedCount) },
      ...rankings.map((name) => metricCell(name, values, definitions)),
    ]),
  };
}

export function synthesisTable(
  entries: readonly IterationMetrics[],
  definitions: MetricDefinitions,
): StudyTable {
  return {
    ...tableOfAll("round", entries, definitions),
    name: "synthesis",
    caption: "What rounds of synthesis made, means over seeds.",
  };
}

/** What trainers brought, which no other table knows of. */
export function broughtTable(
  entries: readonly IterationMetrics[],
  definitions: MetricDefinitions,
): StudyTable {
  return {
    ...tableOfAll("iteration", entries, definitions),
    name: "brought",
    caption: "What trainers recorded beside the server's own metrics, means over seeds.",
  };
}

/** A column for whatever was recorded, in the order of the server's definitions. */
function tableOfAll(step: string, entries: readonly IterationMetrics[], definitions: MetricDefinitions) {
  const position = (name: string) => definitions.get(name)?.position ?? definitions.size;
  const names = [...new Set(entries.flatMap(({ metrics: values }) => Object.keys(values)))].sort(
    (one, other) => position(one) - position(other),
  );
  return {
    ...iterationTable(
      step,
      names.map((name) => metricHead(name, definitions)),
    ),
    rows: entries.map(({ method, iteration, metrics: values }) => [
      { text: method },
      { text: String(iteration) },
      ...names.map((name) => metricCell(name, values, definitions)),
    ]),
  };
}

function iterationTable(step: string, heads: readonly string[]): Pick<StudyTable, "head" | "columns"> {
  return {
    head: ["method", step, ...heads],
    columns: ["left", "right", ...heads.map(() => "right" as const)],
  };
}

/** @param titles of phases by key, in the order of columns; one that it lacks comes last, under its key. */
export function costTable(entries: readonly RunCost[], titles: ReadonlyMap<string, string>): StudyTable {
  const measured = new Set(entries.flatMap(({ phaseSeconds }) => Object.keys(phaseSeconds)));
  const phases = [...new Set([...titles.keys(), ...measured])].filter((key) => measured.has(key));
  const head = [
    "method",
    "seeds",
    "tokens trained",
    ...phases.map((key) => titles.get(key) ?? key),
    "all phases",
    "as run",
  ];
  return {
    name: "cost",
    caption:
      "What a run costs, means over seeds: tokens trained on, and seconds by phase as if it shared nothing with other runs. " +
      "As run: seconds from its start to its end in this study, evaluation included, where phases that runs share " +
      "are run once.",
    head,
    columns: head.map((_, index) => (index === 0 ? "left" : "right")),
    rows: entries.map(({ method, seedCount, tokens, phaseSeconds, seconds, wallSeconds }) => [
      { text: method },
      { text: String(seedCount) },
      { text: formatCount(tokens) },
      ...phases.map((phase) => {
        const value = phaseSeconds[phase];
        return value === undefined ? missingCell : { text: formatDecimal(value, 1) };
      }),
      { text: formatDecimal(seconds, 1) },
      { text: formatDecimal(wallSeconds, 1) },
    ]),
  };
}
