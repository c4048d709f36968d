import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluateUnderRules,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

describeOnBothDatabases("exports", (open) => {
  let server: TestServer;
  let experimentId: string;
  const runIds: string[] = [];
  const evaluationIds: string[] = [];

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server, { dev: [["joins=0"], ["joins=1", "difficulty=easy"], [], []] });
    const experiment = await createRuns(server, [
      { method: "sft", seed: 1 },
      { method: "spin", seed: 1 },
    ]);
    experimentId = experiment.id;
    const trainerId = await registerTrainer(server);
    for (const [place, name] of ['loss, "smooth"', "trainer/loss"].entries()) {
      const lease = await claim(server, trainerId);
      runIds.push(lease.runId);
      await recordIteration(server, lease);
      const series = [{ name, steps: [0, 1, 2], values: [2.5, 1.25, 0.1 + place] }];
      await server.change("recordMetrics", { lease, series });
      const recordedAt = "2026-01-01T00:00:00Z";
      const log = [
        { sequence: 0, level: "INFO", message: "begun", recordedAt },
        { sequence: 1, level: "WARNING", message: 'slow, "very"', recordedAt },
      ];
      if (place === 0) await server.change("recordLog", { lease, lines: log });
      const verdicts = { "strict@1": [1, 0, null, 1 - place], "softF1@1": [1, 0.25, 0.5, null] };
      evaluationIds.push(await evaluateUnderRules(server, lease, "dev", verdicts));
      if (place === 1) await evaluateUnderRules(server, lease, "hard", { "strict@1": [1, 1, 0] });
      await server.change("releaseRun", { lease, outcome: "SUCCEEDED" }, "{ id }");
    }
  });
  afterAll(() => server.close());

  const fetchExport = (path: string, headers: Record<string, string> = {}) =>
    fetch(server.url.replace(/graphql$/, `export/${path}`), { headers });
  const readText = async (path: string) => {
    const response = await fetchExport(path);
    expect([response.status, path]).toEqual([200, path]);
    return response.text();
  };
  const readLines = async (path: string) =>
    (await readText(path))
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line));
  const refusal = async (path: string, headers?: Record<string, string>) => {
    const response = await fetchExport(path, headers);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
    return { status: response.status, ...errors[0]!.extensions, message: errors[0]!.message };
  };

  it("gives every prediction with its run, its example and a column of verdicts for each rule", async () => {
    const lines = await readLines("predictions.jsonl");
    expect(lines).toHaveLength(11);
    expect(lines[1]).toEqual({
      experimentId,
      experiment: "trial",
      runId: runIds[0],
      run: "sft-seed1",
      method: "sft",
      baseModel: "scratch-tiny",
      seed: 1,
      generation: 0,
      evaluationId: evaluationIds[0],
      benchmark: "drill",
      benchmarkVersion: 1,
      split: "dev",
      decoding: "greedy",
      outcomeRule: "strict@1",
      executor: "sqlite 3",
      exampleId: expect.stringMatching(/^Example_/),
      exampleIndex: 1,
      database: "shop",
      difficulty: null,
      features: ["joins=1", "difficulty=easy"],
      question: "question of dev 1",
      goldSql: "select 1",
      sql: "select 1 -- WRONG",
      outcome: "WRONG",
      milliseconds: 1.5,
      reason: null,
      hasDisagreement: false,
      "softF1@1": 0.25,
      "strict@1": 0,
    });
    expect(lines.map((line) => line["strict@1"])).toEqual([1, 0, null, 1, 1, 0, null, 0, 1, 1, 0]);
  });

  it("gives the whole log of a run, and its lines of one level", async () => {
    const lines = await readLines(`log.jsonl?run=${runIds[0]}`);
    expect(lines.map(({ run, sequence, level, message }) => [run, sequence, level, message])).toEqual([
      ["sft-seed1", 0, "INFO", "begun"],
      ["sft-seed1", 1, "WARNING", 'slow, "very"'],
    ]);
    expect(await readLines("log.jsonl?level=WARNING")).toEqual([lines[1]]);
    expect(await refusal("log?level=LOUD")).toMatchObject({ status: 400, field: "level" });
  });

  it("says the same in Parquet, read by DuckDB with its types, in JSON lines and in CSV", async () => {
    const folder = mkdtempSync(join(tmpdir(), "sqldojo-exports-"));
    const response = await fetchExport("predictions.parquet");
    expect(response.headers.get("content-type")).toBe("application/vnd.apache.parquet");
    expect(response.headers.get("content-encoding")).toBeNull();
    writeFileSync(join(folder, "predictions.parquet"), new Uint8Array(await response.arrayBuffer()));
    const instance = await DuckDBInstance.create(":memory:");
    const connection = await instance.connect();
    const file = `'${join(folder, "predictions.parquet")}'`;
    const types = await connection.runAndReadAll(
      `select column_name, column_type from (describe from ${file})`,
    );
    expect(Object.fromEntries(types.getRowsJS() as [string, string][])).toMatchObject({
      seed: "BIGINT",
      milliseconds: "DOUBLE",
      hasDisagreement: "BOOLEAN",
      features: "VARCHAR[]",
      question: "VARCHAR",
      "strict@1": "DOUBLE",
    });
    const rows = (await connection.runAndReadAll(`from ${file}`)).getRowObjectsJson();
    connection.closeSync();
    instance.closeSync();
    rmSync(folder, { recursive: true });
    const lines = await readLines("predictions");
    expect(rows.map((row) => ({ ...row, seed: 1 }))).toEqual(
      lines.map((line) => ({
        ...line,
        generation: String(line.generation),
        benchmarkVersion: String(line.benchmarkVersion),
        exampleIndex: String(line.exampleIndex),
      })),
    );
    const inCsv = parse(await readText("predictions.csv"), { columns: true }) as Record<string, string>[];
    expect(inCsv).toEqual(
      lines.map((line) =>
        Object.fromEntries(
          Object.entries(line).map(([name, value]) => [
            name,
            value === null ? "" : typeof value === "object" ? JSON.stringify(value) : String(value),
          ]),
        ),
      ),
    );
  });

  it.each([
    ["predictions?run=RUN", 7],
    ["predictions?evaluation=EVALUATION", 4],
    ["predictions?experiment=EXPERIMENT&split=hard", 3],
    ["predictions?method=sft&method=spin&outcome=WRONG", 4],
    ["predictions?rule=softF1", 8],
    ["predictions?rule=strict@1&generation=1", 0],
    ["metrics?run=RUN", 3],
    ["metrics?name=trainer/loss&status=SUCCEEDED", 3],
    ["runs?benchmark=drill&baseModel=scratch-tiny", 2],
    ["runs?status=FAILED", 0],
    ["leaderboard?benchmark=drill", 3],
    ["leaderboard?benchmark=drill&rule=softF1&withoutExcluded=true", 2],
  ])("answers %s with %i rows", async (path, count) => {
    const named = path
      .replace("EXPERIMENT", experimentId)
      .replace("RUN", runIds[1]!)
      .replace("EVALUATION", evaluationIds[0]!);
    expect(await readLines(named)).toHaveLength(count);
    const [name, query] = named.split("?");
    const response = await fetchExport(`${name}.parquet?${query}`);
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
  });

  it("shows a rule's verdicts alone where it is asked for", async () => {
    const [line] = await readLines("predictions?rule=softF1");
    expect(Object.keys(line).filter((name) => name.includes("@"))).toEqual(["softF1@1"]);
  });

  it("gives metrics by run, name and step, names quoted as CSV asks", async () => {
    const rows = parse(await readText(`metrics.csv?run=${runIds[0]}`), { columns: true }) as object[];
    expect(rows).toMatchObject([
      { name: 'loss, "smooth"', step: "0", value: "2.5" },
      { name: 'loss, "smooth"', step: "1", value: "1.25" },
      { name: 'loss, "smooth"', step: "2", value: "0.1" },
    ]);
  });

  it("gives runs with their configurations whole, and the leaderboard with its places and differences", async () => {
    const [run] = await readLines("runs");
    expect(run).toMatchObject({
      method: "sft",
      kind: "TRAINING",
      status: "SUCCEEDED",
      attempt: 1,
      configuration: { supervised: { epochs: expect.any(Number) } },
    });
    const rows = await readLines("leaderboard?benchmark=drill&baseline=sft");
    const { leaderboard } = await server.read(
      '{ leaderboard(benchmark: "drill", baseline: "sft") { entries { label scores { value differenceToBaseline { difference } } } } }',
    );
    expect(rows.map(({ label, value, toBaseline }) => ({ label, value, toBaseline }))).toEqual(
      leaderboard.entries.flatMap(
        ({
          label,
          scores,
        }: {
          label: string;
          scores: { value: number; differenceToBaseline: { difference: number } | null }[];
        }) =>
          scores.map(({ value, differenceToBaseline }) => ({
            label,
            value,
            toBaseline: differenceToBaseline?.difference ?? null,
          })),
      ),
    );
  });

  it.each([
    ["text/csv", "text/csv"],
    ["application/vnd.apache.parquet", "application/vnd.apache.parquet"],
    ["application/json, text/csv;q=0.5", "application/x-ndjson"],
    ["*/*", "application/x-ndjson"],
  ])("writes what Accept: %s asks for", async (accept, type) => {
    const response = await fetchExport("runs", { accept });
    expect(response.headers.get("content-type")).toContain(type);
    await response.arrayBuffer();
  });

  it.each([
    ["prediction.csv", 404, "NOT_FOUND", "export", 'Did you mean "predictions"?'],
    ["runs.xlsx", 400, "INVALID_INPUT", "format", "there is jsonl, parquet, csv."],
    ["runs.arrow", 400, "INVALID_INPUT", "format", "Arrow reads Parquet into the same tables."],
    ["runs.csv?experimnt=x", 400, "INVALID_INPUT", "experimnt", 'Did you mean "experiment"?'],
    ["runs.csv?run=x", 400, "INVALID_INPUT", "run", "is not an id"],
    ["runs.csv?method=spinn", 404, "NOT_FOUND", "method", 'Did you mean "spin"?'],
    ["runs.csv?method=", 400, "INVALID_INPUT", "method", "is empty"],
    ["runs.csv?method=a%00b", 400, "INVALID_INPUT", "method", "U+0000"],
    ["runs.csv?status=DONE", 400, "INVALID_INPUT", "status", "Did you mean"],
    ["metrics?name=trainer%2Flos", 404, "NOT_FOUND", "name", "Did you mean"],
    ["predictions?rule=strikt", 404, "NOT_FOUND", "rule", 'Did you mean "strict"?'],
    ["predictions?generation=-1", 400, "INVALID_INPUT", "generation", "is no number from 0"],
    ["leaderboard", 400, "INVALID_INPUT", "benchmark", "is required"],
    ["leaderboard?benchmark=dril", 404, "NOT_FOUND", "benchmark", "dril"],
    ["leaderboard?benchmark=drill&version=7", 404, "NOT_FOUND", "version", "has no version 7"],
    ["leaderboard?benchmark=drill&benchmark=kata", 400, "INVALID_INPUT", "benchmark", "is given twice"],
    [
      "leaderboard?benchmark=drill&withoutExcluded=yes",
      400,
      "INVALID_INPUT",
      "withoutExcluded",
      "neither true",
    ],
    ["leaderboard?benchmark=drill&baseline=nobody", 400, "INVALID_INPUT", "baseline", "nobody"],
  ])("refuses %s", async (path, status, code, field, words) => {
    const found = await refusal(path);
    expect(found).toMatchObject({ status, code, field });
    expect(found.message).toContain(words);
  });

  it("refuses a run that there is not, a format that nobody writes, and what is no reading", async () => {
    const gone = runIds[0]!.replace(/.{12}$/, "000000000000");
    expect(await refusal(`runs?run=${gone}`)).toMatchObject({ status: 404, code: "NOT_FOUND", field: "run" });
    expect(await refusal("runs", { accept: "image/png" })).toMatchObject({
      code: "INVALID_INPUT",
      field: "format",
    });
    const posted = await fetch(server.url.replace(/graphql$/, "export/runs"), { method: "POST" });
    expect([posted.status, posted.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
    const head = await fetch(server.url.replace(/graphql$/, "export/runs.csv"), { method: "HEAD" });
    expect([head.status, head.headers.get("content-disposition"), await head.text()]).toEqual([
      200,
      'attachment; filename="runs.csv"',
      "",
    ]);
  });

  it("compresses what it answers, GraphQL too", async () => {
    for (const path of ["predictions.jsonl", "predictions.csv"]) {
      const response = await fetchExport(path, { "accept-encoding": "gzip" });
      expect([path, response.headers.get("content-encoding")]).toEqual([path, "gzip"]);
      expect((await response.text()).length).toBeGreaterThan(2000);
    }
    const answer = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-encoding": "br" },
      body: JSON.stringify({ query: "{ __schema { types { name fields { name description } } } }" }),
    });
    expect(answer.headers.get("content-encoding")).toBe("br");
    expect(answer.headers.get("vary")?.toLowerCase()).toContain("accept-encoding");
    expect(await answer.json()).toHaveProperty("data.__schema");
  });

  it("leaves no file behind when a reader goes away in the middle", async () => {
    const before = foldersOfExports();
    const stop = new AbortController();
    const asked = fetch(server.url.replace(/graphql$/, "export/predictions.parquet"), {
      signal: stop.signal,
    });
    stop.abort();
    await expect(asked).rejects.toThrow();
    await expect.poll(foldersOfExports).toEqual(before);
    expect(server.logged.filter((line) => line.startsWith("Error"))).toEqual([]);
  });
});

const foldersOfExports = () => readdirSync(tmpdir()).filter((name) => name.startsWith("sqldojo-export-"));
