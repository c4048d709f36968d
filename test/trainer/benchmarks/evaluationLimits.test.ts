import { expect, test } from "vitest";
import { evaluationLimits } from "../../../trainer/benchmarks/evaluationLimits.ts";
import { evaluationSqlLimits } from "../../../trainer/sql/executors/sqlLimits.ts";

test("BIRD's and Spider's formats have the seconds of their official scripts, as the processor's time", () => {
  expect(evaluationLimits({ format: "bird" })).toMatchObject({ timeoutMilliseconds: 30_000, clockFactor: 4 });
  expect(evaluationLimits({ format: "spider" })).toMatchObject({
    timeoutMilliseconds: 60_000,
    clockFactor: 4,
  });
  for (const format of ["bird", "spider"] as const)
    expect(evaluationLimits({ format }).maximumSteps).toBeUndefined();
});

test("formats without an official script have our own limit of work", () => {
  for (const format of ["table", "text2sql-data"] as const)
    expect(evaluationLimits({ format })).toEqual(evaluationSqlLimits);
});
