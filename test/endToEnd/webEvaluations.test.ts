import { parse } from "graphql";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RegisterBenchmarkDocument } from "../../cli/api/generated/operations.ts";
import { formatPercent } from "../../web/lib/format.ts";
import {
  emptyCount,
  excludedCounts,
  recordedBenchmark,
  recordedRules,
  recordedVerdict,
} from "../support/recordedRun.ts";
import {
  importedCorrect,
  plain,
  type RecordedSite,
  runAddress,
  sftCorrect,
  startRecordedSite,
  textOf,
} from "../support/recordedSite.ts";

let site: RecordedSite;

beforeAll(async () => {
  site = await startRecordedSite();
});

afterAll(() => site?.close());

/** What a rule's verdicts on dev add up to, and over how many, where the first `correct` predictions are right. */
function scoreOnDev(rule: (typeof recordedRules)[number], correct: number, isWithoutExcluded = false) {
  const verdicts = Array.from({ length: recordedBenchmark.splits.dev }, (_, index) =>
    isWithoutExcluded && index < excludedCounts.dev ? null : recordedVerdict(rule, index, correct),
  ).filter((verdict) => verdict !== null);
  const sum = verdicts.reduce((total, verdict) => total + verdict, 0);
  return { count: verdicts.length, accuracy: plain(formatPercent(sum / verdicts.length)) };
}

/** From the page of a run to its first evaluation. */
const openFromRun = async (page: Page) => {
  await page.getByRole("link", { name: "evaluation of generation 1 on dev" }).click();
  await page.getByRole("heading", { level: 1, name: `${site.sft.name}, generation 1 on dev` }).waitFor();
};

// First, before other tests add runs of their own.
describe("the page of all runs", () => {
  const names = (page: Page) => page.locator("section[aria-label='Runs'] tbody th").allInnerTexts();

  it("filters, sorts, groups and compares by its address, without JavaScript", () =>
    site.withPage(
      "/",
      async (page) => {
        await page.getByRole("link", { name: "Runs", exact: true }).click();
        await page.getByRole("heading", { level: 1, name: "Runs" }).waitFor();
        expect(await names(page)).toHaveLength(3);

        await page.getByLabel("Method").first().selectOption("sft");
        await page.getByRole("button", { name: "Show", exact: true }).click();
        await page.getByText("1 run", { exact: true }).waitFor();
        expect(await names(page)).toEqual([site.sft.name]);
        expect(new URL(page.url()).searchParams.get("method")).toBe("sft");
        expect(await textOf(page, "section[aria-label='Runs'] tbody")).toContain(
          plain(formatPercent(sftCorrect[1].dev / recordedBenchmark.splits.dev)),
        );

        await page.goto(`${site.url}/runs?setting=selfPlay.lambda&value=0.1&split=dev&least=1`);
        await page.getByText(/^\d runs?$/).waitFor();
        expect((await names(page)).sort()).toEqual([site.sft.name, site.spin.name].sort());
        await page.getByRole("link", { name: "Run", exact: true }).click();
        await page.locator("th[aria-sort=ascending]", { hasText: "Run" }).waitFor();
        expect(await names(page)).toEqual([site.sft.name, site.spin.name].sort());

        await page.goto(`${site.url}/runs?by=METHOD&split=dev`);
        const groups = await textOf(page, "section[aria-label='Groups of runs'] tbody");
        expect(groups).toContain(plain(formatPercent(sftCorrect[1].dev / recordedBenchmark.splits.dev)));

        for (const { name } of [site.sft, site.spin]) await page.getByLabel(`Tick ${name} of`).check();
        await page.getByRole("button", { name: "Compare those ticked" }).click();
        await page.getByRole("heading", { level: 1, name: / against / }).waitFor();
      },
      { javaScriptEnabled: false },
    ));

  it("says what is wrong with what was asked for", () =>
    site.withPage("/runs?least=50", async (page) => {
      expect(await textOf(page, ".notice")).toBe("A least score needs the split that it is on.");
      await page.goto(`${site.url}/runs?setting=selfPlay.lamda`);
      expect(await textOf(page, ".notice")).toContain('Did you mean "selfPlay.lambda"?');
      await page.goto(`${site.url}/runs?do=compare`);
      expect(await textOf(page, ".notice")).toContain("Tick two to five runs to compare them.");
    }));
});

