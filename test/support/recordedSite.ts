/** The web app before a server with recorded runs, and a browser to look at it. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import { buildWeb } from "../../cli/shared/buildWeb.ts";
import type { ApiClient } from "../../trainer/api/client.ts";
import { launchBrowser } from "./browser.ts";
import { putMigrated } from "./database.ts";
import { findFreePort, startServerProgram, startSqldojo, until } from "./programs.ts";
import {
  claimRecordedRun,
  createRecordedExperiment,
  importRecordedPredictions,
  type RecordedRun,
} from "./recordedRun.ts";

/** Beside a suite that keeps both processors busy a click may take long. */
const patienceMilliseconds = 90_000;

/** Right answers on dev and hard, by generation. */
export const sftCorrect = [
  { dev: 60, hard: 20 },
  { dev: 72, hard: 24 },
] as const;
const spinCorrect = [{ dev: 60, hard: 20 }] as const;
/** Right answers on dev of the imported predictions. */
export const importedCorrect = 84;

export interface RecordedSite {
  /** Of the web app, without a slash at its end. */
  readonly url: string;
  readonly admin: ApiClient;
  readonly adminToken: string;
  readonly experiment: { readonly id: string };
  /** Has two generations and has succeeded. */
  readonly sft: RecordedRun;
  /** Has one generation and goes on. */
  readonly spin: RecordedRun;
  /** Predictions for dev from a system elsewhere. */
  readonly imported: RecordedRun;
  /** Opens a page, and fails after `use` where it wrote an error to the console or asked a foreign host. */
  withPage(path: string, use: (page: Page) => Promise<void>, options?: BrowserContextOptions): Promise<void>;
  newPage(): Promise<Page>;
  /** Ends the server; resolves with what starts it again on the same port and data. */
  stopServer(): Promise<(environment?: Readonly<Record<string, string>>) => Promise<void>>;
  close(): Promise<void>;
}

export async function startRecordedSite(): Promise<RecordedSite> {
  // Before anything runs that would be left running where the build fails.
  await buildWeb();
  const dataFolder = mkdtempSync(join(tmpdir(), "sqldojo-web-"));
  await putMigrated(dataFolder);
  const [first, browser] = await Promise.all([
    startServerProgram(dataFolder, await findFreePort()),
    launchBrowser(),
  ]);
  let server = first;
  const runs = await recordRuns(server.admin);
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const web = startSqldojo(["web", "--port", String(port), "--server", server.url]);
  await until("the web app answers", 180, async () => {
    if (web.child.exitCode !== null) throw new Error(`The web app ended:\n${web.output()}`);
    return (await fetch(url).catch(() => undefined))?.ok === true;
  });

  return {
    url,
    admin: first.admin,
    adminToken: readFileSync(join(dataFolder, "tokens/admin"), "utf8").trim(),
    ...runs,
    async withPage(path, use, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
      context.setDefaultTimeout(patienceMilliseconds);
      const faults: string[] = [];
      const hosts = new Set<string>();
      try {
        const page = await context.newPage();
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
        });
        page.on("pageerror", (error) => faults.push(error.message));
        page.on("request", (request) => hosts.add(new URL(request.url()).hostname));
        page.on("websocket", (socket) => hosts.add(new URL(socket.url()).hostname));
        await page.goto(`${url}${path}`);
        await use(page).catch(async (error: unknown) => {
          const headings = await page.locator("h1").allInnerTexts();
          const seen = `at ${page.url()}, under ${JSON.stringify(headings)}, with faults ${JSON.stringify(faults)}`;
          throw new Error(`The page stood ${seen}: ${error instanceof Error ? error.message : error}`, {
            cause: error,
          });
        });
        expect(faults).toEqual([]);
        expect([...hosts]).toEqual(["127.0.0.1"]);
      } finally {
        await context.close();
      }
    },
    newPage: () => browser.newPage(),
    async stopServer() {
      await server.kill("SIGTERM");
      return async (environment) => {
        server = await startServerProgram(dataFolder, server.port, environment);
      };
    },
    async close() {
      await browser.close();
      await web.kill("SIGTERM");
      await server.kill("SIGTERM");
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function recordRuns(admin: ApiClient) {
  const experiment = await createRecordedExperiment(admin, "two-methods", ["sft", "spin"]);
  const sft = await claimRecordedRun(admin);
  await sft.metrics("train/loss", [0, 10, 20], [2.5, 1.5, 1.25]);
  for (const [number, correct] of sftCorrect.entries()) await sft.iteration(number, correct);
  await sft.succeed();
  const spin = await claimRecordedRun(admin);
  await spin.metrics("train/loss", [0, 10, 20], [2.4, 1.4, 1.2]);
  for (const [number, correct] of spinCorrect.entries()) await spin.iteration(number, correct);
  await importRecordedPredictions(admin);
  const imported = await claimRecordedRun(admin);
  await imported.iteration(0, { dev: importedCorrect });
  await imported.succeed();
  return { experiment, sft, spin, imported };
}

/** The text of an element with plain spaces, as a reader sees it; waits until the element can be seen. */
export async function textOf(page: Page, selector: string): Promise<string> {
  const elements = page.locator(selector);
  await elements.first().waitFor();
  const texts = await elements.allInnerTexts();
  return plain(texts.join(" ")).replace(/\s+/g, " ");
}

export function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

export function runAddress(run: RecordedRun): string {
  return `/runs/${encodeURIComponent(run.id)}`;
}
