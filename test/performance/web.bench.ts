import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { buildWeb } from "../../cli/shared/buildWeb.ts";
import { launchBrowser } from "../support/browser.ts";
import { findFreePort, startServerProgram, startSqldojo, until } from "../support/programs.ts";
import { crowd, longRun, recordCrowd, recordLongRun } from "./crowdedServer.ts";

export interface WebBench {
  readonly cores: number;
  readonly recorded: typeof crowd & { readonly points: number };
  readonly pages: readonly PageMetrics[];
}

/** Medians over `loads` loads of a page in a new browser context, nothing cached; milliseconds and kilobytes. */
export interface PageMetrics {
  readonly name: string;
  /** Until the first byte: what the server took. */
  readonly firstByte: number;
  /** First contentful paint. */
  readonly firstContent: number;
  readonly loaded: number;
  /** The longest of all clicks and keys of a load, from the event to the next paint, in steps of 8 ms. */
  readonly interaction: number;
  readonly htmlKilobytes: number;
  /** As they came over the network. */
  readonly scriptKilobytes: number;
}

const loads = 7;

/** The pages that are heaviest, on a server as full as a busy group's, in a real browser on this machine. */
export async function runWebBench(): Promise<WebBench> {
  await buildWeb();
  const dataFolder = mkdtempSync(join(tmpdir(), "sqldojo-bench-"));
  const server = await startServerProgram(dataFolder, await findFreePort());
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const web = startSqldojo(["web", "--port", String(port), "--server", server.url]);
  const browser = await launchBrowser();
  try {
    await recordCrowd(server.admin);
    const runId = await recordLongRun(server.admin);
    await until(
      "the web app answers",
      60,
      async () => (await fetch(url).catch(() => undefined))?.ok === true,
    );
    const comparison = await comparisonOf(url);
    const pages = {
      leaderboard: {
        path: "/?benchmark=crowd-1",
        has: `table.leaderboard tbody tr:nth-child(${crowd.methods})`,
      },
      run: { path: `/runs/${encodeURIComponent(runId)}`, has: ".metric-plot canvas" },
      compare: { path: comparison, has: "table.comparison" },
    };
    // Who comes first has the metrics thinned out, which a busy machine may not do within a request's time.
    await until("the run's page shows its metrics", 180, async () =>
      (await (await fetch(`${url}${pages.run.path}`)).text()).includes("metric-plot"),
    );
    const measured: PageMetrics[] = [];
    for (const [name, { path, has }] of Object.entries(pages)) {
      const rounds: Omit<PageMetrics, "name">[] = [];
      // The first load warms the server up, as visitors before have.
      for (let round = 0; round <= loads; round += 1) {
        const one = await measure(browser, `${url}${path}`, has);
        if (round > 0) rounds.push(one);
      }
      measured.push({ name, ...medians(rounds) });
    }
    return {
      cores: availableParallelism(),
      recorded: { ...crowd, points: longRun.metrics * longRun.steps },
      pages: measured,
    };
  } finally {
    await browser.close();
    await web.kill("SIGTERM");
    await server.kill("SIGTERM");
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** The address of the first comparison that the leaderboard leads to. */
async function comparisonOf(url: string): Promise<string> {
  const html = await (await fetch(`${url}/?benchmark=crowd-1`)).text();
  const address = /href="(\/compare\?a=[^"]*)"/.exec(html)?.[1];
  if (address === undefined) throw new Error("The leaderboard leads to no comparison.");
  return address.replaceAll("&amp;", "&");
}

/** Collects how long events took, from before the page's own scripts on. */
const watchEvents = `
  globalThis.slowest = 0;
  new PerformanceObserver((list) => {
    for (const { duration, interactionId } of list.getEntries())
      if (interactionId > 0) globalThis.slowest = Math.max(globalThis.slowest, duration);
  }).observe({ type: "event", durationThreshold: 16, buffered: true });
`;

/** @param has what the page has where it shows what it is to show, and no fault */
async function measure(browser: Browser, address: string, has: string): Promise<Omit<PageMetrics, "name">> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(watchEvents);
    await page.goto(address, { waitUntil: "load" });
    await page.locator(has).first().waitFor();
    const loading = await page.evaluate<Omit<PageMetrics, "name" | "interaction">>(`(() => {
      const [navigation] = performance.getEntriesByType("navigation");
      const scripts = performance.getEntriesByType("resource").filter(({ initiatorType, name }) =>
        initiatorType === "script" || name.endsWith(".js"));
      return {
        firstByte: navigation.responseStart,
        firstContent: performance.getEntriesByName("first-contentful-paint")[0].startTime,
        loaded: navigation.loadEventEnd,
        htmlKilobytes: navigation.encodedBodySize / 1000,
        scriptKilobytes: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
      };
    })()`);
    await interact(page);
    return { ...loading, interaction: await page.evaluate<number>("globalThis.slowest") };
  } finally {
    await context.close();
  }
}

/** Opens what can be opened in view, and moves through what takes keys. */
async function interact(page: Page): Promise<void> {
  for (const summary of (await page.locator("summary:visible").all()).slice(0, 6)) await summary.click();
  for (const plot of (await page.locator(".metric-plot:visible").all()).slice(0, 2)) {
    await plot.focus();
    for (const key of ["End", "ArrowLeft", "ArrowLeft", "Home", "ArrowRight"]) await plot.press(key);
  }
  // Two frames later the last event's duration is known.
  await page.evaluate(
    "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))",
  );
}

function medians(rounds: readonly Omit<PageMetrics, "name">[]): Omit<PageMetrics, "name"> {
  const of = (key: keyof Omit<PageMetrics, "name">) => {
    const sorted = rounds.map((round) => round[key]).sort((left, right) => left - right);
    return Math.round(10 * (sorted[Math.floor(sorted.length / 2)] ?? Number.NaN)) / 10;
  };
  return {
    firstByte: of("firstByte"),
    firstContent: of("firstContent"),
    loaded: of("loaded"),
    interaction: of("interaction"),
    htmlKilobytes: of("htmlKilobytes"),
    scriptKilobytes: of("scriptKilobytes"),
  };
}
