import { describe, expect, it } from "vitest";
import {
  demoPresets,
  describeMachine,
  expectedSeconds,
  referenceGflops,
} from "../../../cli/demo/demoPresets.ts";

describe("demo presets", () => {
  it("promise the demo within six minutes on the reference machine, with a minute left to install", () => {
    const { demo } = demoPresets;
    expect(expectedSeconds(demo, demo.seeds.length, referenceGflops)).toBeLessThanOrEqual(300);
  });

  it("compare the same methods on the same model, in full as in small", () => {
    const { demo, full, smoke } = demoPresets;
    for (const preset of [full, smoke]) {
      expect(preset.methods).toEqual(demo.methods);
      expect(preset.baseModel).toBe(demo.baseModel);
    }
  });

  it("evaluate enough examples a split to tell methods apart", () => {
    for (const name of ["demo", "full"] as const)
      expect(demoPresets[name].configuration.evaluation?.examplesPerSplit).toBeGreaterThanOrEqual(400);
  });
});

describe("describeMachine", () => {
  it("says the rate, the cores and the minutes", () => {
    expect(describeMachine(115.4, 2, 300)).toBe(
      "This machine: 115 GFLOP/s on 2 cores. About 5 min from nothing.",
    );
  });

  it("promises longer where the machine is slower", () => {
    const seconds = expectedSeconds({ secondsPerSeed: 265 }, 1, 57.5);
    expect(describeMachine(57.5, 1, seconds)).toBe(
      "This machine: 58 GFLOP/s on 1 core. About 10 min from nothing.",
    );
  });

  it("never promises less than a minute", () => {
    expect(describeMachine(2000, 64, 5)).toContain("About 1 min");
  });
});
