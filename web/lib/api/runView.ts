import { settingText } from "../settingText.ts";
import type { RunQuery, WholeConfigurationFragment } from "./generated/operations.ts";

type WireRun = NonNullable<RunQuery["run"]>;
type WireGeneration = WireRun["generations"][number];

/** A generation with how it did, whoever made it. */
export type EvaluatedGeneration = Pick<WireGeneration, "number" | "isResult" | "evaluations">;

export interface Setting {
  readonly name: string;
  readonly value: string;
  /** What the method's preset says, where this run differs from it. */
  readonly preset: string | undefined;
}

export interface SettingGroup {
  readonly name: string;
  readonly settings: readonly Setting[];
}

/** The configuration by part, each setting with the preset's value where the run departs from it. */
export function settingGroups(
  configuration: WholeConfigurationFragment,
  preset: WholeConfigurationFragment,
): SettingGroup[] {
  const presetParts: Readonly<Record<string, Readonly<Record<string, unknown>>>> = preset;
  return Object.entries(configuration).map(([part, fields]) => ({
    name: part,
    settings: Object.entries(fields).map(([name, value]) => {
      const path = `${part}.${name}`;
      const own = settingText(path, value);
      const standard = settingText(path, presetParts[part]?.[name]);
      return { name, value: own, preset: own === standard ? undefined : standard };
    }),
  }));
}

/** Seconds by phase, longest first. */
export function phases(
  phaseSeconds: WireRun["iterations"][number]["phaseSeconds"],
): { key: string; title: string; seconds: number }[] {
  return phaseSeconds
    .map(({ phase, seconds }) => ({ ...phase, seconds }))
    .sort((left, right) => right.seconds - left.seconds);
}

export interface EvaluationCell {
  readonly id: string;
  readonly isComplete: boolean;
  readonly accuracy: number | undefined;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly exampleCount: number;
  readonly recordedCount: number;
  readonly executableRate: number | undefined;
}

export interface EvaluationTable {
  /** What tells this table's evaluations from another's: decoding, outcomeRule, executor. */
  readonly conditions: string;
  readonly splits: readonly string[];
  readonly rows: readonly {
    readonly generation: number;
    /** True of the generation that the run says is its result. */
    readonly isResult: boolean;
    readonly cells: readonly (EvaluationCell | undefined)[];
  }[];
}

/** Generations × splits, one table for each way of evaluating, since numbers under two rules do not compare. */
export function evaluationTables(generations: readonly EvaluatedGeneration[]): EvaluationTable[] {
  const all = generations.flatMap((generation) =>
    generation.evaluations.map((evaluation) => ({
      evaluation,
      generation: generation.number,
      conditions: `${evaluation.decoding} decoding, ${evaluation.outcomeRule} rule, ${evaluation.executor}`,
    })),
  );
  return [...new Set(all.map(({ conditions }) => conditions))].map((conditions) => {
    const chosen = all.filter((candidate) => candidate.conditions === conditions);
    const positions = new Map(chosen.map(({ evaluation: { split } }) => [split.name, split.position]));
    const splits = [...positions].sort(([, left], [, right]) => left - right).map(([name]) => name);
    const numbers = [...new Set(chosen.map(({ generation }) => generation))].sort(
      (left, right) => left - right,
    );
    return {
      conditions,
      splits,
      rows: numbers.map((generation) => ({
        generation,
        isResult: generations.some(({ number, isResult }) => isResult && number === generation),
        cells: splits.map((split) => {
          const found = chosen.find(
            (candidate) => candidate.generation === generation && candidate.evaluation.split.name === split,
          );
          return found && evaluationCell(found.evaluation);
        }),
      })),
    };
  });
}

function evaluationCell(evaluation: WireGeneration["evaluations"][number]): EvaluationCell {
  const { executableCount, judgedCount, exampleCount } = evaluation;
  return {
    id: evaluation.id,
    isComplete: evaluation.status === "COMPLETE",
    accuracy: evaluation.executionAccuracy ?? undefined,
    low: evaluation.interval?.low,
    high: evaluation.interval?.high,
    exampleCount,
    recordedCount: evaluation.recordedCount,
    executableRate: executableCount === null || !judgedCount ? undefined : executableCount / judgedCount,
  };
}

/** A table's columns as lines over generations: one line a split, with the intervals of the points. */
export function accuracyLines(table: EvaluationTable) {
  return table.splits.map((split, column) => ({
    label: split,
    points: table.rows.flatMap(({ generation, cells }) => {
      const cell = cells[column];
      if (cell?.accuracy === undefined) return [];
      const { accuracy, low, high } = cell;
      return [{ x: generation, y: accuracy, low: low ?? accuracy, high: high ?? accuracy }];
    }),
  }));
}
