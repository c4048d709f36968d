import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Study } from "../../cli/study/definition/study.ts";
import { awaitStudy, loadStates, retryFailed } from "../../cli/study/launch/awaitStudy.ts";
import { benchmarkOfStudy } from "../../cli/study/launch/benchmarkOfStudy.ts";
import { fetchRecords } from "../../cli/study/launch/fetchRecords.ts";
import { launchStudy } from "../../cli/study/launch/launchStudy.ts";
import { planStudy } from "../../cli/study/launch/planStudy.ts";
import { previewStudy } from "../../cli/study/launch/previewStudy.ts";
import { studyReport } from "../../cli/study/report/studyReport.ts";
import { createApiClient } from "../../trainer/api/client.ts";
import { putMigrated } from "../support/database.ts";
import {
  findFreePort,
  type RunningProgram,
  startServerProgram,
  startSqldojo,
  until,
  withDataFolder,
} from "../support/programs.ts";
import { claimRecordedRun, createRecordedExperiment, recordedBenchmark } from "../support/recordedRun.ts";
import { putRegisteredKata } from "../support/registeredKata.ts";

const filter = "exspin without the execution filter";

async function untilPrinted(program: RunningProgram, text: string, seconds: number): Promise<void> {
  await until(`the study prints “${text}”`, seconds, async () => {
    if (program.child.exitCode !== null) throw new Error(`The study ended:\n${program.output()}`);
    return program.output().includes(text);
  });
}

describe("sqldojo study", () => {
  it("says what it would run, runs it, goes on after Ctrl-C, and ends with tables, tests and hypotheses", async () => {
    await withDataFolder(async (dataFolder) => {
      const ports = ["--port", String(await findFreePort()), "--web-port", String(await findFreePort())];
      const command = ["study", "paper", "--preset", "smoke", "--seeds", "1", "--data", dataFolder, ...ports];
      const chosen = [...command, "--methods", `sft,exspin,${filter}`];

      const dry = startSqldojo([...chosen, "--dry-run"]);
      expect(await dry.ended, dry.output()).toBe(0);
      expect(dry.output()).toMatch(
        /methods:\n {2}sft\n {2}exspin\nablation of exspin:\n {2}base\n {2}without the/,
      );
      expect(dry.output()).toContain("4 cells, seeds 1: 4 runs.");
      expect(dry.output()).toContain("How long they take is not known yet");
      expect(existsSync(join(dataFolder, "studies"))).toBe(false);

      const first = startSqldojo(chosen);
      await untilPrinted(first, "Study: 1 of 4 runs done", 300);
      expect(await first.kill("SIGINT"), first.output()).toBe(0);
      expect(first.output()).toContain("goes on where this one ended");

      const second = startSqldojo([...chosen, "--out", join(dataFolder, "tables")]);
      expect(await second.ended, second.output()).toBe(0);
      expect(second.output()).toMatch(/Study: [1-3] of 4 runs done/);
      expect(second.output()).toContain("Study: 4 of 4 runs done");
      const logs = readdirSync(join(dataFolder, "logs")).filter((name) => name.startsWith("trainer-"));
      expect(logs.length).toBeGreaterThan(0);
      const log = logs.map((name) => readFileSync(join(dataFolder, "logs", name), "utf8")).join("");
      expect(log).toContain("weights of another run reused");
      expect(second.output()).toContain("Execution accuracy in %");
      expect(second.output()).toContain("- ExSPIN gains by its execution filter: ");
      expect(second.output()).toContain("- Error-driven self-play beats DPO: not measured.");

      const read = (file: string) => readFileSync(join(dataFolder, "tables", file), "utf8");
      const written = JSON.parse(read("study.json"));
      expect(written).toMatchObject({ name: "paper", size: "smoke", runCount: 4, missing: [] });
      expect(written.runs.map(({ method }: { method: string }) => method)).toEqual(["sft", "exspin", filter]);
      for (const split of ["kata-dev", "kata-syn", "kata-realistic", "kata-dk", "kata-hard"]) {
        const entry = written.scores.find(
          (each: { method: string; split: string }) => each.method === "exspin" && each.split === split,
        );
        expect(entry.score).toMatchObject({ seedCount: 1, exampleCount: 40 });
      }
      const pairs = written.pairs.find(({ method }: { method: string }) => method === filter);
      expect(Object.keys(pairs.metrics)).toEqual(
        expect.arrayContaining([
          "candidates/incorrectFraction",
          "pairs/correctFraction",
          "pairs/playerBefore/logChosen",
          "pairs/playerAfter/logRejected",
        ]),
      );
      expect(
        written.costs.every(({ tokens, seconds }: Record<string, number>) => tokens! > 0 && seconds! > 0),
      ).toBe(true);
      expect(read("study.md")).toContain("## Ablation exspin");
      expect(read("study.tex")).toContain("\\label{tab:hypotheses}");
    }, putRegisteredKata);
  });

  it("refuses a study, a size and a seed that are not there", async () => {
    for (const [faulty, message] of [
      [["study", "essay"], "paper"],
      [["study", "paper", "--preset", "huge"], "full, long, smoke"],
      [["study", "paper", "--seeds", "1,1"], "none twice"],
    ] as const) {
      const program = startSqldojo([...faulty]);
      expect(await program.ended).toBe(2);
      expect(program.output()).toContain(message);
    }
  });
});

