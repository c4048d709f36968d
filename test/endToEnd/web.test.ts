import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { parse } from "graphql";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDifference, formatInterval, formatPercent } from "../../web/lib/format.ts";
import { whyNoPython } from "../integration/notebooks/python.ts";
import { findFreePort, startSqldojo, until } from "../support/programs.ts";
import { recordedBenchmark } from "../support/recordedRun.ts";
import {
  importedCorrect,
  plain,
  type RecordedSite,
  runAddress,
  sftCorrect,
  startRecordedSite,
  textOf,
} from "../support/recordedSite.ts";
import { deadLinks, serveFolder } from "../support/staticSite.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";

const hostileLine = `<img src=x onerror="document.title='broken in'"> is only a line of the log`;
const noPython = await whyNoPython();
let site: RecordedSite;

beforeAll(async () => {
  site = await startRecordedSite();
  await site.spin.log(hostileLine);
});

afterAll(() => site?.close());

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

describe("what is taken away", () => {
  const leaderboard = `/?benchmark=${recordedBenchmark.name}`;

  it("is every table of every page, by links that need no JavaScript, with the page's own rows", () =>
    site.withPage(
      leaderboard,
      async (page) => {
        const pages = [
          leaderboard,
          "/methods",
          "/methods/spin",
          "/models",
          "/experiments",
          `/experiments/${site.experiment.id}`,
          `/benchmarks/${recordedBenchmark.name}`,
          runAddress(site.sft),
        ];
        for (const path of pages) {
          await page.goto(`${site.url}${path}`);
          const tables = await page.locator("section[data-table]").all();
          const names = await Promise.all(tables.map((table) => table.getAttribute("data-table")));
          expect(tables.length, path).toBeGreaterThan(0);
          expect(new Set(names).size, path).toBe(tables.length);
          for (const table of tables) {
            const rows = await table.locator("tbody tr").count();
            const links = await table.locator("xpath=following-sibling::*[1]//a").all();
            const files = await Promise.all(
              links.map(async (link) => {
                const answer = await fetch(new URL((await link.getAttribute("href")) ?? "", page.url()));
                expect(answer.status, answer.url).toBe(200);
                return answer.text();
              }),
            );
            const [csv = "", markdown = "", latex = "", json = ""] = files;
            const whole = JSON.parse(json) as { columns: string[]; rows: object[] };
            expect(whole.rows.length, `${path} ${json}`).toBe(rows);
            expect(csv.split("\r\n")[0]).toContain(whole.columns.at(-1));
            expect(markdown.split("\n")).toHaveLength(rows + 5);
            expect(latex).toContain("\\bottomrule");
          }
        }
      },
      { javaScriptEnabled: false },
    ));

  it("has the scores as shown, the best and those that no test tells from it in bold, and a name that says what it is", () =>
    site.withPage(
      leaderboard,
      async (page) => {
        const shown = await Promise.all(
          (await page.locator("table.leaderboard tbody tr").all()).map(async (row) => ({
            method: await row.locator(".method").textContent(),
            dev: await row.locator("td.score .accuracy").first().textContent(),
          })),
        );
        await page.locator('section[data-table="scores"] + .take-away summary').click();
        const links = page.locator('section[data-table="scores"] + .take-away');
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          links.getByRole("link", { name: "CSV" }).click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/^leaderboard.*-scores\.csv$/);
        const answer = await fetch(`${site.url}${leaderboard}&format=json&table=scores`);
        const { rows } = (await answer.json()) as { rows: { Method: string; dev: number }[] };
        expect(rows.map(({ Method, dev }) => ({ method: Method, dev: formatPercent(dev) }))).toEqual(shown);
        const latex = await (await fetch(`${site.url}${leaderboard}&format=tex&table=scores`)).text();
        const best = formatPercent(importedCorrect / recordedBenchmark.splits.dev).replace("\u00a0%", " \\%");
        const bold = [...latex.matchAll(/\\textbf\{([^}]*)\}/g)].map(([, text]) => text);
        expect(bold[0]).toBe(best);
        expect(bold).toHaveLength(2);
      },
      { javaScriptEnabled: false },
    ));

  it("has on a run's page the numbers behind what is rounded", async () => {
    const table = "execution-accuracy-by-generation-greedy-decoding-strict-1-rule-sqlite";
    const answer = await fetch(`${site.url}${runAddress(site.sft)}?format=json&table=${table}`);
    const { rows } = (await answer.json()) as { rows: Record<string, unknown>[] };
    const dev = { n: recordedBenchmark.splits.dev, ...sftCorrect[1] };
    expect(rows.map(({ Generation }) => Generation)).toEqual([0, 1]);
    expect(rows[1]).toMatchObject({ dev: dev.dev / dev.n, "dev n": dev.n });
    expect(rows[1]?.["dev low"]).toBeCloseTo(wilson(dev.dev, dev.n)[0], 6);
  });

  it.skipIf(noPython !== undefined)(
    "is also what the page asked of the API, whose shown curl and Python give the page's numbers",
    () =>
      site.withPage(
        leaderboard,
        async (page) => {
          await page.getByText("Use this data").click();
          const asked = page.locator(".use-this-data > section", { hasText: "query Leaderboard(" });
          const shown = async (title: string) =>
            (await asked
              .getByRole("region", { name: `${title} of Leaderboard`, includeHidden: true })
              .textContent()) ?? "";
          const scores = await page.locator("table.leaderboard .accuracy").allTextContents();
          const folder = temporaryFolder();
          // A stand-in, so that the program runs where pandas is not installed.
          writeFileSync(join(folder, "pandas.py"), "import json\njson_normalize = json.dumps\n");
          const answers = [
            JSON.parse(execFileSync("sh", ["-c", await shown("curl")], { encoding: "utf8" })).data.leaderboard
              .entries,
            JSON.parse(
              execFileSync("python3", ["-c", await shown("pandas")], {
                encoding: "utf8",
                env: { ...process.env, PYTHONPATH: folder },
              }),
            ),
          ] as { scores: { value: number }[] }[][];
          for (const entries of answers) {
            const values = entries.flatMap((entry) => entry.scores.map(({ value }) => formatPercent(value)));
            expect(values.sort()).toEqual([...scores].sort());
          }
        },
        { javaScriptEnabled: false },
      ),
  );

  it("is told of every page, nested parts of it too", async () => {
    const asked = async (path: string) => {
      const html = await (await fetch(`${site.url}${path}`)).text();
      return [...html.matchAll(/aria-label="GraphQL of (\w+)"/g)].map(([, name]) => name);
    };
    expect(await asked("/methods/spin")).toEqual(["MethodConfigurations", "ConfigurationParts"]);
    expect(await asked(`/benchmarks/${recordedBenchmark.name}`)).toContain("FoundExamples");
    expect(await asked(runAddress(site.sft))).toEqual(["Run", "RunTrajectories"]);
    for (const path of ["/methods", "/models", "/experiments", `/experiments/${site.experiment.id}`])
      expect(await asked(path), path).not.toEqual([]);
  });

  it("is every chart, too, as a drawing that stands alone and as the points that were recorded", () =>
    site.withPage(
      runAddress(site.sft),
      async (page) => {
        await page.getByText(/Take it as a file: chart of Training loss/).click();
        const [download] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("link", { name: "SVG" }).first().click(),
        ]);
        expect(download.suggestedFilename()).toMatch(/-training-loss\.svg$/);
        const points = await fetch(`${site.url}${runAddress(site.sft)}?format=csv&chart=training-loss`);
        expect(await points.text()).toBe(
          "series,step,value\r\ntrain/loss,0,2.5\r\ntrain/loss,10,1.5\r\ntrain/loss,20,1.25\r\n",
        );
        const charts = await page.locator("svg[data-chart]").all();
        const names = await Promise.all(charts.map((chart) => chart.getAttribute("data-chart")));
        expect(new Set(names).size).toBe(names.length);
        const svg = await fetch(`${site.url}${runAddress(site.sft)}?format=svg&chart=training-loss`);
        expect(svg.headers.get("content-type")).toBe("image/svg+xml; charset=utf-8");
        await page.goto(`data:image/svg+xml,${encodeURIComponent(await svg.text())}`);
        expect(await page.locator("svg polyline").count()).toBe(1);
        expect(await page.locator("text").allTextContents()).toEqual(
          expect.arrayContaining(["Training loss", "step", "1.5", "2.0", "2.5"]),
        );
        await page.screenshot({ path: "test/results/chart.png" });
      },
      { javaScriptEnabled: false },
    ));

  it("is refused with what there is where a table or a format is unknown", async () => {
    const ask = async (query: string) => {
      const answer = await fetch(`${site.url}/methods?${query}`);
      return `${answer.status} ${await answer.text()}`;
    };
    expect(await ask("format=xlsx")).toBe(
      "400 format: of a table is one of csv, md, tex, json, and not xlsx.\n",
    );
    expect(await ask("format=csv&table=runs")).toMatch(/^404 table: this page has recipes-/);
    const nowhere = await fetch(`${site.url}/methods/none?format=csv`);
    expect(nowhere.status).toBe(404);
  });
});

