import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** The public benchmarks, which are no part of the project: `SQLDOJO_BENCHMARKS`, or beside the checkout. */
export const sharedData = resolve(process.env.SQLDOJO_BENCHMARKS ?? "../shared/data");

/** Whether a benchmark is absent, for `describe.skipIf`; says so where it is. */
export function isAbsent(folder: string): boolean {
  const path = join(sharedData, folder);
  if (existsSync(path)) return false;
  console.warn(
    `Tests on the real ${folder} are skipped: it is not at ${path} (SQLDOJO_BENCHMARKS names its parent).`,
  );
  return true;
}
