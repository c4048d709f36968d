import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import {
  claim,
  createRuns,
  evaluate,
  evaluationOf,
  iterationResult,
  type Lease,
  predictionsOf,
  recordIteration,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

/** What is changed in a faultless iteration. */
interface Faulty {
  readonly generation?: object;
  readonly counters?: object;
}

describeOnBothDatabases("the trainer protocol", (open) => {
  let server: TestServer;
  let trainerId: string;
  let lease: Lease;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    trainerId = await registerTrainer(server);
    await createRuns(server, [{ method: "spin" }]);
    lease = await claim(server, trainerId);
  });
  afterAll(() => server.close());

  const run = async (selection: string) =>
    (await server.read(`query ($id: ID!) { run(id: $id) { ${selection} } }`, { id: lease.runId })).run;

  it("hands out the run with everything needed to work on it", async () => {
    expect(
      await run(`status attempt codeVersion trainer { name } benchmark { folder splits { name contentHash exampleCount } }
        baseModel { architecture { hiddenSize } } method { name } configuration { selfPlay { loss lambda } }`),
    ).toEqual({
      status: "CLAIMED",
      attempt: 1,
      codeVersion: "1.0",
      trainer: { name: "trainer" },
      benchmark: {
        folder: "/drill",
        splits: [
          { name: "train", contentHash: "hash of train", exampleCount: 206 },
          { name: "dev", contentHash: "hash of dev", exampleCount: 4 },
          { name: "hard", contentHash: "hash of hard", exampleCount: 3 },
        ],
      },
      baseModel: { architecture: { hiddenSize: 32 } },
      method: { name: "spin" },
      configuration: { selfPlay: { loss: "SPIN", lambda: 0.1 } },
    });
  });

  it("starts an iteration, and starting it again begins it anew", async () => {
    const start = { lease, number: 0, stage: "SUPERVISED" };
    const first = await server.change("startIteration", start, "{ id startedAt }");
    const second = await server.change("startIteration", start, "{ id startedAt }");
    expect(second.id).toBe(first.id);
    expect(second.startedAt > first.startedAt).toBe(true);
    expect(await run("status")).toEqual({ status: "RUNNING" });
  });

  it("stores metric points once, the later value of a step winning", async () => {
    const points = { name: "loss", steps: [0, 1, 2], values: [3, 2, 1] };
    await server.change("recordMetrics", { lease, series: [points] });
    await server.change("recordMetrics", { lease, series: [points] });
    await server.change("recordMetrics", {
      lease,
      series: [{ name: "loss", steps: [2, 3], values: [1.5, 0.5] }],
    });
    const { metricSeries } = await server.read(
      "query ($id: ID!) { metricSeries(runId: $id) { name steps values pointCount } }",
      { id: lease.runId },
    );
    expect(metricSeries).toEqual([
      { name: "loss", steps: [0, 1, 2, 3], values: [3, 2, 1.5, 0.5], pointCount: 4 },
    ]);
    expect(await run("metrics { name }")).toEqual({ metrics: [{ name: "loss" }] });
  });

  it("keeps NaN and infinities as what they are, and says when each point was recorded", async () => {
    const values = [0.5, "NaN", "Infinity", "-Infinity", 2];
    const began = Date.now();
    await server.change("recordMetrics", {
      lease,
      series: [{ name: "loss", steps: [0, 1, 2, 3, 4], values }],
    });
    const { metricSeries } = await server.read(
      "query ($id: ID!) { metricSeries(runId: $id) { values times } }",
      { id: lease.runId },
    );
    expect(metricSeries[0].values).toEqual(values);
    const times = metricSeries[0].times.map((time: string) => Date.parse(time));
    expect(times).toHaveLength(5);
    for (const time of times) expect(Math.abs(time - began)).toBeLessThan(60_000);
  });

  it("gives a long series whole by ranges of steps", async () => {
    const steps = Array.from({ length: 3_000 }, (_, step) => step);
    const values = steps.map((step) => Math.sin(step));
    await server.change("recordMetrics", { lease, series: [{ name: "loss", steps, values }] });
    const read = async (range: string) =>
      (
        await server.read(
          `query ($id: ID!) { metricSeries(runId: $id, maximumPoints: 1000${range}) { steps values pointCount } }`,
          { id: lease.runId },
        )
      ).metricSeries[0];
    expect((await read("")).pointCount).toBe(3_000);
    const parts = [
      await read(", toStep: 999"),
      await read(", fromStep: 1000, toStep: 1999"),
      await read(", fromStep: 2000"),
    ];
    expect(parts.map(({ pointCount }) => pointCount)).toEqual([1_000, 1_000, 1_000]);
    expect(parts.flatMap((part) => part.steps)).toEqual(steps);
    expect(parts.flatMap((part) => part.values)).toEqual(values);
  });

  it("gives a very long series thinned out from memory, and never without what was recorded since", async () => {
    const steps = Array.from({ length: 25_000 }, (_, step) => step);
    await server.change("recordMetrics", {
      lease,
      series: [{ name: "long", steps, values: steps.map((step) => Math.sin(step)) }],
    });
    const read = async (maximumPoints = 100) =>
      (
        await server.read(
          `query ($id: ID!) { metricSeries(runId: $id, names: ["long"], maximumPoints: ${maximumPoints}) { steps values pointCount } }`,
          { id: lease.runId },
        )
      ).metricSeries[0];
    const first = await read();
    expect(first.pointCount).toBe(25_000);
    expect(await read()).toEqual(first);
    expect((await read(200)).steps.length).toBeGreaterThan(first.steps.length);
    await server.change("recordMetrics", {
      lease,
      series: [{ name: "long", steps: [12_345, 25_000], values: [-50, 99] }],
    });
    const newest = await read();
    expect(newest.pointCount).toBe(25_001);
    expect(newest.values).toContain(-50);
    expect([newest.steps.at(-1), newest.values.at(-1)]).toEqual([25_000, 99]);
  });

  it("has room for a thousand iterations and no more", async () => {
    const start = { lease, number: 1_000, stage: "SELF_PLAY" };
    expect(await server.refusal("startIteration", start)).toMatchObject({
      message: "input.number: must lie between 0 and 999.",
      extensions: { code: "INVALID_INPUT", field: "input.number" },
    });
  });

  it("names all faults of the metrics that are sent together", async () => {
    const series = [
      { name: "", steps: [1], values: [1] },
      { name: "loss", steps: [-1, 2], values: [1] },
    ];
    const { extensions } = await server.refusal("recordMetrics", { lease, series });
    expect(extensions.faults?.map(({ field }) => field)).toEqual([
      "input.series[0].name",
      "input.series[1].values",
      "input.series[1].steps[0]",
    ]);
  });

  it("refuses values that are no numbers of 64 bits, naming the place", async () => {
    const series = [{ name: "loss", steps: [9], values: [null] }];
    expect((await server.refusal("recordMetrics", { lease, series })).extensions).toEqual({
      code: "INVALID_INPUT",
      field: "input.series[0].values[0]",
    });
    const response = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${server.tokens.trainer}` },
      body: JSON.stringify({
        query: "mutation ($input: RecordMetricsInput!) { recordMetrics(input: $input) { recordedCount } }",
        variables: { input: { lease, series: [{ name: "loss", steps: [9], values: [4] }] } },
      }).replace("[4]", "[1e999]"),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe("INVALID_INPUT");
  });

  it("refuses columns of unequal length", async () => {
    const series = [{ name: "loss", steps: [1, 2], values: [1] }];
    expect((await server.refusal("recordMetrics", { lease, series })).extensions.field).toBe(
      "input.series[0].values",
    );
  });

  it("stores each log line once, and texts that PostgreSQL cannot hold in a readable form", async () => {
    const line = (sequence: number, message: string) => ({
      sequence,
      level: "INFO",
      message,
      recordedAt: "2026-01-01T00:00:00.000Z",
    });
    await server.change("recordLog", { lease, lines: [line(0, "one"), line(1, "two\0")] });
    await server.change("recordLog", { lease, lines: [line(1, "two again"), line(2, "three")] });
    const messages = (await run("logLines { message }")).logLines.map(
      ({ message }: { message: string }) => message,
    );
    expect(messages).toEqual(["one", "two\uFFFD", "three"]);
    expect(await run("logLines(afterSequence: 0, last: 1) { sequence recordedAt }")).toEqual({
      logLines: [{ sequence: 2, recordedAt: "2026-01-01T00:00:00.000Z" }],
    });
  });

  it("finds lines of a log by level and by what they say, literally, page by page", async () => {
    const lines = ["Loss 50%", "loss 5", "gone", "LOSS 50%"].map((message, index) => ({
      sequence: 10 + index,
      level: index === 3 ? "ERROR" : "INFO",
      message,
      recordedAt: new Date(0).toISOString(),
    }));
    await server.change("recordLog", { lease, lines });
    const found = async (conditions: string) =>
      (await run(`logLines(${conditions}) { sequence }`)).logLines.map(
        ({ sequence }: { sequence: number }) => sequence,
      );
    expect(await found('search: "loss"')).toEqual([10, 11, 13]);
    expect(await found('search: "50%"')).toEqual([10, 13]);
    expect(await found('search: "loss", level: [INFO]')).toEqual([10, 11]);
    expect(await found("level: [WARNING, ERROR]")).toEqual([13]);
    expect(await found('search: "loss", last: 1')).toEqual([13]);
    expect(await found('search: "loss", last: 1, beforeSequence: 13')).toEqual([11]);
    const { errors } = await server.send(
      "query ($id: ID!, $search: String) { run(id: $id) { logLines(search: $search) { sequence } } }",
      { id: lease.runId, search: "x".repeat(201) },
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: "INVALID_INPUT", field: "search" });
  });

  it("completes an iteration once, and keeps it when it is started or completed again", async () => {
    const artifact = {
      sha256: "abc",
      byteCount: 12_345_678_901,
      mediaType: "application/octet-stream",
      location: "/w",
    };
    const result = iterationResult(0);
    const input = { lease, ...result, generation: { ...result.generation, artifact } };
    const selection =
      "{ id finishedAt candidateCount phaseSeconds { phase { key title } seconds } generation { number weightsHash weightCount } }";
    const first = await server.change("completeIteration", input, selection);
    expect(first).toMatchObject({
      candidateCount: 10,
      phaseSeconds: [{ phase: { key: "train", title: "Training" }, seconds: 1.5 }],
      generation: { number: 0, weightsHash: "weights 0", weightCount: 1000 },
    });
    expect(await server.change("completeIteration", input, selection)).toEqual(first);
    expect(
      await server.change("startIteration", { lease, number: 0, stage: "SUPERVISED" }, selection),
    ).toEqual(first);
    const stored = await server.database.prisma.artifact.findUniqueOrThrow({ where: { sha256: "abc" } });
    expect(stored.byteCount).toBe(12_345_678_901n);
  });

  it("refuses other weights under the number of a finished iteration", async () => {
    const refusal = await server.refusal("completeIteration", { lease, ...iterationResult(0, "others") });
    expect(refusal.extensions.code).toBe("CONFLICT");
  });

  it("refuses a player that is not there yet", async () => {
    const refusal = await server.refusal("startIteration", {
      lease,
      number: 1,
      stage: "SELF_PLAY",
      playerNumber: 7,
    });
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field: "input.playerNumber" });
  });

  it("refuses an evaluation under a rule that nobody has described, and names the nearest", async () => {
    const evaluation = { ...evaluationOf("dev", 4), outcomeRule: "strikt@1" };
    const { message, extensions } = await server.refusal("recordPredictions", {
      lease,
      evaluation,
      ...predictionsOf(["CORRECT"]),
    });
    expect(extensions).toEqual({ code: "INVALID_INPUT", field: "input.evaluation.outcomeRule" });
    expect(message).toMatch(/there is no rule "strikt@1".* Did you mean "strict@1"\?/);
  });

  it.each<[what: string, faulty: Faulty, fields: string[]]>([
    [
      "more executable candidates than candidates",
      { counters: { candidates: 10, executable: 11 } },
      ["counters.executable"],
    ],
    ["weights without a hash", { generation: { weightsHash: " " } }, ["generation.weightsHash"]],
    [
      "no parent of a generation that is not the first",
      { generation: { parentNumber: null } },
      ["generation.parentNumber"],
    ],
    ["a parent that is not the player", { generation: { parentNumber: 1 } }, ["generation.parentNumber"]],
    [
      "several faults, all of which it names",
      { generation: { number: -1, weightCount: -1 }, counters: { candidates: -1, validationAccuracy: 2 } },
      ["generation.number", "generation.weightCount", "counters.candidates", "counters.validationAccuracy"],
    ],
  ])("refuses an iteration with %s", async (_what, { generation, counters }, fields) => {
    await server.change("startIteration", { lease, number: 1, stage: "SELF_PLAY", playerNumber: 0 });
    const result = iterationResult(1);
    const { message, extensions } = await server.refusal("completeIteration", {
      lease,
      ...result,
      generation: { ...result.generation, ...generation },
      counters: { ...result.counters, ...counters },
    });
    const [first, ...others] = fields.map((field) => `input.${field}`);
    expect(extensions).toMatchObject({ code: "INVALID_INPUT", field: first });
    expect(extensions.faults?.map(({ field }) => field)).toEqual(
      others.length ? [first, ...others] : undefined,
    );
    for (const field of fields) expect(message).toContain(`input.${field}: `);
  });

  it("computes the accuracy of an evaluation from its predictions, and not before all are there", async () => {
    const evaluation = evaluationOf("dev", 4);
    const predictions = predictionsOf(["CORRECT", "WRONG", "INVALID", "CORRECT"]);
    const three = {
      exampleIndexes: [0, 1, 2],
      sql: ["a", "b", "c"],
      outcomes: ["WRONG", "WRONG", "EMPTY"],
      milliseconds: [1, 1, 0],
      reasons: [null, null, null],
    };
    await server.change("recordPredictions", { lease, evaluation, ...three });
    expect((await server.refusal("completeEvaluation", { lease, evaluation })).extensions.code).toBe(
      "EVALUATION_INCOMPLETE",
    );
    await server.change("recordPredictions", { lease, evaluation, ...predictions });
    const selection =
      "{ id status correctCount executableCount executionAccuracy recordedCount interval { low high } completedAt }";
    const first = await server.change("completeEvaluation", { lease, evaluation }, selection);
    expect(first).toMatchObject({
      status: "COMPLETE",
      correctCount: 2,
      executableCount: 3,
      executionAccuracy: 0.5,
      recordedCount: 4,
    });
    expect(first.interval.low).toBeCloseTo(0.15, 4);
    expect(await server.change("completeEvaluation", { lease, evaluation }, selection)).toEqual(first);
    const { predictions: page } = await server.read(
      `query ($id: ID!) { predictions(evaluationId: $id, filter: { outcome: [INVALID] }) {
        totalCount nodes { sql outcome reason example { index question } } } }`,
      { id: first.id },
    );
    expect(page).toEqual({
      totalCount: 1,
      nodes: [
        {
          sql: "select 2 -- INVALID",
          outcome: "INVALID",
          reason: "no such column",
          example: { index: 2, question: "question of dev 2" },
        },
      ],
    });
  });

  it("accepts the same predictions again after completion, and refuses others", async () => {
    const evaluation = evaluationOf("dev", 4);
    const predictions = predictionsOf(["CORRECT", "WRONG", "INVALID", "CORRECT"]);
    const slower = predictions.milliseconds.map(() => 99);
    await server.change("recordPredictions", { lease, evaluation, ...predictions, milliseconds: slower });
    const refusal = await server.refusal("recordPredictions", {
      lease,
      evaluation,
      ...predictionsOf(["CORRECT", "CORRECT", "INVALID", "CORRECT"]),
    });
    expect(refusal.extensions.code).toBe("EVALUATION_COMPLETE");
    expect(await server.database.prisma.prediction.count()).toBe(4);
  });

  it("pages through predictions in the order of the split", async () => {
    const evaluations = await run("generations { evaluations { id } }");
    const document = `query ($id: ID!, $after: String) { predictions(evaluationId: $id, first: 3, after: $after) {
      nodes { example { index } } pageInfo { hasNextPage endCursor } } }`;
    const { id } = evaluations.generations[0].evaluations[0];
    const { predictions: first } = await server.read(document, { id });
    const { predictions: second } = await server.read(document, { id, after: first.pageInfo.endCursor });
    const indexes = [...first.nodes, ...second.nodes].map((node) => node.example.index);
    expect(indexes).toEqual([0, 1, 2, 3]);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ["an unknown split", { split: "deev" }, "input.evaluation.split"],
    ["more examples than there are", { exampleCount: 5 }, "input.evaluation.exampleCount"],
    ["an unknown generation", { generationNumber: 8 }, "input.evaluation.generationNumber"],
  ])("refuses an evaluation of %s", async (_what, fault, field) => {
    const evaluation = { ...evaluationOf("dev", 4), decoding: "other", ...fault };
    const refusal = await server.refusal("recordPredictions", {
      lease,
      evaluation,
      ...predictionsOf(["WRONG"]),
    });
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field });
  });

  it("refuses an example outside the evaluation, and one sent twice", async () => {
    const evaluation = evaluationOf("hard", 2);
    const outside = { ...predictionsOf(["WRONG"]), exampleIndexes: [2] };
    const twice = { ...predictionsOf(["WRONG", "WRONG"]), exampleIndexes: [1, 1] };
    for (const predictions of [outside, twice]) {
      const refusal = await server.refusal("recordPredictions", { lease, evaluation, ...predictions });
      expect(refusal.extensions.field).toMatch(/^input\.exampleIndexes\[/);
    }
  });

  it("records a further iteration from the generation before", async () => {
    await recordIteration(server, lease, 1);
    await evaluate(server, lease, "dev", ["CORRECT", "CORRECT", "CORRECT", "WRONG"], 1);
    expect(
      await run(
        "iterations { number player { number } opponent { number } generation { parent { number } } }",
      ),
    ).toEqual({
      iterations: [
        { number: 0, player: null, opponent: null, generation: { parent: null } },
        { number: 1, player: { number: 0 }, opponent: { number: 0 }, generation: { parent: { number: 0 } } },
      ],
    });
  });

  it("counts beyond 32 bits, and tells what JSON cannot hold exactly as text", async () => {
    await server.change("startIteration", { lease, number: 3, stage: "SELF_PLAY", playerNumber: 1 });
    const result = iterationResult(3);
    const { generation, tokenCount, trainingItemCount, candidateCount } = await server.change(
      "completeIteration",
      {
        lease,
        ...result,
        generation: { ...result.generation, parentNumber: 1, weightCount: 7_615_616_512 },
        counters: { tokens: "9223372036854775807", trainingItems: 3_000_000_000, candidates: "5000000000" },
      },
      "{ tokenCount trainingItemCount candidateCount generation { weightCount } }",
    );
    expect(generation).toEqual({ weightCount: 7_615_616_512 });
    expect(tokenCount).toBe("9223372036854775807");
    expect({ trainingItemCount, candidateCount }).toEqual({
      trainingItemCount: 3_000_000_000,
      candidateCount: 5_000_000_000,
    });
  });

  it("keeps what a round of synthesis made, and how its generation ranks", async () => {
    await server.change("startIteration", { lease, number: 2, stage: "SYNTHESIS", playerNumber: 0 });
    const result = iterationResult(2);
    await server.change("completeIteration", {
      lease,
      ...result,
      generation: { ...result.generation, parentNumber: 0 },
      counters: {
        synthesized: 800,
        candidates: 400,
        executable: 340,
        correct: 300,
        incorrect: 95,
        wrong: 40,
        invalid: 30,
        timedOut: 20,
        empty: 5,
        goldFailed: 5,
        validationAccuracy: 0.75,
      },
    });
    const { iterations } = await run(
      "iterations { stage synthesizedCount correctCount wrongCount goldFailedCount validationAccuracy generation { parent { number } } }",
    );
    expect(iterations[2]).toEqual({
      stage: "SYNTHESIS",
      synthesizedCount: 800,
      correctCount: 300,
      wrongCount: 40,
      goldFailedCount: 5,
      validationAccuracy: 0.75,
      generation: { parent: { number: 0 } },
    });
  });

  it("refuses counts that contradict each other, by the name they were sent under", async () => {
    const counters = { incorrect: 4, wrong: 1, invalid: 1, timedOut: 1, empty: 0 };
    const refusal = await server.refusal("completeIteration", { lease, ...iterationResult(3), counters });
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field: "input.counters.incorrect" });
    expect(refusal.message).toContain("wrong + invalid + timedOut + empty is 3");
  });

  it.each([
    ["a generation that the run does not have", { outcome: "SUCCEEDED", resultGeneration: 7 }],
    ["one of a run that is put back", { outcome: "QUEUED", resultGeneration: 0 }],
    ["one of a run that failed", { outcome: "FAILED", resultGeneration: 0 }],
  ])("refuses as the result %s", async (_what, release) => {
    const refusal = await server.refusal("releaseRun", { lease, ...release });
    expect(refusal.extensions).toEqual({ code: "INVALID_INPUT", field: "input.resultGeneration" });
    expect(await run("status resultGeneration")).toEqual({ status: "RUNNING", resultGeneration: null });
  });

  it("releases the run for good, and a repetition answers the same", async () => {
    const release = { lease, outcome: "SUCCEEDED", resultGeneration: 0 };
    const selection = "{ id status finishedAt leaseExpiresAt resultGeneration }";
    const first = await server.change("releaseRun", release, selection);
    expect(first).toMatchObject({ status: "SUCCEEDED", leaseExpiresAt: null, resultGeneration: 0 });
    expect(await server.change("releaseRun", release, selection)).toEqual(first);
    expect(await run("generations { number isResult }")).toEqual({
      generations: [
        { number: 0, isResult: true },
        { number: 1, isResult: false },
        { number: 2, isResult: false },
        { number: 3, isResult: false },
      ],
    });
    const other = await server.refusal("releaseRun", { ...release, resultGeneration: 1 });
    expect(other.extensions.code).toBe("STALE_LEASE");
    expect((await server.refusal("recordMetrics", { lease, series: [] })).extensions.code).toBe(
      "STALE_LEASE",
    );
    expect(await server.change("claimRun", { trainerId })).toBeNull();
  });
});
