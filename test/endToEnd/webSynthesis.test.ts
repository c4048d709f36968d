import { afterAll, beforeAll, expect, it } from "vitest";
import {
  ClaimRunDocument,
  CompleteIterationDocument,
  type IterationStage,
  RecordMetricsDocument,
  RegisterTrainerDocument,
  ReleaseRunDocument,
  StartIterationDocument,
} from "../../trainer/api/generated/operations.ts";
import { createRecordedExperiment } from "../support/recordedRun.ts";
import { type RecordedSite, startRecordedSite, textOf } from "../support/recordedSite.ts";

const stopReason = "The generation is 3.0 points less accurate than its player.";
let site: RecordedSite;
let runId: string;

/** A run of SPFT-SQL as a trainer reports it: a supervised stage, a round of synthesis, an iteration that ends it. */
beforeAll(async () => {
  site = await startRecordedSite();
  const { admin } = site;
  await createRecordedExperiment(admin, "rounds", ["spft-sql"]);
  const { registerTrainer } = await admin.request(RegisterTrainerDocument, {
    input: {
      name: "recorder",
      host: "localhost",
      engine: "none",
      devices: ["none"],
      codeVersion: "test",
      metrics: [
        {
          name: "curiosity/{part}/bonus",
          title: "Curiosity bonus of {part}",
          unit: "FRACTION",
          stepAxis: "ITERATION",
          group: "Curiosity",
          chart: "Curiosity bonus",
          label: "{part}",
          help: "Added to the reward of what is new.",
        },
      ],
    },
  });
  const { claimRun } = await admin.request(ClaimRunDocument, {
    input: { trainerId: registerTrainer.id, leaseSeconds: 600 },
  });
  if (claimRun === null) throw new Error("No run waits to be claimed.");
  runId = claimRun.run.id;
  const lease = { runId, leaseToken: claimRun.leaseToken };
  const stages: readonly IterationStage[] = ["SUPERVISED", "SYNTHESIS", "SELF_PLAY"];
  for (const [number, stage] of stages.entries()) {
    await admin.request(StartIterationDocument, {
      input: { lease, number, stage, ...(number === 0 ? {} : { playerNumber: number - 1 }) },
    });
    await admin.request(CompleteIterationDocument, {
      input: {
        lease,
        number,
        generation: {
          number,
          ...(number === 0 ? {} : { parentNumber: number - 1 }),
          weightsHash: `weights-${number}`,
          weightCount: 1000,
          isReused: number === 0,
        },
        counters: stage === "SYNTHESIS" ? { synthesized: 1600, tokens: 54_321 } : {},
        ...(stage === "SELF_PLAY" ? { stopReason } : {}),
      },
    });
  }
  const record = (name: string, steps: number[], values: number[]) =>
    admin.request(RecordMetricsDocument, { input: { lease, series: [{ name, steps, values }] } });
  await record("pairs/correctFraction", [1, 2, 3], [0.125, 0.25, 0.5]);
  await record("pairs/executableRate", [1, 2, 3], [0.5, 0.75, 1]);
  await record("pairs/playerAfter/logChosen", [1, 2, 3], [-4.25, -4.5, -6.25]);
  await record("synthesis/kept", [1], [1600]);
  await record("something/new", [1, 2], [1, 2]);
  await record("curiosity/joins/bonus", [1, 2], [0.5, 0.125]);
  await admin.request(ReleaseRunDocument, { input: { lease, outcome: "SUCCEEDED", resultGeneration: 1 } });
});

afterAll(() => site?.close());

it("shows rounds of synthesis, why an iteration ended, and which generation is the result", () =>
  site.withPage(
    `/runs/${encodeURIComponent(runId)}`,
    async (page) => {
      const row = (number: number) =>
        textOf(page, `section[aria-label="Iterations"] tbody tr:nth-child(${number + 1})`);
      expect(await row(0)).toMatch(/^0 supervised generation 0, reused/);
      expect(await row(1)).toMatch(/^1 synthesis generation 1 ?result generation 0 1,600 54,321/);
      expect(await row(2)).toContain(stopReason);
      expect(await textOf(page, 'section[aria-label="Iterations"] thead')).not.toMatch(/candidates/i);
      expect(await textOf(page, "main .facts")).toContain("Result generation 1");
    },
    { javaScriptEnabled: false },
  ));

it("groups what was measured by iteration, in words and units", () =>
  site.withPage(`/runs/${encodeURIComponent(runId)}`, async (page) => {
    await page.getByText("Pairs (2)").click();
    const [rejected, chosen] = await page.locator("figure.metric figcaption").allInnerTexts();
    expect([rejected?.trim(), chosen?.trim()]).toEqual([
      "Rejected SQL",
      "Mean log-probability of chosen SQL in nats",
    ]);
    const mark = page.getByRole("img", { name: "executes to gold’s result, iteration 2: 25 %" });
    await mark.focus();
    await mark.locator("text").waitFor({ state: "visible" });
    await page.screenshot({ path: "test/results/chartValue.png" });
    await page.getByText("Values: Rejected SQL").click();
    expect(await textOf(page, 'section[aria-label="Rejected SQL"] tbody')).toBe(
      "executes to gold’s result 12.5 % 25.0 % 50.0 % executes 50.0 % 75.0 % 100.0 %",
    );
    await page.getByText("Synthesis (1)").click();
    expect(await textOf(page, 'section[aria-label="Synthetic SQL and examples"]')).toMatch(
      /Iteration 1 synthetic examples kept 1,600$/i,
    );
    await page.getByText("Other (1)").click();
    await page.locator('[data-metric="something/new"]').waitFor();
  }));

it("shows a metric that only its trainer knows, with the title, unit and axis it was registered with", () =>
  site.withPage(`/runs/${encodeURIComponent(runId)}`, async (page) => {
    await page.getByText("Curiosity (1)").click();
    // Of two points the table says all, without a chart.
    expect(await textOf(page, 'section[aria-label="Curiosity bonus"]')).toMatch(
      /Iteration 1 Iteration 2 joins 50.0 % 12.5 %$/,
    );
    expect(await textOf(page, "details.metric-group[open]")).toContain("Added to the reward of what is new.");
    expect(await page.locator("details.metric-group[open] .line-chart").count()).toBe(0);
  }));