describe("a page that is shared or printed", () => {
  it("is called after what it shows, and has a card that is drawn from it", async () => {
    const read = async (path: string) => {
      const html = await (await fetch(`${site.url}${path}`)).text();
      const one = (pattern: RegExp) => pattern.exec(html.slice(0, html.indexOf("</head>")))?.[1];
      return {
        title: one(/<title>([^<]*)</),
        card: one(/<meta property="og:image" content="([^"]*)"/)?.replaceAll("&amp;", "&"),
        description: one(/<meta property="og:description" content="([^"]*)"/),
      };
    };
    const leaderboard = await read(`/?benchmark=${recordedBenchmark.name}&sort=dev`);
    expect(leaderboard.title).toBe(`Leaderboard of ${recordedBenchmark.name}`);
    expect(leaderboard.description).toContain("Lighthouse leads dev with");
    expect(leaderboard.card).toBe(`${site.url}/?benchmark=${recordedBenchmark.name}&sort=dev&format=png`);
    const card = await fetch(leaderboard.card!);
    expect(card.headers.get("content-type")).toBe("image/png");
    const png = Buffer.from(await card.arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    expect((await read(runAddress(site.sft))).title).toBe(`${site.sft.name} of two-methods · SQL Dojo`);
    expect((await read("/methods/spin")).title).toBe("SPIN · SQL Dojo");
    expect((await read(`/experiments/${site.experiment.id}`)).title).toBe("two-methods · SQL Dojo");
    expect((await read(`/benchmarks/${recordedBenchmark.name}`)).title).toBe(
      `${recordedBenchmark.name} · SQL Dojo`,
    );
  });

  it("is on paper what is read: black on white, whole tables, and nothing to click", () =>
    site.withPage(
      `/?benchmark=${recordedBenchmark.name}`,
      async (page) => {
        await page.emulateMedia({ media: "print", colorScheme: "dark" });
        for (const hidden of [".site-header", ".filter", ".choices", ".take-away", ".use-this-data"])
          expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
        expect(await page.locator("table.leaderboard").isVisible()).toBe(true);
        const [ink, ground, overflow] = await page.evaluate<string[]>(
          `[document.documentElement, document.querySelector(".table-frame")].map((element) => getComputedStyle(element))
            .flatMap((style, at) => at === 0 ? [style.color, style.backgroundColor] : [style.overflowX])`,
        );
        expect([ink, ground, overflow]).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)", "visible"]);
      },
      { colorScheme: "dark" },
    ));
});

