import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** An empty folder of its own for the surrounding suite, gone after it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-sql-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
