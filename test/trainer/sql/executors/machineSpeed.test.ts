import startSqlite from "@sqlite.org/sqlite-wasm";
import { expect, test } from "vitest";
import {
  calibratingSql,
  mayHaveTaken,
  slowness,
  stepsPerMillisecond,
} from "../../../../trainer/sql/executors/machineSpeed.ts";
import { processorTimeOf } from "../../../../trainer/sql/executors/processorTime.ts";

test("the SQL that measures the machine takes the steps that SQLite counts", async () => {
  const { oo1, capi } = await startSqlite();
  const database = new oo1.DB(":memory:");
  database.exec(calibratingSql.setup);
  const statement = database.prepare(calibratingSql.sql);
  while (statement.step());
  const steps = capi.sqlite3_stmt_status(statement.pointer as number, capi.SQLITE_STMTSTATUS_VM_STEP, 0);
  expect(steps).toBe(calibratingSql.steps);
  statement.finalize();
  database.close();
});

test("a machine's speed is measured once and is that of a computer", () => {
  const speed = stepsPerMillisecond();
  expect(speed).toBeGreaterThan(5_000);
  expect(speed).toBeLessThan(2_000_000);
  expect(stepsPerMillisecond()).toBe(speed);
  expect(slowness()).toBeGreaterThanOrEqual(1);
  expect(slowness()).toBeLessThan(40);
});

test("SQL may have taken the steps that this machine takes in its time, and twice as many", () => {
  const inSecond = stepsPerMillisecond() * 1_000;
  expect(mayHaveTaken(inSecond, 1_000)).toBe(true);
  expect(mayHaveTaken(inSecond * 1.9, 1_000)).toBe(true);
  expect(mayHaveTaken(inSecond * 2.1, 1_000)).toBe(false);
  expect(mayHaveTaken(2_000_000, 1)).toBe(false);
});

test("a process's time is the processor's, not the clock's", async () => {
  const before = processorTimeOf(process.pid);
  if (before === undefined) return;
  await new Promise((resolve) => setTimeout(resolve, 300));
  const { user, system } = process.cpuUsage();
  const after = processorTimeOf(process.pid) ?? 0;
  expect(Math.abs(after - (user + system) / 1_000)).toBeLessThan(60);
  expect(processorTimeOf(2 ** 30)).toBeUndefined();
});