describe("what a page weighs", () => {
  it("is at most 180 kB of compressed scripts on the leaderboard and 260 kB on a comparison", async () => {
    const scriptsOf = async (path: string) => {
      const html = await (await fetch(`${site.url}${path}`)).text();
      // What browsers that know modules load; Next keeps one script for those that do not.
      const tags = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"[^>]*>/g)].filter(
        ([tag]) => !/nomodule/i.test(tag),
      );
      const sizes = [...new Set(tags.map(([, source = ""]) => source))].map(
        async (source) => gzipSync(await (await fetch(`${site.url}${source}`)).bytes()).length,
      );
      return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
    };
    const leaderboard = `/?benchmark=${recordedBenchmark.name}`;
    const comparison = /href="(\/compare\?a=[^"]*)"/.exec(
      await (await fetch(`${site.url}${leaderboard}`)).text(),
    )?.[1];
    const kilobytes = await scriptsOf(leaderboard);
    expect(kilobytes).toBeGreaterThan(50);
    expect(kilobytes).toBeLessThanOrEqual(180);
    expect(await scriptsOf((comparison ?? "").replaceAll("&amp;", "&"))).toBeLessThanOrEqual(260);
  });
});

describe("a published site", () => {
  it("has the leaderboard, methods, benchmarks and comparisons, needs no server, and every link of it leads somewhere", async () => {
    const folder = join(temporaryFolder(), "site");
    const publish = startSqldojo(["publish", folder, "--from", site.url]);
    expect(await publish.ended, publish.output()).toBe(0);
    expect(publish.output()).toContain(`to ${folder}.`);
    expect(deadLinks(folder)).toEqual([]);
    for (const name of [
      "index.html",
      "methods.html",
      "methods/spin.html",
      `benchmarks/${recordedBenchmark.name}.html`,
    ])
      expect(existsSync(join(folder, name)), name).toBe(true);
    const table = await (await fetch(`${site.url}/?format=csv&table=scores`)).text();
    expect(readFileSync(join(folder, "index-files/scores.csv"), "utf8")).toBe(table);

    const host = await serveFolder(folder);
    const page = await site.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("response", (response) => response.ok() || faults.push(`${response.status()} ${response.url()}`));
    page.on("request", (request) => request.url().startsWith(host.url) || faults.push(request.url()));
    try {
      await page.goto(`${host.url}/`);
      expect(await page.locator("table.leaderboard tbody tr").count()).toBe(3);
      expect(await page.locator("script, form, button, select").count()).toBe(0);
      await page.screenshot({ path: "test/results/published.png", fullPage: true });
      await page.getByRole("link", { name: "to the row above" }).click();
      await page.getByRole("heading", { level: 1, name: / against / }).waitFor();
      await page.getByRole("link", { name: "Methods" }).click();
      await page.getByRole("link", { name: "SPIN", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "SPIN" }).waitFor();
      expect(faults).toEqual([]);
      await page.goto(`file://${folder}/index.html`);
      await page.getByRole("link", { name: recordedBenchmark.name }).click();
      await page.getByRole("heading", { level: 1, name: recordedBenchmark.name }).waitFor();
      expect(await page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth")).toBe("1216px");
    } finally {
      host.close();
      await page.close();
    }
  });
});

describe("the leaderboard", () => {
  const rowOf = (method: string) => `table.leaderboard tbody tr:has(th:has-text("${method}"))`;

  it("shows what was recorded, with n, interval, ranks by paired comparison, and what is provisional apart", () =>
    site.withPage(`/?benchmark=${recordedBenchmark.name}`, async (page) => {
      const last = sftCorrect[1];
      for (const split of ["dev", "hard"] as const) {
        const count = recordedBenchmark.splits[split];
        const row = await textOf(page, rowOf("SFT"));
        expect(row).toContain(plain(formatPercent(last[split] / count)));
        expect(row).toContain(`${formatInterval(...wilson(last[split], count))} · n ${count}`);
      }
      expect(await page.locator("table.leaderboard tbody tr").count()).toBe(3);
      expect(await textOf(page, "table.leaderboard tbody tr:nth-child(1)")).toMatch(
        /^1 Lighthouse ?imported/,
      );
      expect(await textOf(page, "table.leaderboard tbody tr:nth-child(2)")).toMatch(/^2 SFT generation/);
      expect(await textOf(page, "table.leaderboard tbody tr:nth-child(3)")).toMatch(/^– SPIN ?provisional/);
      expect(await textOf(page, "main .lead")).toContain("Strict (strict@1)");
      expect(await textOf(page, "main .lead")).toContain("Executed by sqlite");
      expect(await textOf(page, "table.reported")).toContain("SPFT-SQL");
    }));

  it("leads from a row to the questions that it and the one above answer differently", () =>
    site.withPage(`/?benchmark=${recordedBenchmark.name}`, async (page) => {
      const [sft, imported] = [sftCorrect[1].dev, importedCorrect];
      const lag = `${plain(formatDifference((sft - imported) / recordedBenchmark.splits.dev))} [`;
      const link = page.locator(rowOf("SFT")).getByRole("link", { name: "to the row above" });
      expect(plain((await link.textContent()) ?? "")).toContain(lag);
      await link.click();
      await page
        .getByRole("heading", { level: 1, name: /^SFT, seed 1, generation 1 against Lighthouse$/ })
        .waitFor();
      expect(await textOf(page, "main .lead")).toMatch(
        / is worse than Lighthouse on dev \(−.* points, p [=<] /,
      );
      expect(await textOf(page, "main .lead")).toContain("this speaks for these weights only");
      const only = page.getByRole("link", { name: "that only the second answers rightly" });
      expect(await only.textContent()).toBe(String(imported - sft));
      expect(await page.locator("table.predictions tbody tr").count()).toBe(imported - sft);
      mkdirSync("test/results", { recursive: true });
      await page.screenshot({ path: "test/results/compare.png", fullPage: true });
      expect(await textOf(page, 'section[aria-label="By feature"] caption')).toContain("Holm’s correction");
      expect(await textOf(page, "main")).toContain("At least one of them was not trained here");
      await page.getByRole("link", { name: "that both answer rightly" }).click();
      await page.waitForURL((url) => url.searchParams.get("show") === "right");
      expect(await textOf(page, "table.predictions caption")).toContain(`${sft} questions`);
      await page.getByRole("link", { name: "The other way round" }).click();
      await page.getByRole("heading", { level: 1, name: /^Lighthouse.* against SFT/ }).waitFor();
      expect(await textOf(page, "main .lead")).toContain(" is better than SFT ");
    }));

  it("offers what an evaluation can be compared with, and says why two cannot be", () =>
    site.withPage(runAddress(site.sft), async (page) => {
      const evaluations = parse(
        `query ($runId: ID!) { evaluations(filter: { runId: $runId }) { nodes { id split { name } } } }`,
      ) as TypedDocumentNode<{ evaluations: { nodes: { id: string; split: { name: string } }[] } }, object>;
      const { evaluations: found } = await site.admin.request(evaluations, { runId: site.sft.id });
      const [dev, hard] = ["dev", "hard"].map(
        (name) => found.nodes.find(({ split }) => split.name === name)!.id,
      );
      await page.goto(`${site.url}/evaluations/${dev}`);
      await page.getByRole("link", { name: "with another evaluation" }).click();
      await page.getByRole("checkbox", { name: /^Tick Lighthouse/ }).check();
      await page.getByRole("checkbox", { name: /^Tick SFT, seed 1, generation 0/ }).check();
      await page.getByRole("button", { name: "Compare with those ticked" }).click();
      await page.getByRole("heading", { level: 1, name: "3 evaluations on dev" }).waitFor();
      expect(
        await page.locator('section[aria-label="Every two of them"] tbody a[href^="/compare"]').count(),
      ).toBe(3);
      expect(await textOf(page, 'section[aria-label="Agreement"] caption')).toMatch(
        /^Of \d+ questions \d+ are/,
      );
      await page.screenshot({ path: "test/results/compareTogether.png", fullPage: true });
      await page.locator('section[aria-label="Every two of them"] tbody a[href^="/compare"]').last().click();
      await page.getByRole("heading", { level: 1, name: / against / }).waitFor();
      await page.goto(`${site.url}/compare?a=${dev}`);
      await page.getByRole("link", { name: /^SFT, seed 1, generation 0/ }).click();
      expect(await textOf(page, 'section[aria-label="On every split"] tbody tr:nth-child(2)')).toMatch(
        /^hard \d/,
      );
      expect(await textOf(page, "main")).toContain("Both runs have the same configuration.");
      await page.screenshot({ path: "test/results/compareGenerations.png", fullPage: true });
      await page.goto(`${site.url}/compare?a=${dev}`);
      await page.getByRole("link", { name: /^Lighthouse/ }).click();
      await page.getByRole("heading", { level: 1, name: /against Lighthouse/ }).waitFor();
      await page.goto(`${site.url}/compare?a=${dev}&b=${hard}`);
      expect(await textOf(page, "main")).toContain(
        "b: is of hard, and a of dev; compare two evaluations of one split.",
      );
      await page.goto(`${site.url}/compare`);
      expect(await textOf(page, "main .lead")).toContain("Choose the first on the leaderboard");
    }));

  it("leads to each run", () =>
    site.withPage(`/?benchmark=${recordedBenchmark.name}`, async (page) => {
      await page.getByRole("link", { name: "Run of SFT with seed 1" }).click();
      await page.getByRole("heading", { level: 1, name: site.sft.name }).waitFor();
      expect(page.url()).toBe(`${site.url}${runAddress(site.sft)}`);
    }));

  it("keeps the chosen experiment and order in the address, by keyboard alone", () =>
    site.withPage("/", async (page) => {
      await page.getByLabel("Experiment").selectOption("two-methods");
      await page.getByRole("button", { name: "Show" }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("experiment") === site.experiment.id);
      await page.getByRole("link", { name: "hard", exact: true }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("sort") === "hard");
      expect(new URL(page.url()).searchParams.get("experiment")).toBe(site.experiment.id);
      await page.locator('th[aria-sort="descending"]', { hasText: "hard" }).waitFor();
    }));

  it("is drawn for its screenshot", () =>
    site.withPage(
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
    site.withPage(runAddress(site.sft), async (page) => {
      await page.locator(".metric-plot canvas").first().waitFor();
      expect(await page.locator(".line-chart").count(), "two generations make no line").toBe(0);
      expect(await textOf(page, '[data-metric="train/loss"]')).toBe("1.250 at step 20");
      const iterations = await textOf(page, 'section[aria-label="Iterations"] tbody tr:nth-child(2)');
      for (const figure of ["self-play", "1,234", "1,111", "444", "333", "Sampling 3.3 s"])
        expect(iterations).toContain(figure);
      const evaluations = await textOf(page, 'section[aria-label^="Execution accuracy"]');
      for (const { dev, hard } of sftCorrect) {
        expect(evaluations).toContain(plain(formatPercent(dev / recordedBenchmark.splits.dev)));
        expect(evaluations).toContain(plain(formatPercent(hard / recordedBenchmark.splits.hard)));
      }
      expect(await textOf(page, "main .lead")).toContain("succeeded");
    }));

  it.each([1280, 390])(
    "moves nothing from under a click when scripts take over, %i pixels wide",
    async (width) => {
      const placesOf = async (javaScriptEnabled: boolean) => {
        let places: number[] = [];
        const look = async (page: Page) => {
          if (javaScriptEnabled) await page.locator(".metric-plot canvas").first().waitFor();
          const script =
            "[...document.querySelectorAll('h2')].map((heading) => heading.getBoundingClientRect().y)";
          places = (await page.evaluate<number[]>(script)).map(Math.round);
        };
        const options = { javaScriptEnabled, viewport: { width, height: 900 } };
        await site.withPage(runAddress(site.sft), look, options);
        return places;
      };
      expect(await placesOf(true)).toEqual(await placesOf(false));
    },
  );

  it("leads to the whole log, searched by what lines say and by level, and to take away", () =>
    site.withPage(
      runAddress(site.spin),
      async (page) => {
        await page.getByRole("link", { name: "Search the whole log" }).click();
        await page.getByRole("heading", { level: 1, name: `Log of ${site.spin.name}` }).waitFor();
        const file =
          (await page.getByRole("link", { name: "Download the whole log" }).getAttribute("href")) ?? "";
        expect(await (await fetch(file)).text()).toContain("is only a line of the log");
        await page.getByRole("searchbox").fill("IS ONLY A LINE");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("search") === "IS ONLY A LINE");
        expect(await textOf(page, ".log li")).toContain(hostileLine);
        await page.getByRole("combobox", { name: "Level" }).selectOption("error");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("level") === "ERROR");
        expect(await textOf(page, "main")).toContain("No line of the log is like that.");
      },
      { javaScriptEnabled: false },
    ));

  it("shows log lines as text", () =>
    site.withPage(runAddress(site.spin), async (page) => {
      expect(await textOf(page, ".log")).toContain(hostileLine);
      expect(await page.locator(".log img").count()).toBe(0);
      expect(await page.title()).toBe(`${site.spin.name} of two-methods · SQL Dojo`);
    }));

  it("adds metrics, log lines and evaluations while it is open, and so does the leaderboard", () =>
    site.withPage(runAddress(site.spin), async (page) => {
      await page.evaluate("window.isTheSamePage = true");
      await becomesLive(page);
      await site.withPage(`/?benchmark=${recordedBenchmark.name}`, async (leaderboard) => {
        await becomesLive(leaderboard);
        await site.spin.metrics("train/loss", [30], [0.8125]);
        await page.getByText("0.8125 at step 30").waitFor();
        await site.spin.log("a line that came while the page was open");
        await page.getByText("a line that came while the page was open").waitFor();
        await site.spin.iteration(1, { dev: 30, hard: 10 });
        await page.locator('section[aria-label^="Execution accuracy"]', { hasText: "25.0" }).waitFor();
        await leaderboard.locator(rowWithAccuracy("SPIN", "25.0")).waitFor();
      });
      expect(await page.evaluate("window.isTheSamePage")).toBe(true);
    }));

  it("leads from an iteration, and from an evaluation, to what weights follow from, as a graph and in words", () =>
    site.withPage(
      runAddress(site.sft),
      async (page) => {
        await page
          .locator('section[aria-label="Iterations"]')
          .getByRole("link", { name: "generation 1" })
          .click();
        await page.getByRole("heading", { level: 1, name: `Generation 1 of ${site.sft.name}` }).waitFor();
        const lineage = await textOf(page, 'section[aria-label="Lineage"] tbody');
        expect(lineage).toContain("parent of generation 1");
        expect(lineage).toContain("learnt by generation 1 of");
        expect(lineage).toContain("hash-of-train");
        expect(await textOf(page, 'section[aria-label="Replay"]')).toMatch(
          /^Sign in to replay iteration 1\./,
        );
        expect(await page.locator("svg.lineage-graph a").count()).toBe(4);
        await page
          .locator("svg.lineage-graph")
          .getByRole("link", { name: `generation 0 of ${site.sft.name}` })
          .click();
        await page.getByRole("heading", { level: 1, name: `Generation 0 of ${site.sft.name}` }).waitFor();
        await page
          .locator("main dl")
          .getByRole("link", { name: /^dev: / })
          .click();
        await page.getByRole("link", { name: "generation 0 and its lineage" }).click();
        await page.locator("svg.lineage-graph").waitFor();
      },
      { javaScriptEnabled: false },
    ));

  const rowWithAccuracy = (method: string, accuracy: string) =>
    `table.leaderboard tr:has(th:has-text("${method}")):has(.accuracy:has-text("${accuracy}"))`;
});

describe("every page", () => {
  const paths = (): Record<string, string> => ({
    leaderboard: `/?benchmark=${recordedBenchmark.name}`,
    run: runAddress(site.sft),
    experiments: "/experiments",
    experiment: `/experiments/${encodeURIComponent(site.experiment.id)}`,
    benchmarks: "/benchmarks",
    benchmark: `/benchmarks/${recordedBenchmark.name}`,
    trainers: "/trainers",
    evaluation: evaluationAddress,
    generation: generationAddress,
  });
  const names = [
    "leaderboard",
    "run",
    "experiments",
    "experiment",
    "benchmarks",
    "benchmark",
    "trainers",
    "evaluation",
    "generation",
  ];
  let [evaluationAddress, generationAddress] = ["", ""];
  beforeAll(async () => {
    const run = await (await fetch(`${site.url}${runAddress(site.sft)}`)).text();
    evaluationAddress = /href="(\/evaluations\/[^"]+)"/.exec(run)?.[1] ?? "";
    generationAddress = /href="(\/generations\/[^"]+)"/.exec(run)?.[1] ?? "";
  });

  it.each(names)("%s reads without JavaScript", (name) =>
    site.withPage(
      paths()[name] ?? "",
      async (page) => {
        expect(await textOf(page, "h1")).not.toBe("");
        expect(await page.locator("main table").count()).toBeGreaterThan(0);
        if (name === "run") expect(await page.locator(".metric-plot .line-chart").count()).toBe(1);
      },
      { javaScriptEnabled: false },
    ),
  );

  it.each(names)("%s fits a narrow screen, and names what it shows", (name) =>
    site.withPage(
      paths()[name] ?? "",
      async (page) => {
        const count = (expression: string) =>
          page.evaluate(`document.querySelectorAll('${expression}').length`);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
        expect(await count("table:not(:has(caption))")).toBe(0);
        expect(await count("th:not([scope])")).toBe(0);
        expect(await count('svg:not([aria-label]):not([aria-hidden="true"])')).toBe(0);
        expect(await count("canvas:not([aria-label] canvas)")).toBe(0);
        expect(await count("h1")).toBe(1);
        await page.keyboard.press("Tab");
        expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to the content");
      },
      { viewport: { width: 390, height: 844 } },
    ),
  );

  it("says where one is, and leads on from there", () =>
    site.withPage("/experiments", async (page) => {
      const here = page.getByRole("navigation", { name: "Pages" }).locator("[aria-current]");
      expect(await here.allInnerTexts()).toEqual(["Experiments"]);
      await page.getByRole("link", { name: "Benchmarks", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "Benchmarks" }).waitFor();
      expect(await textOf(page, "main tbody")).toContain(`${recordedBenchmark.name}`);
      expect(await textOf(page, "main tbody")).toContain("dev 120, hard 80");
      await page.getByRole("link", { name: recordedBenchmark.name, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: recordedBenchmark.name }).waitFor();
      expect(await here.getAttribute("aria-current")).toBe("true");
      await page.getByText("Operate", { exact: true }).click();
      await page.getByRole("link", { name: "Trainers and queue" }).click();
      await page.getByRole("heading", { level: 1, name: "Trainers and queue" }).waitFor();
      // The trainer of the recorded runs has spin, and nothing waits.
      expect(await textOf(page, "#trainers tbody")).toContain(site.spin.name);
      expect(await textOf(page, "#queue")).toContain("No run waits.");
    }));

  it("makes an admin a token that is shown once, tells what was done with it, and revokes it", () =>
    site.withPage("/tokens", async (page) => {
      expect(await textOf(page, "main")).toContain("Only a token of role ADMIN may see this page");
      await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
      await page.getByLabel("Access token").fill(site.adminToken);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { level: 1, name: "Access tokens" }).waitFor();
      await page.getByLabel("Name").fill("a-colleague");
      await page.getByLabel("Role").selectOption("EDITOR");
      await page.getByLabel("May change only").selectOption({ label: "two-methods" });
      await page.getByRole("button", { name: "Make the token" }).click();
      const secret = await textOf(page, "main .secret");
      expect(secret.length).toBeGreaterThan(20);
      expect(page.url()).not.toContain(secret);
      const row = page.locator("tbody tr").filter({ hasText: "a-colleague" });
      expect(plain(await row.innerText())).toMatch(/EDITOR\s+two-methods\s+good until 20/);
      await page.reload();
      await row.waitFor();
      expect(await page.content()).not.toContain(secret);

      await page.getByLabel("Name").fill("a-colleague");
      await page.getByRole("button", { name: "Make the token" }).click();
      expect(await textOf(page, "main .fault")).toMatch(/Nothing was changed: .*CONFLICT/);
      await row.getByText("Revoke").click();
      await page.getByRole("button", { name: "Make a-colleague worthless for good" }).click();
      expect(await textOf(page, "main [role=status]")).toBe("a-colleague is worthless from now on.");
      expect(plain(await row.innerText())).toContain("revoked 20");

      await page.goto(`${site.url}/audit?mutation=createAccessToken`);
      expect(await page.locator("main tbody .status").allInnerTexts()).toEqual(["refused", "carried out"]);
      expect(await page.content()).not.toContain(secret);
      await page.getByLabel("Outcome").selectOption("REFUSED");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL(/outcome=REFUSED/);
      await page.getByText("Mutations, newest first: 1 in all").waitFor();
      await page.goto(`${site.url}/audit?mutation=createAcessToken`);
      expect(await textOf(page, "main .fault")).toContain("createAccessToken");
    }));

  it("is refused by name where the address is malformed", async () => {
    const response = await fetch(`${site.url}/methods/%E0%A4%A`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("This address is malformed");
  });

  it("says so where nothing has the address", async () => {
    for (const path of [
      "/runs/nothing",
      `/runs/Run_${crypto.randomUUID()}`,
      "/evaluations/nothing",
      `/evaluations/${encodeURIComponent(site.sft.id)}`,
      `/benchmarks/${recordedBenchmark.name}?version=7`,
      "/benchmarks/none",
      "/nowhere",
    ]) {
      const response = await fetch(`${site.url}${path}`);
      expect(response.status, path).toBe(404);
      expect(await response.text()).toContain("Nothing here");
    }
  });

  it("sends headers that keep foreign scripts and frames out", async () => {
    const { headers } = await fetch(site.url);
    expect(headers.get("content-security-policy")).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(headers.get("content-security-policy")).not.toContain("unsafe");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });
});

