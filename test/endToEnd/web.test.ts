import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RegisterBenchmarkDocument } from "../../bin/api/generated/operations.ts";
import { buildWeb } from "../../bin/buildWeb.ts";
import { formatInterval, formatPercent } from "../../web/lib/format.ts";
import { launchBrowser } from "../support/browser.ts";
import {
  findFreePort,
  type RunningProgram,
  type RunningServer,
  startServerProgram,
  startSqldojo,
  until,
} from "../support/programs.ts";
import {
  claimRecordedRun,
  createRecordedExperiment,
  emptyCount,
  importRecordedPredictions,
  quarantinedCounts,
  type RecordedRun,
  recordedBenchmark,
  recordedRules,
  recordedVerdict,
} from "../support/recordedRun.ts";

const hostileLine = `<img src=x onerror="document.title='broken in'"> is only a line of the log`;
/** Right answers on dev and hard, by generation. */
const sftCorrect = [
  { dev: 60, hard: 20 },
  { dev: 72, hard: 24 },
] as const;
const spinCorrect = [{ dev: 60, hard: 20 }] as const;
const importedCorrect = 84;

const dataFolder = mkdtempSync(join(tmpdir(), "sqldojo-web-"));
let server: RunningServer;
let web: RunningProgram;
let webUrl: string;
let browser: Browser;
let experiment: { id: string };
let sft: RecordedRun;
let spin: RecordedRun;
let imported: RecordedRun;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    startServerProgram(dataFolder, await findFreePort()),
    launchBrowser(),
    buildWeb(),
  ]);
  const { admin } = server;
  experiment = await createRecordedExperiment(admin, "two-methods", ["sft", "spin"]);
  sft = await claimRecordedRun(admin);
  await sft.metrics("train/loss", [0, 10, 20], [2.5, 1.5, 1.25]);
  for (const [number, correct] of sftCorrect.entries()) await sft.iteration(number, correct);
  await sft.succeed();
  spin = await claimRecordedRun(admin);
  await spin.metrics("train/loss", [0, 10, 20], [2.4, 1.4, 1.2]);
  await spin.log(hostileLine);
  for (const [number, correct] of spinCorrect.entries()) await spin.iteration(number, correct);
  await importRecordedPredictions(admin);
  imported = await claimRecordedRun(admin);
  await imported.iteration(0, { dev: importedCorrect });
  await imported.succeed();

  const port = await findFreePort();
  webUrl = `http://127.0.0.1:${port}`;
  web = startSqldojo(["web", "--port", String(port), "--server", server.url]);
  await until("the web app answers", 60, async () => {
    if (web.child.exitCode !== null) throw new Error(`The web app ended:\n${web.output()}`);
    return (await fetch(webUrl).catch(() => undefined))?.ok === true;
  });
});

afterAll(async () => {
  await browser?.close();
  await web?.kill("SIGTERM");
  await server?.kill("SIGTERM");
  rmSync(dataFolder, { recursive: true, force: true });
});

/** Opens a page, and fails after `use` where it wrote an error to the console or asked a foreign host. */
async function withPage(
  path: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
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
    await page.goto(`${webUrl}${path}`);
    await use(page);
    expect(faults).toEqual([]);
    expect([...hosts]).toEqual(["127.0.0.1"]);
  } finally {
    await context.close();
  }
}

/** The text of an element with plain spaces, as a reader sees it. */
async function textOf(page: Page, selector: string): Promise<string> {
  const texts = await page.locator(selector).allInnerTexts();
  return texts.join(" ").replaceAll("\u00a0", " ").replace(/\s+/g, " ");
}

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const runAddress = (run: RecordedRun) => `/runs/${encodeURIComponent(run.id)}`;
const becomesLive = (page: Page) => page.getByText("Live", { exact: true }).waitFor();

/** The lower and upper end of Wilson's 95 % interval, computed here anew. */
function wilson(correct: number, count: number): [low: number, high: number] {
  const z = 1.959964;
  const fraction = correct / count;
  const centre = fraction + (z * z) / (2 * count);
  const half = z * Math.sqrt((fraction * (1 - fraction)) / count + (z * z) / (4 * count * count));
  const scale = 1 + (z * z) / count;
  return [(centre - half) / scale, (centre + half) / scale];
}