describe("the leaderboard", () => {
  it("falls back where a rule of another benchmark is asked for, and says so", () =>
    site.withPage(`/?benchmark=${recordedBenchmark.name}&rule=birdSoftF1@9`, async (page) => {
      await page.getByText(`Nothing on ${recordedBenchmark.name} has a verdict of`).waitFor();
      expect(await page.locator("table.leaderboard tbody tr").count()).toBeGreaterThan(0);
    }));

  it("counts by the rule and the examples that a click chooses, and keeps both in the address", () =>
    site.withPage(
      `/?benchmark=${recordedBenchmark.name}`,
      async (page) => {
        const correct = sftCorrect[1].dev;
        const shows = async ({ accuracy, count }: ReturnType<typeof scoreOnDev>) => {
          const row = await textOf(
            page,
            'table.leaderboard tr:has(th:has-text("SFT")) td.score:nth-child(3)',
          );
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
        await page.getByRole("link", { name: "Without excluded", exact: true }).click();
        await page.waitForURL((url) => url.searchParams.get("excluded") === "without");
        expect(new URL(page.url()).searchParams.get("rule")).toBe("softF1");
        await shows(scoreOnDev("softF1", correct, true));
        await page.getByRole("link", { name: "Strict", exact: true }).click();
        await page.waitForURL((url) => url.searchParams.get("rule") === "strict");
        await shows(scoreOnDev("strict", correct, true));
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.has("experiment"));
        expect(new URL(page.url()).searchParams.get("excluded")).toBe("without");
      },
      { javaScriptEnabled: false },
    ));
});

