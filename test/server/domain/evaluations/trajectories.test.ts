import { expect, it } from "vitest";
import { trajectoriesOf } from "../../../../server/domain/evaluations/trajectories.ts";

const generations = [
  { generation: 0, verdicts: [1, 0, 1, 0, 1, null, 0.5] },
  { generation: 2, verdicts: [1, 1, 0, 0, 0, 1, 0] },
  { generation: 3, verdicts: [1, 1, 0, 0, 1, 1, 1] },
];

it("counts what was gained and lost from generation to generation, worked out by hand", () => {
  const { steps, exampleCount, leftOutCount, forgetting } = trajectoriesOf(generations);
  expect([exampleCount, leftOutCount]).toEqual([6, 1]);
  expect(steps).toEqual([
    { generation: 0, rightCount: 3, gainedCount: 0, lostCount: 0 },
    { generation: 2, rightCount: 2, gainedCount: 1, lostCount: 2 },
    { generation: 3, rightCount: 4, gainedCount: 2, lostCount: 0 },
  ]);
  expect(forgetting).toEqual([
    [0, 2, 1],
    [1, 0, 0],
    [2, 2, 0],
  ]);
});

it("names how each example goes", () => {
  expect(
    trajectoriesOf(generations).examples.map(({ index, kind, changeCount }) => [index, kind, changeCount]),
  ).toEqual([
    [0, "ALWAYS_RIGHT", 0],
    [1, "BECAME_RIGHT", 1],
    [2, "REGRESSED", 1],
    [3, "ALWAYS_WRONG", 0],
    [4, "FLIPPED", 2],
    [6, "BECAME_RIGHT", 1],
  ]);
});

it("has nothing of no generation", () => {
  expect(trajectoriesOf([])).toEqual({
    steps: [],
    exampleCount: 0,
    leftOutCount: 0,
    forgetting: [],
    examples: [],
  });
});