/** What a rule's verdicts on dev add up to, and over how many, where the first `correct` predictions are right. */
function scoreOnDev(rule: (typeof recordedRules)[number], correct: number, isWithoutQuarantined = false) {
  const verdicts = Array.from({ length: recordedBenchmark.splits.dev }, (_, index) =>
    isWithoutQuarantined && index < quarantinedCounts.dev ? null : recordedVerdict(rule, index, correct),
  ).filter((verdict) => verdict !== null);
  const sum = verdicts.reduce((total, verdict) => total + verdict, 0);
  return { count: verdicts.length, accuracy: plain(formatPercent(sum / verdicts.length)) };
}

describe("the leaderboard", () => {
  const rowOf = (method: string) => `table.leaderboard tbody tr:has(th:has-text("${method}"))`;

  it("shows what was recorded, with n, interval, shared ranks and what is provisional", () =>
    withPage(`/?benchmark=${recordedBenchmark.name}`, async (page) => {
      const last = sftCorrect[1];
      for (const split of ["dev", "hard"] as const) {
        const count = recordedBenchmark.splits[split];
        const row = await textOf(page, rowOf("SFT"));
        expect(row).toContain(plain(formatPercent(last[split] / count)));
        expect(row).toContain(`${formatInterval(...wilson(last[split], count))} · n ${count}`);
      }
      expect(await page.locator("table.leaderboard tbody tr").count()).toBe(3);
      expect(await textOf(page, "table.leaderboard tbody tr:nth-child(1)")).toMatch(
        /^1–2 Lighthouse ?imported/,
      );
      expect(await textOf(page, "table.leaderboard tbody tr:nth-child(2)")).toMatch(/^1–3 SFT generation/);
      expect(await textOf(page, "table.leaderboard tbody tr:nth-child(3)")).toMatch(/^2–3 SPIN ?provisional/);
      expect(await textOf(page, "main .lead")).toContain("Strict (strict@1)");
      expect(await textOf(page, "main .lead")).toContain("Executed by sqlite");
      expect(await textOf(page, "table.reported")).toContain("SPFT-SQL");
    }));

  it("leads to each run", () =>
    withPage(`/?benchmark=${recordedBenchmark.name}`, async (page) => {
      await page.getByRole("link", { name: "Run of SFT with seed 1" }).click();
      await page.getByRole("heading", { level: 1, name: sft.name }).waitFor();
      expect(page.url()).toBe(`${webUrl}${runAddress(sft)}`);
    }));

  it("keeps the chosen experiment and order in the address, by keyboard alone", () =>
    withPage("/", async (page) => {
      await page.getByLabel("Experiment").selectOption("two-methods");
      await page.getByRole("button", { name: "Show" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("experiment") === experiment.id);
      await page.getByRole("link", { name: "hard", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("sort") === "hard");
      expect(new URL(page.url()).searchParams.get("experiment")).toBe(experiment.id);
      await page.locator('th[aria-sort="descending"]', { hasText: "hard" }).waitFor();
    }));

  it("counts by the rule and the examples that a click chooses, and keeps both in the address", () =>
    withPage(
      `/?benchmark=${recordedBenchmark.name}`,
      async (page) => {
        const correct = sftCorrect[1].dev;
        const shows = async ({ accuracy, count }: ReturnType<typeof scoreOnDev>) => {
          const row = await textOf(page, `${rowOf("SFT")} td.score:nth-child(3)`);
          expect(row).toContain(accuracy);
          expect(row).toContain(`n ${count}`);
        };
        await shows(scoreOnDev("strict", correct));
        for (const [rule, title] of [
          ["spiderExecution", "Spider EX"],
          ["birdExecution", "BIRD EX"],
          ["softF1", "Soft F1"],
        ] as const) {
          await page.getByRole("link", { name: title, exact: true }).click();
          await page.waitForURL((url) => url.searchParams.get("rule") === rule);
          await shows(scoreOnDev(rule, correct));
          expect(await textOf(page, "main .lead")).toContain(`${title} (${rule}@1)`);
        }
        await page.getByRole("link", { name: "Without quarantined", exact: true }).click();
        await page.waitForURL((url) => url.searchParams.get("quarantined") === "without");
        expect(new URL(page.url()).searchParams.get("rule")).toBe("softF1");
        await shows(scoreOnDev("softF1", correct, true));
        await page.getByRole("link", { name: "Strict", exact: true }).click();
        await page.waitForURL((url) => url.searchParams.get("rule") === "strict");
        await shows(scoreOnDev("strict", correct, true));
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.has("experiment"));
        expect(new URL(page.url()).searchParams.get("quarantined")).toBe("without");
      },
      { javaScriptEnabled: false },
    ));

  it("is drawn for its screenshot", () =>
    withPage(
      `/?benchmark=${recordedBenchmark.name}`,
      async (page) => {
        await becomesLive(page);
        mkdirSync("test/results", { recursive: true });
        await page.screenshot({ path: "test/results/leaderboard.png" });
      },
      { viewport: { width: 1120, height: 640 } },
    ));
});

describe("the run page", () => {
  it("shows curves, evaluations, iterations and their counters", () =>
    withPage(runAddress(sft), async (page) => {
      await page.locator(".metric-plot canvas").first().waitFor();
      expect(await page.locator(".line-chart polyline").count()).toBe(2);
      expect(await textOf(page, '[data-metric="train/loss"]')).toBe("1.250 at step 20");
      const iterations = await textOf(page, 'section[aria-label="Iterations"] tbody tr:nth-child(2)');
      for (const figure of ["self-play", "1,234", "1,111", "444", "333", "sampling 3.3 s"])
        expect(iterations).toContain(figure);
      const evaluations = await textOf(page, 'section[aria-label^="Execution accuracy"]');
      for (const { dev, hard } of sftCorrect) {
        expect(evaluations).toContain(plain(formatPercent(dev / recordedBenchmark.splits.dev)));
        expect(evaluations).toContain(plain(formatPercent(hard / recordedBenchmark.splits.hard)));
      }
      expect(await textOf(page, "main .lead")).toContain("succeeded");
    }));

  it("shows log lines as text", () =>
    withPage(runAddress(spin), async (page) => {
      expect(await textOf(page, ".log")).toContain(hostileLine);
      expect(await page.locator(".log img").count()).toBe(0);
      expect(await page.title()).toBe("Run · SQL Dojo");
    }));

  it("adds metrics, log lines and evaluations while it is open, and so does the leaderboard", () =>
    withPage(runAddress(spin), async (page) => {
      await page.evaluate("window.isTheSamePage = true");
      await becomesLive(page);
      await withPage(`/?benchmark=${recordedBenchmark.name}`, async (leaderboard) => {
        await becomesLive(leaderboard);
        await spin.metrics("train/loss", [30], [0.8125]);
        await page.getByText("0.8125 at step 30").waitFor();
        await spin.log("a line that came while the page was open");
        await page.getByText("a line that came while the page was open").waitFor();
        await spin.iteration(1, { dev: 30, hard: 10 });
        await page.locator('section[aria-label^="Execution accuracy"]', { hasText: "25.0" }).waitFor();
        await leaderboard.locator(rowWithAccuracy("SPIN", "25.0")).waitFor();
      });
      expect(await page.evaluate("window.isTheSamePage")).toBe(true);
    }));

  const rowWithAccuracy = (method: string, accuracy: string) =>
    `table.leaderboard tr:has(th:has-text("${method}")):has(.accuracy:has-text("${accuracy}"))`;
});

describe("the run page of an import", () => {
  it("names the system and its source, and has no configuration to show", () =>
    withPage(runAddress(imported), async (page) => {
      const facts = await textOf(page, "main .facts");
      expect(facts).toContain("System Lighthouse");
      expect(facts).toContain("Source A paper, 2025");
      const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
      expect(headings).toEqual(["Evaluations", "Log"]);
      const underRules = await textOf(page, 'section[aria-label="Generation 0 under every rule"] tbody');
      for (const rule of recordedRules)
        expect(underRules).toContain(scoreOnDev(rule, importedCorrect).accuracy);
    }));
});

describe("the evaluation page", () => {
  const correct = sftCorrect[1].dev;
  const openFromRun = async (page: Page) => {
    await page.getByRole("link", { name: "evaluation of generation 1 on dev" }).click();
    await page.getByRole("heading", { level: 1, name: `${sft.name}, generation 1 on dev` }).waitFor();
  };

  it("shows every rule's score with and without quarantined examples, and slices", () =>
    withPage(runAddress(sft), async (page) => {
      await openFromRun(page);
      for (const [row, rule] of recordedRules.entries()) {
        const text = await textOf(page, `table.scores tbody tr:nth-child(${row + 1})`);
        for (const without of [false, true]) {
          const { accuracy, count } = scoreOnDev(rule, correct, without);
          expect(text, rule).toContain(accuracy);
          expect(text, rule).toContain(`${count}`);
        }
      }
      const slices = await textOf(page, "table.slices");
      expect(slices).toMatch(/difficulty easy 60 60\.0 63\.3/);
      expect(slices).toContain("joins 0 40 60.0");
      await page.getByRole("link", { name: "Predictions with joins 2" }).click();
      await page.waitForURL((url) => url.searchParams.get("feature") === "joins=2");
      expect(await textOf(page, "table.predictions caption")).toContain("40 predictions");
    }));

  it("leads from a disagreement to exactly the predictions that rules disagree on", () =>
    withPage(
      runAddress(sft),
      async (page) => {
        await openFromRun(page);
        const pair = "table.disagreements tbody tr:nth-child(1)";
        expect(await textOf(page, pair)).toBe("Strict Spider EX 1 6 113");
        const numbers = () => page.locator("table.predictions tbody th").allInnerTexts();
        await page.getByRole("link", { name: "6 right under Spider EX and wrong under Strict" }).click();
        await page.waitForURL((url) => url.searchParams.get("right") === "spiderExecution");
        expect(await numbers()).toEqual(Array.from({ length: 6 }, (_, index) => `${correct + index}`));
        const first = await textOf(page, "table.predictions tbody tr:nth-child(1)");
        expect(first).toContain(`SELECT count(*) FROM ship WHERE harbour = ${correct}`);
        expect(first).toContain(`SELECT ${correct}`);
        expect(first).toMatch(/invalid ?no such column: <b>dock<\/b> ✗ ?wrong ✓ ?right ✓ ?right 0\.25$/);
        await page.getByRole("link", { name: "1 right under Strict and wrong under Spider EX" }).click();
        await page.waitForURL((url) => url.searchParams.get("right") === "strict");
        expect(await numbers()).toEqual(["0"]);
        await page.getByRole("combobox", { name: "Rules", exact: true }).selectOption("Disagree");
        await page.getByRole("combobox", { name: "Disagreement between" }).selectOption("Any rules");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("disputed") === "yes");
        expect(await textOf(page, "table.predictions caption")).toContain("7 predictions");
      },
      { javaScriptEnabled: false },
    ));

  it("goes through the predictions page by page", () =>
    withPage(runAddress(sft), async (page) => {
      await openFromRun(page);
      await page.getByRole("link", { name: "Next page" }).click();
      await page.waitForURL((url) => url.searchParams.has("after"));
      await page.locator("table.predictions tbody th", { hasText: /^25$/ }).waitFor();
      await page.getByRole("link", { name: "First page" }).click();
      await page.locator("table.predictions tbody th", { hasText: /^0$/ }).waitFor();
    }));
});

