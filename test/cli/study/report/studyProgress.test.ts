import { describe, expect, it } from "vitest";
import {
  progressLine,
  type RunState,
  secondsLeft,
  spanText,
} from "../../../../cli/study/launch/studyProgress.ts";

const now = Date.parse("2026-01-01T12:00:00Z");
const at = (seconds: number) => new Date(now + 1000 * seconds).toISOString();

function run(method: string, status: RunState["status"], startedAt?: number, finishedAt?: number): RunState {
  return {
    id: method,
    method,
    seed: 1,
    isRepeat: false,
    status,
    statusReason: null,
    startedAt: startedAt === undefined ? null : at(startedAt),
    finishedAt: finishedAt === undefined ? null : at(finishedAt),
  };
}

describe("secondsLeft", () => {
  it("knows nothing before a run has succeeded", () => {
    expect(secondsLeft([run("a", "RUNNING", -9), run("b", "FAILED", -20, -10)], 1, now)).toBeUndefined();
  });

  it("expects of a run what the same method took, else the mean of all, less what a running one has spent", () => {
    const ended = [run("a", "SUCCEEDED", -100, -90), run("b", "SUCCEEDED", -90, -40)];
    expect(secondsLeft([...ended, run("a", "QUEUED")], 1, now)).toBe(10);
    expect(secondsLeft([...ended, run("b", "RUNNING", -15), run("c", "QUEUED")], 1, now)).toBe(35 + 30);
    expect(secondsLeft([...ended, run("b", "RUNNING", -15), run("c", "QUEUED")], 2, now)).toBe((35 + 30) / 2);
    expect(secondsLeft([...ended, run("a", "RUNNING", -15)], 1, now)).toBe(0);
  });

  it("takes the repeat of a method, which finds everything trained, for a thing of its own", () => {
    const repeat = { ...run("a", "SUCCEEDED", -3, -2), isRepeat: true };
    const queued = { ...run("a", "QUEUED"), isRepeat: true };
    expect(secondsLeft([run("a", "SUCCEEDED", -100, -90), repeat, queued], 1, now)).toBe(1);
  });
});

describe("progressLine", () => {
  it("tells how far it is, how long it took and how much is left", () => {
    const runs = [run("a", "SUCCEEDED", -100, -30), run("b", "FAILED", -20, -10), run("c", "QUEUED")];
    expect(progressLine(runs, 1, 100, now)).toBe(
      "Study: 2 of 3 runs done, 1 of them without success · 2 min so far · about 1 min left",
    );
    expect(progressLine([run("c", "QUEUED")], 1, 3, now)).toBe(
      "Study: 0 of 1 runs done · 3 s so far · too early to say how much is left",
    );
  });
});

describe("spanText", () => {
  it.each([
    [4.4, "4 s"],
    [60, "1 min"],
    [3599, "1 h 00 min"],
    [3900, "1 h 05 min"],
  ])("says %d seconds as %s", (seconds, text) => {
    expect(spanText(seconds)).toBe(text);
  });
});
