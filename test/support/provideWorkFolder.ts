import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** For what a worker keeps from one test file to the next; it is removed when the test run ends. */
    workFolder: string;
  }
}

/** Gives all of a test run's workers a temporary folder. They are killed in the end, so that none can remove its own. */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-tests-"));
  project.provide("workFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