describe("the benchmark page", () => {
  it("tables what checks found, and lists the findings by kind and split, page by page", () =>
    withPage(
      `/benchmarks/${recordedBenchmark.name}`,
      async (page) => {
        const { dev, hard } = quarantinedCounts;
        expect(await textOf(page, "table.health tbody tr:nth-child(1)")).toMatch(
          new RegExp(`^Tie dependent ${dev + hard} ${dev + hard} ORDER BY … LIMIT cuts through ties`, "i"),
        );
        expect(await textOf(page, "table.health tbody tr:nth-child(2)")).toMatch(
          new RegExp(`^Empty ${emptyCount} 0 The answer has no rows`, "i"),
        );
        const findings = () => page.locator("#findings tbody tr").count();
        expect(await findings()).toBe(25);
        await page.locator("#findings").getByRole("link", { name: "Next page" }).click();
        await page.waitForURL((url) => url.searchParams.has("findingsAfter"));
        expect(await findings()).toBe(dev + hard + emptyCount - 25);
        await page.getByRole("link", { name: "tie dependent", exact: true }).click();
        await page.waitForURL((url) => url.searchParams.get("kind") === "tieDependent");
        expect(await findings()).toBe(dev + hard);
        await page.getByRole("combobox", { name: "Split" }).selectOption("hard");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("findingsOf") === "hard");
        const text = await textOf(page, "#findings tbody");
        expect(text).toContain("hard 0");
        expect(text).toContain("How many <b>ships</b> has harbour 0?");
        expect(text).toContain("SELECT count(*) FROM ship WHERE harbour = 0");
        expect(text).toContain("The ships of <b>harbour</b> 0 tie at the limit.");
      },
      { javaScriptEnabled: false },
    ));
});

