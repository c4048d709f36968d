import { parse } from "graphql";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordedBenchmark } from "../support/recordedRun.ts";
import { type RecordedSite, startRecordedSite, textOf } from "../support/recordedSite.ts";

const createToken = parse(`mutation ($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) { token }
}`);
const findExperiments = parse(`query ($name: String!) {
  experiments(filter: { name: { equals: $name } }) {
    nodes { id ablation { design seeds } runs { nodes { seed configuration { selfPlay { pairs lambda } } } } }
  }
}`);

interface Found {
  readonly experiments: {
    readonly nodes: readonly {
      readonly ablation: { readonly design: string; readonly seeds: readonly number[] } | null;
      readonly runs: {
        readonly nodes: readonly {
          readonly seed: number;
          readonly configuration: { readonly selfPlay: { readonly pairs: string; readonly lambda: number } };
        }[];
      };
    }[];
  };
}

let site: RecordedSite;
const tokens = { ADMIN: "", TRAINER: "" };

beforeAll(async () => {
  site = await startRecordedSite();
  for (const role of ["ADMIN", "TRAINER"] as const) {
    const answer = (await site.admin.request(createToken, {
      input: { name: `${role} of the test`, role },
    })) as {
      createAccessToken: { token: string };
    };
    tokens[role] = answer.createAccessToken.token;
  }
});

afterAll(() => site?.close());

