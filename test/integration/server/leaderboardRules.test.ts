import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { studentCritical } from "../../../statistics/distributions.ts";
import { countStatements } from "../../support/countStatements.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  evaluateUnderRules,
  type Lease,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

const document = `query ($rule: String, $withoutExcluded: Boolean) {
  leaderboard(benchmark: "drill", rule: $rule, withoutExcluded: $withoutExcluded) {
    rules { rule version }
    entries { place { from to } method { name } seedCount
      scores { split { name } exampleCount seedCount value low high outcomeRule } }
  }
}`;

/** dpo was evaluated before there were verdicts; spin with two seeds, sft with one. */
interface Entry {
  method: { name: string };
  scores: { value: number; exampleCount: number; outcomeRule: string }[];
}

describeOnBothDatabases("the leaderboard under a rule", (open) => {
  let server: TestServer;
  let leases: Lease[];

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const trainerId = await registerTrainer(server);
    await createRuns(server, [
      { method: "sft" },
      { method: "spin" },
      { method: "spin", seed: 2 },
      { method: "dpo" },
    ]);
    leases = [];
    for (let count = 0; count < 4; count += 1) {
      const lease = await claim(server, trainerId);
      leases.push(lease);
      await recordIteration(server, lease);
    }
    const [sft, spin, spin2, dpo] = leases as [Lease, Lease, Lease, Lease];
    await evaluateUnderRules(server, sft, "dev", {
      "strict@1": [1, 0, 0, 1],
      "spiderExecution@1": [1, 1, 1, 1],
      "spiderTestSuite@1": [null, null, null, null],
      "softF1@1": [1, 0.5, 0.5, 1],
    });
    await evaluateUnderRules(server, spin, "dev", {
      "strict@1": [1, 1, 1, null],
      "spiderExecution@1": [1, 0, 0, null],
      "softF1@1": [1, 0, 0.5, null],
    });
    await evaluateUnderRules(server, spin2, "dev", {
      "strict@1": [1, 1, 0, null],
      "spiderExecution@1": [1, 1, 0, null],
      "softF1@1": [1, 1, 0.5, null],
    });
    await evaluate(server, dpo, "dev", ["CORRECT", "WRONG", "WRONG", "WRONG"]);
    await exclude([]);
  });
  afterAll(() => server.close());
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const exclude = (indexes: number[]) =>
    server.change("recordAudit", {
      benchmark: "drill",
      splits: [
        {
          split: "dev",
          checkVersion: 1,
          issues: indexes.map((index) => ({ index, kind: "tie", detail: "", isExcluded: true })),
        },
      ],
    });
  const load = async (variables: object = {}) => (await server.read(document, variables)).leaderboard;
  const table = ({ entries }: { entries: Entry[] }) =>
    entries.map(({ method, scores: [score] }) => [
      method.name,
      score?.value,
      score?.exampleCount,
      score?.outcomeRule,
    ]);

  it("takes each evaluation's own rule unless told, the outcomes as recorded", async () => {
    expect(table(await load())).toEqual([
      // 3 of 3 and 2 of 3: the fourth example's gold SQL fails, and counts nowhere as a wrong answer.
      ["spin", (1 + 2 / 3) / 2, 3, "strict@1"],
      ["sft", 0.5, 4, "strict@1"],
      ["dpo", 0.25, 4, "strict@1"],
    ]);
  });

  it("says which rules there are, without one that applies to no example", async () => {
    expect((await load()).rules).toEqual([
      { rule: "strict", version: 1 },
      { rule: "spiderExecution", version: 1 },
      { rule: "softF1", version: 1 },
    ]);
  });

  it("ranks by another rule's verdicts and leaves out what has none", async () => {
    const leaderboard = await load({ rule: "spiderExecution" });
    expect(table(leaderboard)).toEqual([
      ["sft", 1, 4, "spiderExecution@1"],
      ["spin", 0.5, 3, "spiderExecution@1"],
    ]);
    expect(leaderboard.entries[1]).toMatchObject({ seedCount: 2, scores: [{ seedCount: 2 }] });
  });

  it("shows evaluations without verdicts under their own rule, by name and by version", async () => {
    const rows = [
      ["spin", (1 + 2 / 3) / 2, 3, "strict@1"],
      ["sft", 0.5, 4, "strict@1"],
      ["dpo", 0.25, 4, "strict@1"],
    ];
    for (const rule of ["strict", "strict@1"]) {
      const shown = table(await load({ rule }));
      expect(shown.map(([name]) => name)).toEqual(rows.map(([name]) => name));
      expect(shown[0]?.[1]).toBeCloseTo(5 / 6, 12);
      expect(shown.slice(1)).toEqual(rows.slice(1));
    }
    expect(table(await load({ rule: "birdSoftF1" }))).toEqual([]);
    for (const rule of ["strict@2", "vibes"]) {
      const { errors } = await server.send(document, { rule });
      expect(errors?.[0]?.extensions).toEqual({ code: "NOT_FOUND", field: "rule" });
    }
  });

  it("gives the mean of a graded rule an interval, over examples and, where there are several, over seeds", async () => {
    const { entries } = await load({ rule: "softF1" });
    const [spin] = entries.filter(({ method }: { method: { name: string } }) => method.name === "spin");
    // Per-example means 1, ½, ½: variance 1/12; means of the seeds ½ and ⅚: variance 1/18.
    // Two variances of 1/36 with 2 and 1 degrees of freedom have 8/3 together.
    const standardError = Math.sqrt(1 / 12 / 3 + 1 / 18 / 2);
    expect(spin.scores[0].low).toBeCloseTo(
      Math.max(0, 2 / 3 - studentCritical(0.05, 8 / 3) * standardError),
      5,
    );
    const sft = entries.find(({ method }: { method: { name: string } }) => method.name === "sft");
    // 1, ½, ½, 1: mean ¾, variance 1/12.
    expect(sft.scores[0]).toMatchObject({ value: 0.75, high: 1 });
    expect(sft.scores[0].low).toBeCloseTo(0.75 - 1.959964 * Math.sqrt(1 / 12 / 4), 5);
  });

  it("leaves out excluded examples where told, and follows the exclusion", async () => {
    await exclude([0]);
    expect(table(await load({ withoutExcluded: true }))).toEqual([
      ["spin", 0.75, 2, "strict@1"],
      ["sft", 1 / 3, 3, "strict@1"],
      ["dpo", 0, 3, "strict@1"],
    ]);
    const spin = (await load({ withoutExcluded: true, rule: "spiderExecution" })).entries[1];
    // Per-example means ½ and 0: variance ⅛; accuracies 0 and ½: variance ⅛. So few say nothing.
    expect(spin.scores[0]).toMatchObject({ value: 0.25, exampleCount: 2, low: 0, high: 1 });
    await exclude([0, 1, 2, 3]);
    expect(table(await load({ withoutExcluded: true }))).toEqual([]);
    await exclude([]);
    expect(table(await load({ withoutExcluded: true }))).toEqual(table(await load()));
  });

  it("costs the same few SQL statements however many runs there are", async () => {
    const statementsOf = (variables: object) => countStatements(() => server.read(document, variables));
    expect(await statementsOf({ rule: "spiderExecution" })).toBe(9);
    expect(await statementsOf({ rule: "spiderExecution", withoutExcluded: true })).toBe(11);
  });
});
