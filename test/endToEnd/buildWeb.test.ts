import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { buildWeb } from "../../cli/shared/buildWeb.ts";

const root = join(import.meta.dirname, "../..");
const results = join(root, "test/results");

/** A Next app of one page, inside the repository, where it finds React; other test files serve the web app's own build meanwhile. */
let folder: string;
let source: string;
beforeAll(() => {
  mkdirSync(results, { recursive: true });
  folder = mkdtempSync(join(results, "app-"));
  mkdirSync(join(folder, "app"));
  source = join(folder, "app/title.json");
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write("app/layout.jsx", "export default ({ children }) => <html lang='en'><body>{children}</body></html>;");
  write("app/page.jsx", "import title from './title.json';\nexport default () => <h1>{title}</h1>;");
  write("app/title.json", '"Small"');
  const options = { turbopack: { root } };
  write("next.config.mjs", `export default ${JSON.stringify(options)};`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

const build = (signal?: AbortSignal) => buildWeb(signal, folder);

it("builds an app once for two that want it at the same time", async () => {
  const builds = await Promise.all([build(), build()]);
  expect(builds.map(({ isBuilt }) => isBuilt).sort()).toEqual([false, true]);
  expect(await build()).toEqual({ isBuilt: false });
});

it("builds it again where its sources have changed, and stops waiting for another's build when aborted", async () => {
  writeFileSync(source, '"Changed"');
  const interruption = new AbortController();
  const first = build();
  const second = build(interruption.signal);
  interruption.abort();
  await expect(second).rejects.toThrow("aborted");
  expect(await first).toEqual({ isBuilt: true });
});

it("tells what is wrong with an app that cannot be built", async () => {
  writeFileSync(source, '"Broken');
  await expect(build()).rejects.toThrow(/Building the web app failed[\s\S]*title\.json/);
});