it("shows each version of a benchmark apart, the newest unless another is chosen", async () => {
  const questions = ["How many piers are there?", "How long is the longest pier?"];
  for (const count of [1, 2]) {
    await server.admin.request(RegisterBenchmarkDocument, {
      input: {
        name: "quay",
        folder: "/nowhere",
        dialect: "SQLITE",
        databases: [{ name: "quay", schema: { tables: [] } }],
        splits: [
          {
            name: "dev",
            contentHash: `hash-of-${count}`,
            questions: questions.slice(0, count),
            goldSql: questions.slice(0, count).map(() => "SELECT 1"),
            databases: questions.slice(0, count).map(() => "quay"),
          },
        ],
      },
    });
  }
  await withPage(
    "/?benchmark=quay",
    async (page) => {
      expect(await textOf(page, ".notice")).toBe("No run has been evaluated here yet.");
      await page.getByRole("combobox", { name: "Version" }).selectOption("1");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL((url) => url.searchParams.get("version") === "1");
      await page.goto(`${webUrl}/benchmarks/quay`);
      expect(await page.locator("#examples tbody tr").count()).toBe(2);
      expect(await textOf(page, "#health")).toContain("Nothing has checked its examples yet");
      await page.locator("#splits").getByRole("link", { name: "1", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "quay version 1" }).waitFor();
      expect(await page.locator("#examples tbody tr").count()).toBe(1);
      await page.getByRole("link", { name: "newer version" }).click();
      await page.getByRole("heading", { level: 1, name: "quay", exact: true }).waitFor();
    },
    { javaScriptEnabled: false },
  );
});

