import { type ChildProcess, spawn } from "node:child_process";
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EvaluationReport } from "../../trainer/evaluation/evaluationReport.ts";
import { startChatServer } from "../support/chatServer.ts";
import { putKata } from "../support/kata.ts";
import { until } from "../support/programs.ts";
import { isAbsent, sharedData } from "../trainer/benchmarks/sharedData.ts";

const launcher = join(import.meta.dirname, "../../bin/sqldojo.js");

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

let root: string;
let kata: string;
let examples: { query: string; db_id: string }[];
let folderCount = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "sqldojo-evaluate-"));
  kata = join(root, "kata");
  await putKata(kata);
  examples = JSON.parse(readFileSync(join(kata, "kata-dev.json"), "utf8"));
});
afterAll(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));

function newFolder(): string {
  folderCount += 1;
  return join(root, `data-${folderCount}`);
}

function start(programArguments: readonly string[]): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [launcher, "evaluate", ...programArguments], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = new Promise<[number | null, NodeJS.Signals | null]>((resolve) =>
    child.once("exit", (code, signal) => resolve([code, signal])),
  );
  const ended = Promise.all([exit, text(child.stdout), text(child.stderr)]).then(
    ([[code, signal], stdout, stderr]) => ({ code, signal, stdout, stderr }),
  );
  return { child, ended };
}

const evaluate = (...programArguments: string[]) => start(programArguments).ended;

/** Writes the gold SQL, changed by `change`, as a file of predictions. */
function writePredictions(change: (sql: string, index: number) => string): string {
  const file = join(root, `predictions-${examples.length}-${folderCount}.txt`);
  writeFileSync(file, examples.map(({ query }, index) => `${change(query, index)}\n`).join(""));
  return file;
}

const onKata = () => ["--benchmark", kata, "--split", "kata-dev"];

const endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT sum(i) FROM n";
const slow = (count: number) => endless.replace("FROM n)", `FROM n WHERE i < ${count})`);
/** Every kind of outcome; the slow ones last, so that there is time to interrupt. */
const mixed = (sql: string, index: number) => {
  if (index === 999) return endless;
  if (index >= 997) return slow(1_000_000 + index);
  if (index % 10 === 3) return "";
  if (index % 10 === 5) return "SELECT nothing FROM nowhere";
  return index % 10 === 7 ? "SELECT 1" : sql;
};