it("catches up with what it missed while the server was away", async () => {
  const page = await site.newPage();
  try {
    await page.goto(`${site.url}${runAddress(site.spin)}`);
    await becomesLive(page);
    const startAgain = await site.stopServer();
    await page.getByText("Reconnecting…").waitFor();
    await startAgain();
    await site.spin.metrics("train/loss", [40], [0.5625]);
    await page.getByText("0.5625 at step 40").waitFor();
    await becomesLive(page);
  } finally {
    await page.close();
  }
});

it("serves a server that is closed for reading to those who sign in, once for the whole site", async () => {
  await (await site.stopServer())({ SQLDOJO_OPEN_READING: "no" });
  try {
    await site.withPage("/experiments", async (page) => {
      expect(await textOf(page, "main")).toContain("The server refused to answer");
      await page.getByRole("main").getByRole("link", { name: "Sign in" }).click();
      await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
      await page.getByLabel("Access token").fill("mistyped");
      await page.getByRole("button", { name: "Sign in" }).click();
      expect(await textOf(page, "main .fault")).toContain("unknown, revoked or has expired");
      await page.goto(`${site.url}/sign-in?to=${encodeURIComponent(runAddress(site.sft))}`);
      await page.getByLabel("Access token").fill(site.adminToken);
      await page.getByRole("button", { name: "Sign in" }).click();
      await page.getByRole("heading", { level: 1, name: site.sft.name }).waitFor();
      expect(page.url()).toBe(`${site.url}${runAddress(site.sft)}`);
      expect(await textOf(page, ".visitor")).toMatch(/^local-admin-/);
      await page
        .locator('section[aria-label="Iterations"]')
        .getByRole("link", { name: "generation 1" })
        .click();
      await page.getByRole("button", { name: "Replay iteration 1" }).click();
      await page.getByRole("heading", { level: 1, name: `${site.sft.name}-replay1` }).waitFor();
      expect(await textOf(page, 'section[aria-label="Replay"]')).toBe(
        `Replay of iteration 1 of ${site.sft.name}: it has not been done yet.`,
      );
      await page.getByRole("button", { name: "Cancel the run" }).click();
      await page
        .locator('section[aria-label="Replay"]', { hasText: "it was not done; the run ended before." })
        .waitFor();
      await page.goto(`${site.url}${runAddress(site.sft)}`);
      // Scripts have no token, so nothing tries to be told of events.
      expect(await page.locator(".live-badge").textContent()).toBe("");
      await page.goto(`${site.url}/`);
      await page.getByRole("link", { name: "Run of SFT with seed 1" }).waitFor();
      await page.locator(".visitor").click();
      await page.getByRole("heading", { level: 1, name: "Signed in" }).waitFor();
      expect(await textOf(page, "main .lead")).toMatch(/the token local-admin-\w+ of role ADMIN/);
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { level: 1, name: "Sign in" }).waitFor();
      await page.goto(`${site.url}/experiments`);
      expect(await textOf(page, "main")).toContain("The server refused to answer");
    });
  } finally {
    await (await site.stopServer())();
  }
});

it("names the way to start the server while it is away", async () => {
  const port = await findFreePort();
  const lonely = startSqldojo(["web", "--port", String(port), "--server", "http://127.0.0.1:9/graphql"]);
  try {
    const url = `http://127.0.0.1:${port}`;
    await until(
      "the web app answers",
      180,
      async () => (await fetch(url).catch(() => undefined)) !== undefined,
    );
    const text = await (await fetch(url)).text();
    expect(text).toContain("The server does not answer");
    expect(text).toContain("npx sqldojo server");
  } finally {
    await lonely.kill("SIGTERM");
  }
});
