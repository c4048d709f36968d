import { isInputObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import {
  checkCounters,
  type IterationCounters,
  iterationColumns,
} from "../../../../server/domain/runs/iterationCounters.ts";
import { schema } from "../../../../server/schema/index.ts";

const input = schema.getType("IterationCountersInput");
const names = isInputObjectType(input) ? Object.keys(input.getFields()) : [];
const counts = names.filter((name) => name !== "phaseSeconds" && name !== "validationAccuracy");

/** Of a hundred candidates. */
const whole = {
  candidates: 100,
  executable: 70,
  correct: 40,
  incorrect: 55,
  wrong: 30,
  invalid: 12,
  timedOut: 8,
  empty: 5,
  goldFailed: 5,
} satisfies IterationCounters;

function refusedField(counters: IterationCounters): unknown {
  try {
    checkCounters(counters);
    return undefined;
  } catch (error) {
    return (error as { extensions?: { field?: string } }).extensions?.field;
  }
}

describe("what an iteration counted", () => {
  it.each([...counts, "validationAccuracy"])(
    "is refused where %s is negative, by the name it was sent under",
    (name) => {
      expect(refusedField({ [name]: -1 })).toBe(`input.counters.${name}`);
    },
  );

  it("is stored, each count in a column of its own", () => {
    const counters = Object.fromEntries(counts.map((name, index) => [name, index]));
    const { validationAccuracy, ...columns } = iterationColumns({ ...counters, validationAccuracy: 0.5 });
    expect(validationAccuracy).toBe(0.5);
    expect(Object.values(columns).sort()).toEqual(Object.values(counters).sort());
  });

  it("may be whole, or left out in part", () => {
    expect(refusedField(whole)).toBeUndefined();
    expect(refusedField({})).toBeUndefined();
    expect(refusedField({ candidates: 100, correct: 40 })).toBeUndefined();
    expect(refusedField({ candidates: null, correct: 40, incorrect: 60 })).toBeUndefined();
  });

  it.each([
    ["more wrong ones than all that are incorrect", { wrong: 56 }, "executable"],
    ["errors that are not counted as incorrect", { invalid: 13 }, "incorrect"],
    ["more executable ones than ran", { executable: 71 }, "executable"],
    ["candidates that are none of the outcomes", { candidates: 101 }, "candidates"],
    ["failures of gold that are counted as incorrect", { goldFailed: 0, candidates: 100 }, "candidates"],
  ] as const)("is refused where it has %s", (_, part, field) => {
    expect(refusedField({ ...whole, ...part })).toBe(`input.counters.${field}`);
  });

  it.each([
    ["more executable ones than there are", { candidates: 10, executable: 11 }],
    [
      "more executable and failed ones than there are",
      { candidates: 10, executable: 8, invalid: 2, empty: 1 },
    ],
  ])("is refused where it has %s, whatever lies between", (_, counters) => {
    expect(refusedField(counters)).toBe("input.counters.executable");
  });

  it("may have as many executable and failed ones as there are", () => {
    expect(refusedField({ candidates: 10, executable: 8, invalid: 1, empty: 1 })).toBeUndefined();
  });

  it("adds up beyond what a number holds exactly", () => {
    const most = 2n ** 62n;
    expect(
      refusedField({ candidates: most, correct: most - 1n, incorrect: 1n, goldFailed: 0n }),
    ).toBeUndefined();
    expect(refusedField({ candidates: most, correct: most, incorrect: 1n })).toBe(
      "input.counters.candidates",
    );
  });

  it("is refused where a part alone exceeds its total", () => {
    expect(refusedField({ candidates: 10, correct: 11 })).toBe("input.counters.candidates");
    expect(refusedField({ validationAccuracy: 1.5 })).toBe("input.counters.validationAccuracy");
  });
});
