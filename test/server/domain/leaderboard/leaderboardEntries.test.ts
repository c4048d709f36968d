import { expect, it } from "vitest";
import {
  type FinishedEvaluation,
  groupRuns,
} from "../../../../server/domain/leaderboard/leaderboardEntries.ts";
import type { RunStatus } from "../../../../server/generated/prisma/client.ts";
import { countVerdicts } from "../../../../statistics/verdictSums.ts";

const run = (id: string, status: RunStatus = "SUCCEEDED", configurationHash = "same") => ({
  resultGeneration: null as number | null,
  id,
  methodId: "method",
  baseModelId: "model",
  experimentId: "experiment",
  configurationHash,
  seed: 1,
  status,
});

const evaluation = (
  runId: string,
  generationNumber: number,
  splitId: string,
  other: Partial<FinishedEvaluation> = {},
): FinishedEvaluation => ({
  id: `${runId}-${generationNumber}-${splitId}`,
  runId,
  generationNumber,
  splitId,
  decoding: "greedy",
  rule: "strict@1",
  position: 0,
  executor: "sqlite",
  exampleCount: 10,
  sums: countVerdicts(5, 10),
  judgedCount: 8,
  executableCount: 8,
  completedAt: new Date(generationNumber * 1000),
  ...other,
});

it("does not let a generation still being evaluated push out the one before", () => {
  const [group] = groupRuns(
    [run("a", "RUNNING")],
    [evaluation("a", 0, "dev"), evaluation("a", 0, "hard"), evaluation("a", 1, "dev")],
  );
  expect(group).toMatchObject({ generationNumber: 0, isProvisional: true, seedCount: 1 });
});

it("takes the last generation that is evaluated in full, the lowest over the runs", () => {
  const [group] = groupRuns(
    [run("a"), run("b")],
    [evaluation("a", 0, "dev"), evaluation("a", 2, "dev"), evaluation("b", 1, "dev")],
  );
  expect(group?.generationNumber).toBe(1);
  expect(group?.evaluations.get("dev")?.map(({ id }) => id)).toEqual(["a-2-dev", "b-1-dev"]);
});

it("counts a run with the generation that it names as its result, evaluated more narrowly than others or earlier", () => {
  const named = { ...run("a"), resultGeneration: 1 };
  const evaluations = [
    evaluation("a", 0, "dev"),
    evaluation("a", 1, "dev"),
    evaluation("a", 2, "dev"),
    evaluation("a", 2, "hard"),
  ];
  const [group] = groupRuns([named], evaluations);
  expect(group?.generationNumber).toBe(1);
  expect([...(group?.evaluations.values() ?? [])].flat().map(({ id }) => id)).toEqual(["a-1-dev"]);
  expect(groupRuns([{ ...named, resultGeneration: 3 }], evaluations)).toEqual([]);
});

it("keeps configurations apart, and leaves out failed, cancelled and unevaluated runs", () => {
  const groups = groupRuns(
    [run("a"), run("b", "FAILED"), run("c", "CANCELLED", "other"), run("d", "QUEUED", "third")],
    [evaluation("a", 0, "dev"), evaluation("b", 0, "dev"), evaluation("c", 0, "dev")],
  );
  expect(groups).toHaveLength(1);
  expect(groups[0]).toMatchObject({ seedCount: 1, runs: [{ id: "a" }, { id: "b" }] });
});

it("counts seeds, not the splits that a system was imported on one by one", () => {
  const [group] = groupRuns([run("a"), run("b")], [evaluation("a", 0, "dev"), evaluation("b", 0, "test")]);
  expect(group?.seedCount).toBe(1);
  expect([...(group?.evaluations.keys() ?? [])]).toEqual(["dev", "test"]);
});

it("mixes no numbers got under different terms", () => {
  const [group] = groupRuns(
    [run("a"), run("b")],
    [evaluation("a", 0, "dev"), evaluation("b", 1, "dev", { rule: "strict@2" })],
  );
  expect(group?.evaluations.get("dev")?.map(({ id }) => id)).toEqual(["b-1-dev"]);
});
