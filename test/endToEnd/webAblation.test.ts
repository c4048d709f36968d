import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatDifference, formatPercent } from "../../web/lib/format.ts";
import { cellCorrect, codeFault, memoryFault, recordAblation } from "../support/recordedAblation.ts";
import { recordedBenchmark } from "../support/recordedRun.ts";
import { plain, type RecordedSite, startRecordedSite, textOf } from "../support/recordedSite.ts";

let site: RecordedSite;
let address: string;

beforeAll(async () => {
  site = await startRecordedSite();
  address = `/experiments/${encodeURIComponent(await recordAblation(site.admin))}`;
});

afterAll(() => site?.close());

const cell = (number: number) => `table.ablation tbody tr:nth-child(${number})`;
const accuracyOf = ([first, second]: readonly [number, number]) =>
  (first + second) / 2 / recordedBenchmark.splits.dev;

describe("the page of an ablation", () => {
  it("tables its cells: levels, states, accuracy over seeds and the difference to the base", () =>
    site.withPage(
      address,
      async (page) => {
        const [base, off] = [accuracyOf(cellCorrect.base), accuracyOf(cellCorrect.filterOff)];
        expect(await textOf(page, "table.ablation thead")).toMatch(
          /^cell execution filter λ Runs dev hard /i,
        );
        const first = await textOf(page, cell(1));
        expect(first).toMatch(/^base as the base as the base 2 succeeded 2 iterations/);
        expect(first).toContain(plain(formatPercent(base)));
        expect(first).toContain("n 120 × 2 seeds");
        expect(first).toMatch(/nothing$/);
        const second = await textOf(page, cell(2));
        expect(second).toMatch(/^execution filter: off off as the base 2 succeeded 1 retried 2 iterations/);
        expect(second).toContain(plain(formatPercent(off)));
        expect(second).toContain(`${formatDifference(off - base)} [`);
        expect(second).toMatch(/\], p [=<] 0\.\d+/);
        expect(second).toContain("selfPlay.pairs: INCORRECT_ONLY → ALL");
        expect(await textOf(page, cell(3))).toBe(
          "λ: half as the base half 1 queued 1 failed – – selfPlay.lambda: 0.1 → 0.5",
        );
        expect(await page.locator("table.ablation tbody tr").count()).toBe(3);
      },
      { javaScriptEnabled: false },
    ));

  it("hides no failure, and leads to the run that failed", () =>
    site.withPage(address, async (page) => {
      const row = (number: number) => textOf(page, `table.failures tbody tr:nth-child(${number})`);
      expect(await row(1)).toContain(`λ: half, seed 1 1 code ${codeFault} failed`);
      expect(await row(2)).toContain(`execution filter: off, seed 2 1 out of memory ${memoryFault} retried`);
      await page.locator("table.failures").getByRole("link", { name: "λ: half, seed 1" }).click();
      await page.getByRole("heading", { level: 1, name: "λ: half, seed 1" }).waitFor();
      expect(await textOf(page, "main .facts")).toContain("Cell of the ablation λ: half");
      expect(await textOf(page, "table.failures tbody")).toContain(codeFault);
    }));

  it("fits a narrow screen", () =>
    site.withPage(
      address,
      async (page) => {
        await page.locator("table.ablation").waitFor();
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
      },
      { viewport: { width: 390, height: 844 } },
    ));
});
