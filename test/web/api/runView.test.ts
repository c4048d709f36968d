import { describe, expect, it } from "vitest";
import {
  accuracyLines,
  type EvaluatedGeneration,
  evaluationTables,
  phases,
  settingGroups,
} from "../../../web/lib/api/runView.ts";

type WireEvaluation = EvaluatedGeneration["evaluations"][number];
type Configuration = Parameters<typeof settingGroups>[0];

function evaluation(split: string, position: number, changes: Partial<WireEvaluation> = {}): WireEvaluation {
  return {
    id: `Evaluation_${split}`,
    status: "COMPLETE",
    decoding: "greedy",
    outcomeRule: "strict@1",
    executor: "sqlite",
    exampleCount: 200,
    judgedCount: 200,
    recordedCount: 200,
    executableCount: 150,
    executionAccuracy: 0.5,
    interval: { low: 0.43, high: 0.57 },
    split: { name: split, position },
    scores: [],
    ...changes,
  };
}

function generation(number: number, evaluations: WireEvaluation[]): EvaluatedGeneration {
  return { number, isResult: number === 1, evaluations };
}

describe("evaluationTables", () => {
  it("lays generations out against splits in the benchmark's order", () => {
    const [table] = evaluationTables([
      generation(1, [evaluation("hard", 2), evaluation("dev", 1)]),
      generation(0, [evaluation("dev", 1, { executionAccuracy: 0.4 })]),
    ]);
    expect(table?.splits).toEqual(["dev", "hard"]);
    expect(table?.rows.map((row) => [row.generation, row.cells.map((cell) => cell?.accuracy)])).toEqual([
      [0, [0.4, undefined]],
      [1, [0.5, 0.5]],
    ]);
    expect(table?.rows.map(({ isResult }) => isResult)).toEqual([false, true]);
    expect(table?.rows[1]?.cells[0]?.executableRate).toBe(0.75);
  });

  it("keeps numbers under different rules in different tables", () => {
    const tables = evaluationTables([
      generation(0, [evaluation("dev", 1), evaluation("dev", 1, { outcomeRule: "birdSet@1" })]),
    ]);
    expect(tables.map((table) => table.conditions)).toEqual([
      "greedy decoding, strict@1 rule, sqlite",
      "greedy decoding, birdSet@1 rule, sqlite",
    ]);
  });

  it("draws no point for an evaluation that still runs", () => {
    const running = {
      status: "RUNNING",
      executionAccuracy: null,
      interval: null,
      recordedCount: 20,
    } as const;
    const [table] = evaluationTables([
      generation(0, [evaluation("dev", 1)]),
      generation(1, [evaluation("dev", 1, running)]),
    ]);
    expect(table?.rows[1]?.cells[0]).toMatchObject({ isComplete: false, recordedCount: 20 });
    expect(table && accuracyLines(table)).toEqual([
      { label: "dev", points: [{ x: 0, y: 0.5, low: 0.43, high: 0.57 }] },
    ]);
  });
});

describe("settingGroups", () => {
  const preset = {
    prompt: { schema: "NONE", columnValues: "NONE", foreignKeys: false, evidence: true },
    data: { trainingExamples: null, validationExamples: 200 },
  } as unknown as Configuration;

  it("marks exactly what departs from the preset, with the preset's value", () => {
    const own = {
      ...preset,
      prompt: { ...preset.prompt, schema: "LINKED" },
      data: { trainingExamples: 100, validationExamples: 200 },
    } as Configuration;
    const changed = settingGroups(own, preset).flatMap((group) =>
      group.settings.flatMap((setting) =>
        setting.preset === undefined ? [] : [[group.name, setting.name, setting.value, setting.preset]],
      ),
    );
    expect(changed).toEqual([
      ["prompt", "schema", "linked", "none"],
      ["data", "trainingExamples", "100", "all that are not held out"],
    ]);
  });

  it("marks nothing where the run is its preset", () => {
    const settings = settingGroups(preset, preset).flatMap((group) => group.settings);
    expect(settings.every((setting) => setting.preset === undefined)).toBe(true);
    expect(settings.find((setting) => setting.name === "evidence")?.value).toBe("yes");
  });
});

describe("phases", () => {
  it("lists the longest first, in the words of the API", () => {
    const sampling = { phase: { key: "sample", title: "Sampling" }, seconds: 2 };
    const training = { phase: { key: "train", title: "Training" }, seconds: 40 };
    expect(phases([sampling, training])).toEqual([
      { key: "train", title: "Training", seconds: 40 },
      { key: "sample", title: "Sampling", seconds: 2 },
    ]);
  });
});
