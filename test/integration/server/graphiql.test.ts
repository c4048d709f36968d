import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { createTestDatabase } from "../../support/database.ts";
import {
  claim,
  createRuns,
  type Lease,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const html = "text/html,application/xhtml+xml,*/*;q=0.8";

describe("GraphiQL", () => {
  let server: TestServer;
  let lease: Lease;
  let browser: Browser;

  beforeAll(async () => {
    server = await startTestServer(() => createTestDatabase("embedded"), { isReadingOpen: false });
    await registerDrill(server);
    await createRuns(server, [{ method: "sft" }]);
    lease = await claim(server, await registerTrainer(server));
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(new URL(path, server.url), { headers });

  it("comes where a browser asks for a page; programs are answered as ever", async () => {
    const page = await get("/graphql", { accept: html });
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self'");
    const asked = `/graphql?query=${encodeURIComponent("{ viewer { role } }")}`;
    const headers = { "apollo-require-preflight": "yes", authorization: `Bearer ${server.tokens.editor}` };
    for (const accept of ["*/*", "application/json", "application/graphql-response+json, */*"]) {
      const answer = await get(asked, { ...headers, accept });
      expect([accept, await answer.json()]).toEqual([accept, { data: { viewer: { role: "EDITOR" } } }]);
    }
    expect((await get("/graphiql/5.24.1/graphiql.js")).headers.get("cache-control")).toContain("immutable");
    expect((await get("/graphiql/5.24.1/constructor")).status).toBe(404);
  });

  it("asks, documents and subscribes in a browser that reaches nothing but the server", async () => {
    const page = await browser.newPage({ baseURL: server.url });
    const faults: string[] = [];
    const hosts = new Set<string>();
    page.on("console", (message) => {
      // Without a token nothing is told, which the browser calls a fault.
      if (message.type() === "error" && !message.text().includes("401")) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("request", (request) => {
      const { protocol, host } = new URL(request.url());
      if (/^(http|ws)/.test(protocol)) hosts.add(host);
    });
    await page.goto("/graphql");
    await page.waitForSelector(".graphiql-editors");
    await page.getByRole("button", { name: "Headers" }).click();
    await type(page, 2, JSON.stringify({ authorization: `Bearer ${server.tokens.editor}` }));
    await type(page, 0, "{ viewer { role } }");
    await page.getByRole("button", { name: "Execute query" }).click();
    const result = page.locator(".result-window");
    await expect.poll(() => result.textContent(), { timeout: 30_000 }).toContain("EDITOR");
    await type(page, 0, `subscription { metricsRecorded(runId: "${lease.runId}") { series { steps } } }`);
    await page.getByRole("button", { name: "Execute query" }).click();
    await page.getByRole("button", { name: "Stop query" }).waitFor();
    let step = 0;
    await expect
      .poll(
        async () => {
          step += 1;
          const series = [{ name: "loss", steps: [7_000_000 + step], values: [1] }];
          await server.change("recordMetrics", { lease, series });
          return result.textContent();
        },
        { timeout: 30_000 },
      )
      .toContain("7000");
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual([new URL(server.url).host]);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain("sqldojo_");
    await page.close();
  });

  /** Replaces what an editor of the page holds: 0 the document, 1 its variables, 2 the headers. */
  async function type(page: Page, editor: number, text: string): Promise<void> {
    const place = page.locator(".monaco-editor[data-uri]").nth(editor);
    await place.waitFor();
    await place.click();
    await page.keyboard.press("Control+A");
    await page.keyboard.insertText(text);
    // What the editor closes by itself stands behind the caret.
    for (let further = 0; further < 3; further += 1) await page.keyboard.press("Delete");
  }
});