describe("every page", () => {
  const paths = (): Record<string, string> => ({
    leaderboard: `/?benchmark=${recordedBenchmark.name}`,
    run: runAddress(sft),
    experiments: "/experiments",
    experiment: `/experiments/${encodeURIComponent(experiment.id)}`,
    benchmark: `/benchmarks/${recordedBenchmark.name}`,
    evaluation: evaluationAddress,
  });
  const names = ["leaderboard", "run", "experiments", "experiment", "benchmark", "evaluation"];
  let evaluationAddress = "";
  beforeAll(async () => {
    const run = await (await fetch(`${webUrl}${runAddress(sft)}`)).text();
    evaluationAddress = /href="(\/evaluations\/[^"]+)"/.exec(run)?.[1] ?? "";
  });

  it.each(names)("%s reads without JavaScript", (name) =>
    withPage(
      paths()[name] ?? "",
      async (page) => {
        expect(await textOf(page, "h1")).not.toBe("");
        expect(await page.locator("main table").count()).toBeGreaterThan(0);
        if (name === "run") expect(await page.locator(".line-chart").count()).toBe(2);
      },
      { javaScriptEnabled: false },
    ),
  );

  it.each(names)("%s fits a narrow screen, and names what it shows", (name) =>
    withPage(
      paths()[name] ?? "",
      async (page) => {
        const count = (expression: string) =>
          page.evaluate(`document.querySelectorAll('${expression}').length`);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
        expect(await count("table:not(:has(caption))")).toBe(0);
        expect(await count("th:not([scope])")).toBe(0);
        expect(await count('svg:not([aria-label]):not([aria-hidden="true"])')).toBe(0);
        expect(await count("canvas")).toBe(await count("[aria-label] canvas"));
        expect(await count("h1")).toBe(1);
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
      },
      { viewport: { width: 390, height: 844 } },
    ),
  );

  it("says so where nothing has the address", async () => {
    for (const path of [
      "/runs/nothing",
      `/runs/Run_${crypto.randomUUID()}`,
      "/evaluations/nothing",
      `/evaluations/${encodeURIComponent(sft.id)}`,
      `/benchmarks/${recordedBenchmark.name}?version=7`,
      "/benchmarks/none",
      "/nowhere",
    ]) {
      const response = await fetch(`${webUrl}${path}`);
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain("Nothing here");
    }
  });

  it("sends headers that keep foreign scripts and frames out", async () => {
    const { headers } = await fetch(webUrl);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

it("catches up with what it missed while the server was away", async () => {
  const page = await browser.newPage();
  try {
    await page.goto(`${webUrl}${runAddress(spin)}`);
    await becomesLive(page);
    await server.kill("SIGTERM");
    await page.getByText("Reconnecting…").waitFor();
    server = await startServerProgram(dataFolder, server.port);
    await spin.metrics("train/loss", [40], [0.5625]);
    await page.getByText("0.5625 at step 40").waitFor();
    await becomesLive(page);
  } finally {
    await page.close();
  }
});

it("names the way to start the server while it is away", async () => {
  const port = await findFreePort();
  const lonely = startSqldojo(["web", "--port", String(port), "--server", "http://127.0.0.1:9/graphql"]);
  try {
    const url = `http://127.0.0.1:${port}`;
    await until(
      "the web app answers",
      60,
      async () => (await fetch(url).catch(() => undefined)) !== undefined,
    );
    const text = await (await fetch(url)).text();
    expect(text).toContain("The server does not answer");
    expect(text).toContain("npx sqldojo server");
  } finally {
    await lonely.kill("SIGTERM");
  }
});