describe("sqldojo evaluate", () => {
  it("prints one object that finds gold right under every rule", async () => {
    const predictions = writePredictions((sql) => sql);
    const { code, stdout } = await evaluate(
      ...onKata(),
      "--predictions",
      predictions,
      "--data",
      newFolder(),
      "--json",
      "--slices",
    );
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as EvaluationReport;
    expect(report).toMatchObject({ benchmark: "kata", split: "kata-dev", examples: 1000 });
    expect(report.outcomes).toEqual({
      correct: 1000,
      wrong: 0,
      invalid: 0,
      timedOut: 0,
      empty: 0,
      goldFailed: 0,
    });
    expect(Object.keys(report.rules)).toEqual(
      expect.arrayContaining([
        "strict",
        "spiderExecution",
        "spiderExactMatch",
        "birdExecution",
        "birdSoftF1",
      ]),
    );
    for (const [name, { accuracy, n }] of Object.entries(report.rules)) {
      expect({ name, accuracy }).toEqual({ name, accuracy: 1 });
      // Some of kata's SQL is outside the grammar that Spider's exact match reads.
      if (name !== "spiderExactMatch") expect({ name, n }).toEqual({ name, n: 1000 });
    }
    const difficulties = report.slices
      ?.filter(({ dimension }) => dimension === "difficulty")
      .map(({ n }) => n);
    expect(difficulties?.reduce((sum, n) => sum + n)).toBe(1000);
  });

  it("gives identical verdicts on one and two workers, twice, killed and resumed, and after Ctrl-C", async () => {
    const predictions = writePredictions(mixed);
    const run = (data: string, name: string, ...more: string[]) => [
      ...onKata(),
      "--predictions",
      predictions,
      "--data",
      data,
      "--verdicts",
      join(root, name),
      "--timeout",
      "4000",
      ...more,
    ];
    const verdicts = (name: string) => readFileSync(join(root, name), "utf8");
    const [first, second, killed, interrupted] = [newFolder(), newFolder(), newFolder(), newFolder()];

    const { code, stdout } = await evaluate(...run(first, "one.jsonl", "--workers", "1", "--json"));
    expect(code).toBe(0);
    const { outcomes } = JSON.parse(stdout) as EvaluationReport;
    expect(outcomes).toMatchObject({ timedOut: 1, empty: 100, invalid: 100, goldFailed: 0 });
    const expected = verdicts("one.jsonl");
    expect(expected.split("\n")).toHaveLength(1001);
    expect(JSON.parse(expected.split("\n")[3]!)).toMatchObject({ index: 3, strict: 0, outcome: "empty" });

    expect((await evaluate(...run(first, "again.jsonl", "--workers", "1"))).code).toBe(0);
    expect(verdicts("again.jsonl")).toBe(expected);
    expect((await evaluate(...run(second, "two.jsonl", "--workers", "2", "--no-cache"))).code).toBe(0);
    expect(verdicts("two.jsonl")).toBe(expected);

    const journal = (data: string) => {
      try {
        const folder = join(data, "evaluations");
        return readdirSync(folder).map((name) => join(folder, name))[0];
      } catch {
        return undefined;
      }
    };
    for (const [data, how] of [
      [killed, "SIGKILL"],
      [interrupted, "SIGINT"],
    ] as const) {
      const program = start(run(data, "rest.jsonl"));
      await until("some verdicts are kept", 180, async () => journal(data) !== undefined);
      program.child.kill(how);
      const { code: endCode, signal, stderr } = await program.ended;
      if (how === "SIGKILL") expect(signal).toBe("SIGKILL");
      else
        expect({ endCode, stderr }).toEqual({
          endCode: 130,
          stderr: expect.stringMatching(/same command goes on/),
        });
      const file = journal(data);
      const kept = readFileSync(file!, "utf8").split("\n").length - 1;
      expect(kept).toBeGreaterThan(0);
      expect(kept).toBeLessThan(1000);
      appendFileSync(file!, '{"index": 999, "databaseId": "to');

      const rest = await evaluate(...run(data, "rest.jsonl"));
      expect(rest.code).toBe(0);
      expect(rest.stderr).toContain(`resuming: ${kept} of 1,000 done`);
      expect(verdicts("rest.jsonl")).toBe(expected);
      expect(journal(data)).toBeUndefined();
    }
  });

  it("asks an endpoint, goes on after a failure, and scores what it saved", async () => {
    const saved = join(root, "saved.jsonl");
    const data = newFolder();
    const answers = new Map(
      (
        JSON.parse(readFileSync(join(kata, "kata-dev.json"), "utf8")) as { question: string; query: string }[]
      ).map(({ question, query }) => [question, query]),
    );
    const answerOf = (prompt: string) => answers.get(/^Question: (.*)$/m.exec(prompt)?.[1] ?? "") ?? "";
    let isBroken = true;
    const server = await startChatServer(({ prompt, authorization }, earlier) => {
      if (authorization !== "Bearer sesame")
        return { status: 401, body: '{"error": {"message": "who are you"}}' };
      if (earlier % 200 === 7) return { status: 429, body: "{}", headers: { "retry-after": "0" } };
      if (isBroken && earlier > 300) return { status: 404, body: '{"error": {"message": "no such model"}}' };
      return { content: `\`\`\`sql\n${answerOf(prompt)};\n\`\`\`` };
    });
    try {
      process.env.SQLDOJO_TEST_KEY = "sesame";
      const asking = [
        ...onKata(),
        "--endpoint",
        server.url,
        "--model",
        "small",
        "--data",
        data,
        "--save-predictions",
        saved,
        "--json",
      ];
      const locked = await evaluate(...asking);
      expect(locked).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/401 who are you\. .*--api-key-env/),
      });
      const withKey = [...asking, "--api-key-env", "SQLDOJO_TEST_KEY"];
      const broken = await evaluate(...withKey);
      expect(broken).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/404 no such model\. Check --model/),
      });
      isBroken = false;
      const before = server.requests.length;
      const { code, stdout, stderr } = await evaluate(...withKey);
      expect({ code, stderr }).toEqual({
        code: 0,
        stderr: expect.stringMatching(/of 1,000 answers are there/),
      });
      expect(server.requests.length - before).toBeLessThan(800);
      const report = JSON.parse(stdout) as EvaluationReport;
      const again = await evaluate(...onKata(), "--predictions", saved, "--data", data, "--json");
      expect((JSON.parse(again.stdout) as EvaluationReport).rules).toEqual(report.rules);
      expect(report.outcomes.correct).toBeGreaterThan(950);
    } finally {
      delete process.env.SQLDOJO_TEST_KEY;
      await server.close();
    }
  });
});