describe("the run page of an import", () => {
  it("names the system and its source, and has no configuration to show", () =>
    site.withPage(runAddress(site.imported), async (page) => {
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

const change = (name: string, type: string, selection: string, input: object) =>
  site.admin.request(parse(`mutation ($input: ${type}!) { ${name}(input: $input) ${selection} }`), {
    input,
  });

describe("the pages of a pretrained base model", () => {
  it("say what it is, which run waits for it in vain, and what a run's model reads", async () => {
    const contentHash = "ab".repeat(32);
    await change("registerBaseModel", "RegisterBaseModelInput", "{ name }", {
      name: "tiny <b>chat</b>",
      description: "Random weights.",
      architecture: {
        vocabularySize: 643,
        hiddenSize: 16,
        intermediateSize: 24,
        layerCount: 2,
        headCount: 2,
        keyValueHeadCount: 1,
        contextLength: 1024,
      },
      pretrained: {
        contentHash,
        family: "llama",
        weightCount: 14_208,
        weightFormat: "BF16",
        license: "apache-2.0",
        isChat: true,
      },
    });
    const { createExperiment } = (await change(
      "createExperiment",
      "CreateExperimentInput",
      "{ runs(first: 1) { nodes { id } } }",
      {
        name: "Zero-shot",
        benchmark: recordedBenchmark.name,
        baseModel: "tiny <b>chat</b>",
        runs: [{ method: "zero-shot", configuration: { data: { validationExamples: 1 } } }],
      },
    )) as { createExperiment: { runs: { nodes: [{ id: string }] } } };
    const [{ id }] = createExperiment.runs.nodes;
    await site.withPage(`/runs/${encodeURIComponent(id)}`, async (page) => {
      expect(await textOf(page, "main .notice")).toBe(
        "No trainer has base model tiny <b>chat</b> (abababababab); run sqldojo import model on a trainer's machine, with its --data.",
      );
      const facts = await textOf(page, "main .facts");
      expect(facts).toContain(
        "tiny <b>chat</b> llama, 14,208 weights (BF16), 1,024 tokens of context, apache-2.0, abababab",
      );
      expect(await textOf(page, "main")).toContain(
        "Departs from Zero-shot’s preset in data validation examples;",
      );
    });

    const { registerTrainer } = (await change("registerTrainer", "RegisterTrainerInput", "{ id }", {
      name: "with weights",
      host: "here",
      engine: "onnx 1",
      devices: ["cpu"],
      codeVersion: "1",
      models: [contentHash],
      memoryByteCount: 128e9,
    })) as { registerTrainer: { id: string } };
    const { claimRun } = (await change("claimRun", "ClaimRunInput", "{ leaseToken run { id } }", {
      trainerId: registerTrainer.id,
      leaseSeconds: 600,
    })) as { claimRun: { leaseToken: string; run: { id: string } } };
    expect(claimRun.run.id).toBe(id);
    const prompt =
      "<|im_start|>user\nHow many?</pre><script>alert(1)</script><|im_end|>\n<|im_start|>assistant\n";
    await change("startIteration", "StartIterationInput", "{ number }", {
      lease: { runId: id, leaseToken: claimRun.leaseToken },
      number: 0,
      stage: "SUPERVISED",
      examplePrompt: prompt,
    });
    await site.withPage(`/runs/${encodeURIComponent(id)}`, async (page) => {
      expect(await page.locator("main .notice").count()).toBe(0);
      await page.getByText("What the model reads of the first training example").click();
      expect(await page.locator("pre.prompt").innerText()).toBe(prompt);
      await page.getByRole("link", { name: "Models" }).click();
      await page.getByRole("heading", { level: 1, name: "Models" }).waitFor();
      const models = await textOf(page, 'section[aria-label="Base models"]');
      expect(models).toMatch(
        /tiny <b>chat<\/b> Random weights\. llama 14,208 BF16 1,024 643 chat apache-2\.0 abababab/,
      );
      expect(models).toMatch(/scratch-1m .* trained from scratch .* compact/);
      expect(await textOf(page, 'section[aria-label="Trainers"]')).toMatch(
        /with weights here onnx 1 cpu 128\.0 tiny <b>chat<\/b>/,
      );
    });
  });
});

describe("the pages of a run of a program elsewhere", () => {
  it("show its curves, log, configuration as JSON and predictions, and mark it as logged", async () => {
    const start = async (own: object) =>
      (await change("startRun", "StartRunInput", "{ leaseToken run { id experiment { id } } }", {
        experiment: "Elsewhere",
        method: "my loop",
        title: "My <b>loop</b>",
        benchmark: recordedBenchmark.name,
        seed: 4,
        configuration: { learningRate: 0.5, note: "</pre><script>alert(1)</script>" },
        idempotencyKey: "my loop",
        ...own,
      })) as { startRun: { leaseToken: string; run: { id: string; experiment: { id: string } } } };
    await start({ host: "desktop" });
    const { startRun } = await start({ host: "laptop", engine: "torch 2", devices: ["mps"] });
    const { id, experiment } = startRun.run;
    const lease = { runId: id, leaseToken: startRun.leaseToken };
    const series = [{ name: "train/loss", steps: [1, 2, 3], values: [3, "NaN", 1] }];
    await change("recordMetrics", "RecordMetricsInput", "{ recordedCount }", { lease, series });
    const lines = [{ sequence: 0, level: "INFO", message: "hello from elsewhere", recordedAt: new Date() }];
    await change("recordLog", "RecordLogInput", "{ recordedCount }", { lease, lines });
    const sql = Array.from({ length: recordedBenchmark.splits.hard }, () => "SELECT 1");
    const input = { run: id, split: "hard", sql };
    await change("importPredictions", "ImportPredictionsInput", "{ id }", input);
    await site.withPage(`/runs/${encodeURIComponent(id)}`, async (page) => {
      expect(await textOf(page, "[data-metric='train/loss']")).toBe("1 at step 3");
      await page.locator(".metric-plot canvas").waitFor();
      expect(await page.locator(".metric td").allTextContents()).toEqual(["3", "NaN", "1"]);
      const facts = await textOf(page, "main .facts");
      expect(facts).toMatch(/Method My <b>loop<\/b> ?logged/);
      expect(facts).toContain("Seed 4");
      expect(facts).toContain("a program elsewhere laptop, torch 2 on mps, attempt 2");
      const attempts = await textOf(page, "main [aria-label='Attempts'] tbody");
      expect(attempts).toMatch(
        /1 a program elsewhere desktop not said not said none .* 2 a program elsewhere laptop torch 2 on mps/,
      );
      expect(await textOf(page, "main")).not.toContain("No loss has been recorded yet");
      const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
      expect(headings).toEqual(expect.arrayContaining(["Iterations", "Configuration", "Log"]));
      expect(await textOf(page, "main pre")).toContain('"note": "</pre><script>alert(1)</script>"');
      expect(await textOf(page, "main")).toContain("hello from elsewhere");
      await page.getByRole("link", { name: "my loop-seed4 on hard" }).click();
      await page.getByRole("heading", { level: 1, name: "my loop-seed4 on hard" }).waitFor();
      const ofScoring = await textOf(page, "main .facts");
      expect(ofScoring).toContain("Scores the predictions of my loop-seed4");
      await page.goto(`${site.url}/experiments/${experiment.id}`);
      const table = await textOf(page, "main");
      expect(table).toMatch(/my loop-seed4 .*logged/);
      expect(table).toMatch(/my loop-seed4 on hard .*imported/);
      await page.goto(`${site.url}/methods`);
      expect(await textOf(page, "main")).toContain("Programs elsewhere whose runs are logged");
      await page.goto(`${site.url}/methods/my%20loop`);
      await page.getByRole("heading", { level: 1, name: "My <b>loop</b>" }).waitFor();
    });
  });
});

describe("the evaluation page", () => {
  const correct = sftCorrect[1].dev;

  it("shows every rule's score with and without excluded examples, and slices", () =>
    site.withPage(runAddress(site.sft), async (page) => {
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
    site.withPage(
      runAddress(site.sft),
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
        await page.getByRole("combobox", { name: "Outcome" }).selectOption("correct");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("outcome") === "CORRECT");
        expect(await textOf(page, ".condition")).toContain("right under Strict alone");
        await page.getByRole("combobox", { name: "Outcome" }).selectOption("All outcomes");
        await page.getByRole("combobox", { name: "Rules", exact: true }).selectOption("Disagree");
        await page.getByRole("combobox", { name: "Disagreement between" }).selectOption("Any rules");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("disagreement") === "yes");
        expect(await textOf(page, "table.predictions caption")).toContain("7 predictions");
      },
      { javaScriptEnabled: false },
    ));

  it("goes through the predictions page by page", () =>
    site.withPage(runAddress(site.sft), async (page) => {
      await openFromRun(page);
      await page.getByRole("link", { name: "Next page" }).click();
      await page.waitForURL((url) => url.searchParams.has("after"));
      await page.locator("table.predictions tbody th", { hasText: /^25$/ }).waitFor();
      await page.getByRole("link", { name: "First page" }).click();
      await page.locator("table.predictions tbody th", { hasText: /^0$/ }).waitFor();
    }));
});

describe("a question", () => {
  it("is found by its words, with its database and what every system answered", () =>
    site.withPage(
      `/benchmarks/${recordedBenchmark.name}?split=dev`,
      async (page) => {
        await page.getByLabel("Search").fill('"harbour 7?"');
        await page.getByRole("button", { name: "Find" }).click();
        await page.waitForURL((url) => url.searchParams.get("search") === '"harbour 7?"');
        expect(await textOf(page, "#examples")).toContain("1 of dev hold it.");
        await page
          .locator("#examples")
          .getByRole("link", { name: "How many <b>ships</b> has harbour 7?" })
          .click();
        await page.getByRole("heading", { level: 1, name: "How many <b>ships</b> has harbour 7?" }).waitFor();
        expect(await textOf(page, "pre.sql")).toBe("SELECT count(*) FROM ship WHERE harbour = 7");
        const schema = await textOf(page, ".schema");
        expect(schema).toContain("harbour number → harbour.id");
        expect(schema).toContain("<b> text");
        const answers = page.locator("#answers tbody tr");
        expect(await textOf(page, "#answers caption")).toMatch(/^4 answers, the newest first/);
        await page.getByRole("link", { name: "all generations" }).click();
        await page.waitForURL((url) => url.searchParams.get("of") === "all");
        expect(await textOf(page, "#answers caption")).toMatch(/^4 answers, the newest first/);
        const texts = await answers.allInnerTexts();
        expect(texts.filter((text) => text.includes("correct"))).toHaveLength(4);
        expect(texts[0]).toContain("Lighthouse");
      },
      { javaScriptEnabled: false },
    ));

  it("is reached from a prediction, and says why a search is refused", () =>
    site.withPage(runAddress(site.sft), async (page) => {
      await openFromRun(page);
      await page.locator("table.predictions").getByRole("link", { name: "harbour 3?" }).click();
      await page.getByRole("heading", { level: 1, name: "How many <b>ships</b> has harbour 3?" }).waitFor();
      await page.goto(`${site.url}/benchmarks/${recordedBenchmark.name}?search=${"a+".repeat(30)}`);
      expect(await textOf(page, "#examples [role=alert]")).toContain("at most 20 are allowed");
    }));
});

describe("what a run learnt and forgot", () => {
  it("stands on its page by split: gains, losses and the forgetting matrix", () =>
    site.withPage(
      runAddress(site.sft),
      async (page) => {
        const [first, second] = sftCorrect;
        const gained = second.dev - first.dev;
        expect(await textOf(page, "#forgetting > p")).toContain(
          `Of ${recordedBenchmark.splits.dev} questions of dev under Strict, ${gained} became right, 0 regressed and 0 changed`,
        );
        expect(await textOf(page, "#forgetting table.forgetting tbody")).toBe(`0 – 0 1 ${gained} –`);
        await page.locator("#forgetting").getByRole("link", { name: "hard" }).click();
        await page.waitForURL((url) => url.searchParams.get("of") === "hard");
        expect(await textOf(page, "#forgetting > p")).toContain(`${second.hard - first.hard} became right`);
      },
      { javaScriptEnabled: false },
    ));
});

describe("the benchmark page", () => {
  it("tables what checks found, and lists the issues by kind and split, page by page", () =>
    site.withPage(
      `/benchmarks/${recordedBenchmark.name}`,
      async (page) => {
        const { dev, hard } = excludedCounts;
        expect(await textOf(page, "table.audit tbody tr:nth-child(1)")).toMatch(
          new RegExp(`^Ties at LIMIT ${dev + hard} ${dev + hard} ORDER BY … LIMIT cuts through ties`, "i"),
        );
        expect(await textOf(page, "table.audit tbody tr:nth-child(2)")).toMatch(
          new RegExp(`^Empty result ${emptyCount} 0 The answer has no rows`, "i"),
        );
        const issues = () => page.locator("#issues tbody tr").count();
        expect(await issues()).toBe(25);
        await page.locator("#issues").getByRole("link", { name: "Next page" }).click();
        await page.waitForURL((url) => url.searchParams.has("issuesAfter"));
        expect(await issues()).toBe(dev + hard + emptyCount - 25);
        await page.getByRole("link", { name: "Ties at LIMIT", exact: true }).click();
        await page.waitForURL((url) => url.searchParams.get("kind") === "tieDependent");
        expect(await issues()).toBe(dev + hard);
        await page.getByRole("combobox", { name: "Split" }).selectOption("hard");
        await page.getByRole("button", { name: "Show" }).click();
        await page.waitForURL((url) => url.searchParams.get("issuesOf") === "hard");
        const text = await textOf(page, "#issues tbody");
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
    await site.admin.request(RegisterBenchmarkDocument, {
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
  await site.withPage(
    "/?benchmark=quay",
    async (page) => {
      expect(await textOf(page, ".notice")).toBe("No run has been evaluated here yet.");
      await page.getByRole("combobox", { name: "Version" }).selectOption("1");
      await page.getByRole("button", { name: "Show" }).click();
      await page.waitForURL((url) => url.searchParams.get("version") === "1");
      await page.goto(`${site.url}/benchmarks/quay`);
      expect(await page.locator("#examples tbody tr").count()).toBe(2);
      expect(await textOf(page, "#audit")).toContain("Nothing has checked its examples yet");
      await page.locator("#splits").getByRole("link", { name: "1", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "quay version 1" }).waitFor();
      expect(await page.locator("#examples tbody tr").count()).toBe(1);
      await page.getByRole("link", { name: "newer version" }).click();
      await page.getByRole("heading", { level: 1, name: "quay", exact: true }).waitFor();
    },
    { javaScriptEnabled: false },
  );
});
