import { expect, it } from "vitest";
import {
  checkPhaseSeconds,
  describePhase,
  loadPhaseSeconds,
  phases,
  storePhaseSeconds,
} from "../../../../server/domain/runs/phases.ts";

it.each(phases)("explains $key", ({ title, help }) => {
  expect(title).toMatch(/^[A-Z]/);
  expect(help).toMatch(/\.$/);
});

it("gives a phase that nobody has described its own key", () => {
  expect(describePhase("dreaming")).toEqual({ key: "dreaming", title: "dreaming", help: "" });
});

it("reads seconds in the order in which phases are done, a trainer's own last", () => {
  const given = [
    { phase: "dreaming", seconds: 1 },
    { phase: "train", seconds: 40 },
    { phase: "sample", seconds: 2 },
  ];
  expect(loadPhaseSeconds(storePhaseSeconds(given))).toEqual([given[2], given[1], given[0]]);
});

it.each([null, "text", 3, { sample: "x" }])("reads none from %o", (stored) =>
  expect(loadPhaseSeconds(stored)).toEqual([]),
);

it.each([
  [[{ phase: " ", seconds: 1 }], "[0].phase"],
  [
    [
      { phase: "train", seconds: 1 },
      { phase: "train", seconds: 2 },
    ],
    "[1].phase",
  ],
  [[{ phase: "train", seconds: -1 }], "[0].seconds"],
  [[{ phase: "train", seconds: Number.NaN }], "[0].seconds"],
])("refuses %j, naming the field", (given, field) => {
  expect(() => checkPhaseSeconds(given)).toThrow(`input.counters.phaseSeconds${field}: `);
});