/** On a benchmark whose runs are recorded without being trained. */
const drill: Study = {
  name: "drill",
  description: "Two methods and two variants that come to one.",
  benchmark: recordedBenchmark.name,
  baseModel: "scratch-tiny",
  splits: ["dev", "hard"],
  sizes: {
    full: { description: "one seed", seeds: [1], configuration: { selfPlay: { iterations: 1 } } },
    long: { description: "one seed", seeds: [1], configuration: {} },
    smoke: { description: "one seed", seeds: [1], configuration: {} },
  },
  methods: [
    { name: "sft", preset: "sft" },
    { name: "spin", preset: "spin" },
  ],
  baselines: ["sft"],
  ablations: [
    {
      base: "spin",
      variants: [
        { title: "filtered", overrides: { selfPlay: { pairs: "INCORRECT_ONLY" } } },
        { title: "filtered too", overrides: { selfPlay: { pairs: "INCORRECT_ONLY" } } },
      ],
    },
  ],
  hypotheses: [{ sentence: "SPIN falls", first: "sft", second: "spin", splits: ["hard"] }],
};

describe("a study on a server", () => {
  it("waits for every run, tells which failed, tries those again, and tables what was recorded", async () => {
    await withDataFolder(async (dataFolder) => {
      const server = await startServerProgram(dataFolder, await findFreePort());
      onTestFinished(async () => {
        await server.kill("SIGTERM");
      });
      const trainer = createApiClient(
        server.url,
        readFileSync(join(dataFolder, "tokens/trainer"), "utf8").trim(),
      );
      const { admin } = server;
      await createRecordedExperiment(admin, "before", ["sft"]);
      await (await claimRecordedRun(trainer)).succeed();

      const { signal } = new AbortController();
      const place = { url: server.url, admin, dataFolder, signal };
      await expect(benchmarkOfStudy({ ...drill, benchmark: "elsewhere" }, place)).rejects.toThrow(
        /elsewhere, which this server does not know: import it first with `sqldojo import benchmark/,
      );
      await expect(benchmarkOfStudy({ ...drill, splits: ["dev", "soft"] }, place)).rejects.toThrow(
        /evaluates on soft, which .* version 1 does not have; it has .*hard/,
      );
      const { splits, ...benchmark } = await benchmarkOfStudy(drill, place);
      expect(benchmark).toEqual({ benchmarkVersion: 1 });
      const further = { ...drill, splits: ["dev"], optionalSplits: ["soft", "hard"] };
      expect((await benchmarkOfStudy(further, place)).splits).toEqual(["dev", "hard"]);
      const planned = planStudy(drill, { size: "full" }, { ...benchmark, codeVersion: "test" });
      const { cells } = await previewStudy(admin, planned);
      expect(cells.map(({ name, sameAs }) => [name, ...sameAs])).toEqual([
        ["sft"],
        ["spin"],
        ["base"],
        ["filtered", "filtered too"],
      ]);
      const launched = await launchStudy(admin, planned);
      expect(launched.runs.map(({ method, isRepeat }) => [method, isRepeat])).toEqual([
        ["sft", false],
        ["spin", false],
        ["spin", true],
        ["spin filtered", false],
      ]);
      expect(await launchStudy(admin, planned)).toEqual(launched);

      const lines: string[] = [];
      const waiting = awaitStudy(admin, launched, 1, (line) => lines.push(line), signal);
      for (const [dev, hard] of [
        [60, 40],
        [50, 20],
        [50, 20],
      ] as const) {
        const run = await claimRecordedRun(trainer);
        await run.iteration(0, { dev: 30, hard: 10 });
        await run.metrics("pairs/correctFraction", [1], [0.25]);
        await run.iteration(1, { dev, hard });
        await run.succeed();
      }
      await (await claimRecordedRun(trainer)).fail("CODE", "a fault");
      const states = await waiting;
      expect(lines.at(-1)).toMatch(/^Study: 4 of 4 runs done, 1 of them without success · /);

      const reportOf = async () =>
        studyReport(
          await fetchRecords(admin, launched, () => undefined),
          { ...drill, methods: ["sft", "spin"], ablations: planned.ablations },
          launched.merged,
        );
      const lacking = await reportOf();
      expect(lacking.missing).toEqual([
        { method: "spin filtered", seed: 1, reason: "failed: a fault (code)" },
      ]);
      expect(lacking.ablations[0]?.comparisons).toEqual([]);
      const { dev, hard } = recordedBenchmark.splits;
      const meansOf = (method: string) =>
        lacking.scores.filter((each) => each.method === method).map(({ score }) => score?.mean);
      expect(meansOf("sft")).toEqual([60 / dev, 40 / hard, (60 / dev + 40 / hard) / 2]);
      expect(meansOf("spin").slice(0, 2)).toEqual([50 / dev, 20 / hard]);
      expect(lacking.hypotheses[0]).toMatchObject({ answer: "yes", evidence: { difference: 20 / hard } });
      expect(lacking.pairs.map(({ method, metrics }) => [method, metrics["pairs/correctFraction"]])).toEqual([
        ["sft", 0.25],
        ["spin", 0.25],
      ]);

      expect(await retryFailed(admin, states)).toBe(1);
      expect((await loadStates(admin, launched)).map(({ status }) => status)).toEqual([
        "SUCCEEDED",
        "SUCCEEDED",
        "SUCCEEDED",
        "QUEUED",
      ]);
      const again = await claimRecordedRun(trainer);
      await again.iteration(0, { dev: 55, hard: 30 });
      await again.succeed();
      const whole = await reportOf();
      expect(whole.missing).toEqual([]);
      const onHard = whole.ablations[0]?.comparisons.filter(({ split }) => split === "hard");
      expect(onHard?.map(({ method, difference }) => [method, difference])).toEqual([
        ["spin filtered", 10 / hard],
        ["spin filtered too", 10 / hard],
      ]);
      expect(await server.kill("SIGTERM")).toBe(0);
    }, putMigrated);
  });
});