const noScripts = { javaScriptEnabled: false };
/** Every button of the form asks the server for a new page; what stood before it is not to be read as the answer. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForEvent("domcontentloaded"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
}

const check = (page: Page) => press(page, "Check what it would launch");

async function fillBase(page: Page, name: string, seeds: string): Promise<void> {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Method", { exact: true }).selectOption("exspin");
  await page.getByLabel("Benchmark", { exact: true }).selectOption(recordedBenchmark.name);
  await page.getByLabel("Base model", { exact: true }).selectOption("scratch-tiny");
  await page.getByLabel("Seeds", { exact: true }).fill(seeds);
  await addOverride(page, "data.validationExamples", "2");
}

async function addOverride(page: Page, part: string, value: string): Promise<void> {
  await page.getByLabel("Override", { exact: true }).selectOption(part);
  await press(page, "Add override");
  await page.getByLabel(part, { exact: true }).fill(value);
}

async function addFactor(page: Page, part: string): Promise<void> {
  await page.getByLabel("Vary", { exact: true }).selectOption(part);
  await press(page, "Add factor");
}

async function giveToken(page: Page, token: string): Promise<void> {
  await page.getByLabel("Access token").fill(token);
  await press(page, "Use this token");
}

async function launched(name: string) {
  const answer = (await site.admin.request(findExperiments, { name })) as Found;
  return answer.experiments.nodes;
}

describe("the page that launches an ablation", () => {
  it("previews cells, runs and cost, launches once, and leads to the experiment, without JavaScript", () =>
    site.withPage(
      "/experiments",
      async (page) => {
        const name = "pairs and λ, one by one";
        await page.getByRole("link", { name: "Launch runs" }).click();
        await fillBase(page, name, "1 2");
        await addFactor(page, "selfPlay.pairs");
        expect(await page.getByLabel("selfPlay.pairs at level 1 of pairs").inputValue()).toBe("ALL");
        await addFactor(page, "selfPlay.lambda");
        await page.getByLabel("selfPlay.lambda at level 1 of lambda").fill("0.5");
        await check(page);
        expect(await textOf(page, "#result")).toContain(
          "Token: The server says only to somebody with a token",
        );
        await giveToken(page, tokens.ADMIN);
        const plan = await textOf(page, "#result");
        expect(plan).toContain("Runs 6 3 cells × 2 seeds");
        expect(plan).toMatch(/Time, at most .* of one trainer; 1 is there/);
        expect(await textOf(page, "table.plan tbody tr:nth-child(1)")).toBe("base nothing");
        expect(await textOf(page, "table.plan tbody tr:nth-child(2)")).toBe(
          "pairs: all selfPlay.pairs: INCORRECT_ONLY → ALL",
        );
        expect(await textOf(page, "table.plan tbody tr:nth-child(3)")).toBe(
          "lambda: 0.5 selfPlay.lambda: 0.1 → 0.5",
        );
        expect(await launched(name)).toEqual([]);
        await press(page, "Launch 6 runs");
        await page.getByRole("heading", { level: 1, name }).waitFor();
        expect(await page.locator("table.ablation tbody tr").count()).toBe(3);
        const [experiment, ...others] = await launched(name);
        expect(others).toEqual([]);
        expect(experiment?.ablation).toEqual({ design: "LEAVE_ONE_OUT", seeds: [1, 2] });
        await page.goBack();
        await press(page, "Launch 6 runs");
        await page.getByRole("heading", { level: 1, name }).waitFor();
        expect(await launched(name)).toHaveLength(1);
      },
      noScripts,
    ));

  it("lays out a grid whose levels set several parts together", () =>
    site.withPage("/ablations/new?preset=exspin", async (page) => {
      const name = "a grid";
      await page.getByLabel("Grid").check();
      await fillBase(page, name, "7");
      await addFactor(page, "selfPlay.pairs");
      await page.getByLabel("Vary along with it").selectOption("selfPlay.lambda");
      await press(page, "Add part");
      await page.getByLabel("selfPlay.lambda at level 2 of pairs").fill("0.5");
      await addFactor(page, "selfPlay.optimizer");
      await page.getByLabel("Name of factor 2").fill("updates");
      await check(page);
      await giveToken(page, tokens.ADMIN);
      expect(await page.locator("table.plan tbody th").allInnerTexts()).toEqual([
        "pairs: incorrect only, updates: adamw",
        "pairs: incorrect only, updates: rmsprop",
        "pairs: all + 0.5, updates: adamw",
        "pairs: all + 0.5, updates: rmsprop",
      ]);
      await press(page, "Launch 4 runs");
      await page.getByRole("heading", { level: 1, name }).waitFor();
      const [experiment] = await launched(name);
      expect(experiment?.runs.nodes.map(({ seed, configuration: { selfPlay } }) => [seed, selfPlay])).toEqual(
        [
          [7, { pairs: "INCORRECT_ONLY", lambda: 0.1 }],
          [7, { pairs: "INCORRECT_ONLY", lambda: 0.1 }],
          [7, { pairs: "ALL", lambda: 0.5 }],
          [7, { pairs: "ALL", lambda: 0.5 }],
        ],
      );
    }));

  it("says at each control what is wrong with it, whether it or the server found out", () =>
    site.withPage(
      "/ablations/new",
      async (page) => {
        await check(page);
        await giveToken(page, tokens.ADMIN);
        await fillBase(page, "faults", "1 two");
        await addFactor(page, "selfPlay.lambda");
        const lambda = page.getByLabel("selfPlay.lambda at level 1 of lambda");
        await lambda.fill("much");
        await check(page);
        expect(await textOf(page, "#result li:nth-child(1)")).toContain("Seeds: Write whole numbers");
        expect(await lambda.getAttribute("aria-invalid")).toBe("true");
        expect(await textOf(page, `#${await lambda.getAttribute("aria-describedby")}`)).toContain(
          "“much” is no number",
        );
        await page.getByLabel("Seeds", { exact: true }).fill("1 1");
        await lambda.fill("1000");
        await check(page);
        expect(await textOf(page, "#seeds-fault")).toContain("the same seed gives the same run");
        await page.getByLabel("Seeds", { exact: true }).fill("1");
        // The enter key checks too, whatever other buttons the form has.
        await lambda.fill("1001");
        await lambda.press("Enter");
        await page.locator("#seeds-fault").waitFor({ state: "detached" });
        expect(await lambda.getAttribute("aria-invalid")).toBe("true");
        expect(await textOf(page, "#result li")).toMatch(/^lambda, level 1: .*100/);
        await page.getByRole("link", { name: "lambda, level 1" }).click();
        expect(new URL(page.url()).hash).toBe(`#${await lambda.getAttribute("id")}`);
      },
      noScripts,
    ));

  it("starts from the configuration of a run, and from a method", () =>
    site.withPage("/experiments", async (page) => {
      await page.getByRole("link", { name: "a grid", exact: true }).click();
      await page.locator("section[aria-label='Runs'] tbody tr").nth(2).getByRole("link").first().click();
      await page.getByRole("link", { name: "Duplicate with changes, or vary its parts" }).click();
      await page.getByRole("heading", { level: 1, name: "Launch runs" }).waitFor();
      expect(await page.getByLabel("Method", { exact: true }).inputValue()).toBe("exspin");
      expect(await page.getByLabel("Seeds", { exact: true }).inputValue()).toBe("7");
      expect(await page.locator(".overrides code").allInnerTexts()).toEqual([
        "selfPlay.pairs",
        "selfPlay.lambda",
        "data.validationExamples",
      ]);
      expect(await page.getByLabel("selfPlay.lambda", { exact: true }).inputValue()).toBe("0.5");
      await press(page, "Remove selfPlay.pairs");
      expect(await page.locator(".overrides li").count()).toBe(2);
    }));
});

describe("the page of a run", () => {
  it("duplicates it, cancels the copy and retries it, without JavaScript", () =>
    site.withPage(
      `/runs/${site.sft.id}`,
      async (page) => {
        const name = "once more";
        await page.getByRole("link", { name: "Duplicate with changes, or vary its parts" }).click();
        await page.getByRole("heading", { level: 1, name: "Launch runs" }).waitFor();
        await page.getByLabel("Name", { exact: true }).fill(name);
        await page.getByLabel("Seeds", { exact: true }).fill("11");
        await check(page);
        await giveToken(page, tokens.ADMIN);
        expect(await textOf(page, "#result")).toContain("Runs 1 1 cell × 1 seed");
        await press(page, "Launch 1 run");
        await page.getByRole("heading", { level: 1, name }).waitFor();
        await page.locator("section[aria-label='Runs'] tbody tr").getByRole("link").first().click();
        await page.getByRole("heading", { level: 1, name: "base, seed 11" }).waitFor();
        const address = page.url();
        await press(page, "Cancel the run");
        await page.getByText("cancelled while queued").waitFor();
        expect(await page.getByRole("button", { name: "Cancel the run" }).count()).toBe(0);
        // Open since before, so that it comes too late.
        const other = await page.context().newPage();
        await other.goto(address);
        await press(page, "Retry the run");
        await page.getByRole("button", { name: "Cancel the run" }).waitFor();
        expect(page.url()).toBe(address);
        await press(other, "Retry the run");
        expect(await textOf(other, "#actions [role=alert]")).toBe(
          "The run was not queued again: only a run of a trainer that failed or was cancelled can be retried.",
        );
      },
      noScripts,
    ));

  it("is renamed, tagged, noted and put away from it, without JavaScript", () =>
    site.withPage(
      `/runs/${site.sft.id}`,
      async (page) => {
        await page.goto(`${site.url}/ablations/new?check=yes`);
        await giveToken(page, tokens.ADMIN);
        await page.goto(`${site.url}/runs/${site.sft.id}`);
        const edit = page.getByText("Name, notes, tags, archive");
        await edit.click();
        await page.getByLabel("Tags, with commas between them").fill("paper, best");
        await page.getByRole("textbox", { name: "Notes" }).fill("Kept <b>for</b> the table.");
        await press(page, "Save");
        expect(await textOf(page, "#notes")).toMatch(/^best ?paper Kept <b>for<\/b> the table\./);
        await edit.click();
        await page.getByLabel("Name", { exact: true }).fill(site.spin.name);
        await press(page, "Save");
        expect(await textOf(page, "#notes [role=alert]")).toBe(
          "Nothing was changed: another run of the experiment has this name.",
        );
        await press(page, "Put it into the archive");
        expect(await textOf(page, "#notes .notice")).toContain("lists and leaderboards leave it out");
        await page.goto(`${site.url}/?benchmark=${recordedBenchmark.name}`);
        await page.getByText("1 run on this benchmark.").waitFor();
        await page.goto(`${site.url}/runs/${site.sft.id}`);
        await edit.click();
        await press(page, "Take it out of the archive");
        expect(await page.locator("#notes .notice").count()).toBe(0);
      },
      noScripts,
    ));

  it("says what a token lacks, and nothing that an address makes up", () =>
    site.withPage(`/runs/${site.spin.id}?tried=cancel&code=Send%20money`, async (page) => {
      expect(await textOf(page, "#actions [role=alert]")).toContain(
        "for a reason that this page has no words for",
      );
      expect(await textOf(page, "#actions")).toContain("Sign in to cancel it.");
      await page.goto(`${site.url}/ablations/new?check=yes`);
      await giveToken(page, tokens.TRAINER);
      await page.goto(`${site.url}/runs/${site.spin.id}`);
      expect(await textOf(page, "#actions")).toContain(
        "Your token is of role TRAINER; to cancel it takes EDITOR.",
      );
      expect(await page.getByRole("button", { name: "Cancel the run" }).count()).toBe(0);
      expect(await textOf(page, ".progress")).toMatch(/^1 of \d+ iterations · .* so far .* last heard of /);
    }));
});

describe("the token", () => {
  const cookieOf = async (page: Page) =>
    (await page.context().cookies(`${site.url}/ablations/new`)).find(({ name }) => name === "sqldojo-token");

  it("is kept where no script and no other site reaches it, and forgotten when asked", () =>
    site.withPage("/ablations/new?check=yes", async (page) => {
      await giveToken(page, tokens.ADMIN);
      await page.getByText("This browser keeps the token ADMIN of the test").waitFor();
      expect(await cookieOf(page)).toMatchObject({
        value: tokens.ADMIN,
        httpOnly: true,
        sameSite: "Strict",
        path: "/",
        expires: -1,
      });
      expect(await page.evaluate("document.cookie")).toBe("");
      expect(await page.content()).not.toContain(tokens.ADMIN);
      await press(page, "Forget it");
      await page.getByLabel("Access token").waitFor();
      expect(await cookieOf(page)).toBeUndefined();
    }));

  it("is refused with the server's reason where it is unknown or allows too little", () =>
    site.withPage("/ablations/new?check=yes", async (page) => {
      await giveToken(page, "mistyped ü");
      expect(await textOf(page, "#token .fault")).toContain("unknown, revoked or has expired");
      await addFactor(page, "selfPlay.pairs");
      expect(await textOf(page, "#token .fault")).toMatch(
        /unknown, revoked or has expired.*\(UNAUTHENTICATED\)/,
      );
      await check(page);
      await giveToken(page, tokens.TRAINER);
      expect(await textOf(page, "#token-fault")).toContain("has role TRAINER; this needs EDITOR");
    }));

  it.each(["launch", "token"])("is of no use to a page of another site that posts to /%s", async (route) => {
    const post = (headers: Record<string, string>) =>
      fetch(`${site.url}/ablations/${route}`, {
        method: "POST",
        redirect: "manual",
        headers: { cookie: `sqldojo-token=${tokens.ADMIN}`, ...headers },
        body: new URLSearchParams({ token: "another", draft: "" }),
      });
    for (const headers of [
      {},
      { origin: "https://elsewhere.example" },
      { origin: "null" },
      { origin: site.url, "sec-fetch-site": "cross-site" },
    ]) {
      const response = await post(headers);
      expect(response.status, JSON.stringify(headers)).toBe(403);
      expect(response.headers.get("set-cookie")).toBeNull();
    }
    expect((await post({ origin: site.url })).status).toBe(303);
  });
});

describe("the pages of launching and of methods", () => {
  const paths = { launch: "/ablations/new?preset=exspin", methods: "/methods", method: "/methods/exspin" };

  it.each(Object.entries(paths))("%s fits a narrow screen, and names what it shows", (name, path) =>
    site.withPage(
      path,
      async (page) => {
        if (name === "launch") {
          await addFactor(page, "prompt.schema");
          await addOverride(page, "data.validationExamples", "2");
        }
        const count = (expression: string) =>
          page.evaluate(`document.querySelectorAll('${expression}').length`);
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
        expect(await count("table:not(:has(caption))")).toBe(0);
        expect(await count("th:not([scope])")).toBe(0);
        expect(await count("h1")).toBe(1);
        const unnamed = `[...document.querySelectorAll("main :is(input:not([type=hidden]), select)")]
          .filter((control) => control.labels.length === 0 && !control.ariaLabel).length`;
        expect(await page.evaluate(unnamed)).toBe(0);
        const ids = `[...document.querySelectorAll("[id]")].map(({ id }) => id)
          .filter((id, index, all) => all.indexOf(id) < index)`;
        expect(await page.evaluate(ids)).toEqual([]);
      },
      { viewport: { width: 390, height: 844 } },
    ),
  );
});