describe("sqldojo evaluate refuses", () => {
  const cases: [what: string, programArguments: () => string[], message: RegExp, code?: 1 | 2][] = [
    ["no predictions at all", () => onKata(), /either --predictions FILE, or --endpoint URL/, 2],
    [
      "an endpoint without a model",
      () => [...onKata(), "--endpoint", "http://127.0.0.1:1"],
      /needs --model NAME/,
      2,
    ],
    [
      "a folder that is not there",
      () => ["--benchmark", "/nowhere", "--predictions", "x"],
      /\/nowhere is not there/,
    ],
    [
      "a folder that is no benchmark",
      () => ["--benchmark", join(root, "kata/database"), "--predictions", "x"],
      /kata\/database/,
    ],
    [
      "an unknown split",
      () => ["--benchmark", kata, "--split", "kata-def", "--predictions", "x"],
      /no split "kata-def".*Did you mean "kata-dev"/,
    ],
    [
      "the split dev where there are others",
      () => ["--benchmark", kata, "--predictions", "x"],
      /no split "dev"/,
    ],
    [
      "an unknown rule",
      () => [...onKata(), "--rules", "strict,birdExecutoin", "--predictions", "x"],
      /no rule "birdExecutoin".*Did you mean "birdExecution"/,
      2,
    ],
    [
      "a file that is not there",
      () => [...onKata(), "--predictions", "/nowhere.txt"],
      /\/nowhere\.txt is not there/,
    ],
    [
      "too few workers",
      () => [...onKata(), "--predictions", "x", "--workers", "0"],
      /whole number from 1/,
      2,
    ],
  ];

  it.each(cases)("%s", async (_what, programArguments, message, exitCode = 1) => {
    const { code, stdout, stderr } = await evaluate(...programArguments(), "--data", join(root, "unused"));
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
  });

  it("predictions of another number, unless missing ones are allowed", async () => {
    const file = join(root, "few.txt");
    writeFileSync(file, "SELECT 1\nSELECT 2\n");
    const few = [...onKata(), "--predictions", file, "--data", newFolder(), "--rules", "strict", "--json"];
    const refused = await evaluate(...few);
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(/has 2 predictions, the split has 1,000 examples.*--allow-missing/);
    const { code, stdout } = await evaluate(...few, "--allow-missing");
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as EvaluationReport;
    expect(report.outcomes.empty).toBe(998);
    expect(Object.keys(report.rules)).toEqual(["strict"]);
  });

  it("nothing when asked for help", async () => {
    const { code, stdout } = await evaluate("--help");
    expect(code).toBe(0);
    for (const option of ["--benchmark", "--predictions", "--endpoint", "--verdicts", "--workers"])
      expect(stdout).toContain(option);
  });
});

describe.skipIf(isAbsent("spider"))("sqldojo evaluate on the real Spider", () => {
  it("scores a published system as the official evaluator did, on one worker as on two", async () => {
    const spider = join(sharedData, "spider");
    const folders = [join(spider, "database"), join(spider, "database_rebuilt")];
    const run = async (workers: string) => {
      const file = join(root, `spider-${workers}.jsonl`);
      const { code, stdout } = await evaluate(
        "--benchmark",
        spider,
        ...folders.flatMap((folder) => ["--databases", folder]),
        "--predictions",
        join(sharedData, "predictions/spider/codes-1b.txt"),
        ...["--data", newFolder(), "--workers", workers, "--verdicts", file, "--json"],
      );
      expect(code).toBe(0);
      return { report: JSON.parse(stdout) as EvaluationReport, verdicts: readFileSync(file, "utf8") };
    };
    const { report, verdicts } = await run("2");
    expect(report.examples).toBe(1034);
    expect(report.rules.spiderExecution?.verdictSum).toBe(805);
    expect(report.rules.spiderExactMatch?.accuracy).toBeCloseTo(0.7166, 3);
    expect(report.rules.birdExecution?.accuracy).toBeCloseTo(0.7553, 3);
    expect((await run("1")).verdicts).toBe(verdicts);
  });

  it("says which databases lack where some do", async () => {
    const folder = newFolder();
    mkdirSync(folder);
    for (const name of ["dev.json", "tables.json", "database"])
      symlinkSync(resolve(sharedData, "spider", name), join(folder, name));
    const refused = await evaluate("--benchmark", folder, "--predictions", "x", "--data", newFolder());
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/62 examples of \S+ dev.*wta_1.*--databases.*--allow-missing/),
    });
  });
});
