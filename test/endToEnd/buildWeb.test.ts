import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { buildWeb } from "../../cli/shared/buildWeb.ts";

it("builds the web app once for two that want it at the same time", async () => {
  rmSync(join(import.meta.dirname, "../../web/.next/sources.sha256"), { force: true });
  const builds = await Promise.all([buildWeb(), buildWeb()]);
  expect(builds.map(({ isBuilt }) => isBuilt).sort()).toEqual([false, true]);
  expect(await buildWeb()).toEqual({ isBuilt: false });
});

it("stops waiting for another's build when aborted", async () => {
  const interruption = new AbortController();
  const first = buildWeb();
  const second = buildWeb(interruption.signal);
  interruption.abort();
  await expect(second).rejects.toThrow("aborted");
  await first;
});
