import { afterAll, beforeAll, expect, it } from "vitest";
import { forgetOldChanges } from "../../../server/domain/paging/changes.ts";
import { describeOnBothDatabases } from "../../support/database.ts";
import { createRuns, registerDrill, splitOf, startTestServer, type TestServer } from "./testServer.ts";

type Way = "forward" | "backward";

interface Connection {
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string; endCursor: string };
}

/** The only connection in an answer. */
function connectionIn(data: unknown): Connection {
  if (typeof data !== "object" || data === null) throw new Error("There is no connection.");
  return "pageInfo" in data ? (data as Connection) : connectionIn(Object.values(data)[0]);
}

const selection = "nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

describeOnBothDatabases("pages", (open) => {
  let server: TestServer;
  let runs: string[];

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
    const many = Array.from({ length: 34 }, (_, seed) => ({ method: "sft", seed: seed + 1 }));
    for (const name of ["lr_1e-5 of 100%", "lr-1e-5 in C:\\runs", "LR_1E-4"])
      await createRuns(server, name === "LR_1E-4" ? many : [{ method: "sft" }], { name });
    runs = (await server.read("{ runs(first: 200) { nodes { id } } }")).runs.nodes.map(
      (run: { id: string }) => run.id,
    );
  });
  afterAll(() => server.close());

  /** Reads a connection to its end, and returns its ids in the order of the list. */
  async function readAll(
    connection: (page: string) => string,
    { size = 7, way = "forward" as Way, between = async (_page: string[]) => {} } = {},
  ): Promise<string[]> {
    const ids: string[] = [];
    const [count, from] = way === "forward" ? ["first", "after"] : ["last", "before"];
    for (let cursor = ""; ; ) {
      if (ids.length > 500) throw new Error("The pages never end.");
      const page = cursor === "" ? `${count}: ${size}` : `${count}: ${size}, ${from}: "${cursor}"`;
      const { nodes, pageInfo } = connectionIn(await server.read(connection(page)));
      const own = nodes.map(({ id }) => id);
      ids[way === "forward" ? "push" : "unshift"](...own);
      if (!(way === "forward" ? pageInfo.hasNextPage : pageInfo.hasPreviousPage)) return ids;
      cursor = way === "forward" ? pageInfo.endCursor : pageInfo.startCursor;
      await between(own);
    }
  }

  const table = () => server.database.prisma.run;
  const own = (id: string) => id.replace("Run_", "");
  const setStatuses = async () => {
    const statuses = ["QUEUED", "SUCCEEDED", "FAILED", "CANCELLED", "QUEUED", "QUEUED"] as const;
    for (const [place, status] of statuses.entries()) {
      const ids = runs.filter((_, index) => index % statuses.length === place).map(own);
      await table().updateMany({ where: { id: { in: ids } }, data: { status } });
    }
  };

  const orders = ["{ createdAt: ASC }", "{ createdAt: DESC }", "{ name: ASC }", "{ name: DESC }"];
  const moving = [
    "{ status: ASC }",
    "{ status: DESC }",
    "[{ status: DESC }, { name: ASC }]",
    "{ name: ASC, status: ASC }",
  ];
  const cases = [...orders, ...moving].flatMap((order) =>
    (["forward", "backward"] as const).map((way) => [order, way] as const),
  );

  it.each(cases)("hold every run once, ordered by %s and read %s, while runs change", async (order, way) => {
    await setStatuses();
    const connection = (page: string) => `{ runs(${page}, orderBy: ${order}) { ${selection} } }`;
    const whole = await readAll(connection, { size: 200 });
    expect(new Set(whole)).toEqual(new Set(runs));
    expect(await readAll(connection, { way })).toEqual(whole);
    const changed = new Set<string>();
    const read = await readAll(connection, {
      way,
      between: async (page) => {
        // The last run of the page moves away, one that was read comes back, and one not yet read moves, twice.
        const [first, last] = [page[0] ?? "", page.at(-1) ?? ""];
        const ahead = whole.find((id) => !page.includes(id) && !changed.has(id)) ?? first;
        const move = (id: string, status: "CANCELLED" | "QUEUED" | "FAILED" | "SUCCEEDED") =>
          table().update({ where: { id: own(id) }, data: { status } });
        await move(last, "CANCELLED");
        await move(first, "QUEUED");
        await move(ahead, "FAILED");
        await move(ahead, "SUCCEEDED");
        for (const id of [first, last, ahead]) changed.add(id);
      },
    });
    expect(changed.size).toBeGreaterThan(8);
    expect(read).toEqual(whole);
  });

  it("are refused, and not mixed up, once what has changed since the first page is no longer kept", async () => {
    const { prisma } = server.database;
    const document = (after: string) =>
      `{ runs(first: 3, orderBy: { status: ASC }${after}) { pageInfo { endCursor } } }`;
    const { runs: page } = await server.read(document(""));
    const [run] = await table().findMany({ take: 1 });
    for (const status of ["CANCELLED", "QUEUED", "FAILED"] as const)
      await table().update({ where: { id: run?.id ?? "" }, data: { status } });
    const next = document(`, after: "${page.pageInfo.endCursor}"`);
    expect((await server.send(next)).errors).toBeUndefined();
    await forgetOldChanges(prisma, 1);
    const { errors } = await server.send(next);
    expect(errors?.[0]).toMatchObject({
      message: "after: is of a list that has changed too often since; begin anew without it.",
      extensions: { code: "INVALID_INPUT", field: "after" },
    });
    const { runs: anew } = await server.read(document(""));
    expect((await server.send(document(`, after: "${anew.pageInfo.endCursor}"`))).errors).toBeUndefined();
  });

  it.each(["forward", "backward"] as const)(
    "hold every queued run once, read %s, while some of them are cancelled",
    async (way) => {
      await setStatuses();
      const queued = await table().findMany({ where: { status: "QUEUED" }, select: { id: true } });
      const read = await readAll(
        (page) => `{ runs(${page}, filter: { status: [QUEUED] }) { ${selection} } }`,
        {
          way,
          between: async (page) => {
            const id = way === "forward" ? page.at(-1) : page[0];
            await server.send(`mutation { cancelRun(id: "${id}") { id } }`, {}, server.tokens.admin);
          },
        },
      );
      expect(read.map(own).sort()).toEqual(queued.map(({ id }) => id).sort());
    },
  );

  it("show evaluations without an accuracy last in either direction, where they stay until the last page", async () => {
    const { prisma } = server.database;
    const run = await prisma.run.findFirstOrThrow({ orderBy: { queuePosition: "asc" } });
    const split = await prisma.split.findFirstOrThrow({ where: { name: "dev" } });
    const iteration = await prisma.iteration.create({
      data: { runId: run.id, number: 0, stage: "SUPERVISED" },
    });
    await prisma.attempt.create({ data: { runId: run.id, number: 1 } });
    const made = { runId: run.id, iterationId: iteration.id, attemptNumber: 1 };
    const generation = await prisma.generation.create({
      data: { ...made, number: 0, weightsHash: "w", weightCount: 1 },
    });
    const accuracies = [0.5, null, 0.25, 0.5, null, 1, null, 0.5, 0];
    for (const [place, executionAccuracy] of accuracies.entries()) {
      await prisma.evaluation.create({
        data: {
          generationId: generation.id,
          splitId: split.id,
          decoding: `decoding ${place}`,
          outcomeRule: "strict@1",
          executor: "sqlite 3",
          exampleCount: 4,
          executionAccuracy,
          ...(executionAccuracy === null
            ? {}
            : { judgedCount: 4, correctCount: executionAccuracy * 4, executableCount: 4 }),
        },
      });
    }
    for (const direction of ["ASC", "DESC"]) {
      const connection = (page: string) =>
        `{ evaluations(${page}, orderBy: { executionAccuracy: ${direction} }) { ${selection} } }`;
      const whole = await readAll(connection, { size: 20 });
      const stored = await prisma.evaluation.findMany();
      const shown = whole.map((id) => stored.find((one) => id.endsWith(one.id))?.executionAccuracy ?? null);
      const numbers = accuracies.filter((accuracy) => accuracy !== null).sort((a, b) => a - b);
      expect(shown).toEqual([
        ...(direction === "ASC" ? numbers : numbers.reverse()),
        ...shown.filter((one) => one === null),
      ]);
      for (const way of ["forward", "backward"] as const) {
        let isOpen = true;
        const read = await readAll(connection, {
          size: 2,
          way,
          between: async () => {
            const waiting = stored.findLast((one) => one.executionAccuracy === null);
            if (!isOpen || waiting === undefined) return;
            isOpen = false;
            const counts = { judgedCount: 4, correctCount: 1, executableCount: 4 };
            await prisma.evaluation.update({
              where: { id: waiting.id },
              data: { executionAccuracy: 0.25, ...counts },
            });
          },
        });
        expect(read).toEqual(whole);
        const none = { judgedCount: null, correctCount: null, executableCount: null };
        const reset = stored.filter((one) => one.executionAccuracy === null).map(({ id }) => id);
        await prisma.evaluation.updateMany({
          where: { id: { in: reset } },
          data: { executionAccuracy: null, ...none },
        });
      }
    }
  });

  it("hold every item of every other list once, in either direction", async () => {
    const { prisma } = server.database;
    await server.change("registerBenchmark", {
      name: "audited",
      dialect: "SQLITE",
      folder: "/audited",
      databases: [{ name: "shop", schema: { tables: [] } }],
      splits: ["train", "dev"].map((name) => ({
        ...splitOf(name, 5),
        checkVersion: 1,
        issues: [0, 0, 2, 4, 4].map((index, place) => ({
          index,
          kind: place % 2 === 0 ? "goldFails" : "tie",
          detail: "It is.",
          isExcluded: false,
        })),
      })),
    });
    for (const name of ["b", "a", "c", "d", "e"])
      await prisma.baseModel.create({ data: { name: `model ${name}`, description: "" } });
    const generations = await prisma.generation.findMany();
    const [evaluation] = await prisma.evaluation.findMany({ take: 1 });
    const examples = await prisma.example.findMany({ where: { splitId: evaluation!.splitId } });
    await prisma.prediction.createMany({
      data: examples.map(({ id }) => ({
        evaluationId: evaluation!.id,
        exampleId: id,
        sql: "select",
        outcome: "CORRECT" as const,
        milliseconds: 1,
      })),
    });
    const counts = async (connection: string) => connectionIn(await server.read(connection)).nodes.length;
    const lists: [(page: string) => string, number][] = [
      [(page) => `{ experiments(${page}) { ${selection} } }`, 3],
      [(page) => `{ experiments(${page}, orderBy: { name: DESC }) { ${selection} } }`, 3],
      [(page) => `{ benchmarks(${page}) { ${selection} } }`, 2],
      [(page) => `{ benchmarks(${page}, orderBy: { createdAt: ASC }) { ${selection} } }`, 2],
      [(page) => `{ generations(${page}) { ${selection} } }`, generations.length],
      [
        (page) => `{ baseModels(${page}) { ${selection} } }`,
        await prisma.baseModel.count({ where: { deletedAt: null } }),
      ],
      [(page) => `{ auditIssues(${page}, benchmark: "audited") { ${selection} } }`, 10],
      [
        (page) =>
          `{ predictions(${page}, evaluationId: "Evaluation_${evaluation!.id}") { ${selection.replace("id", "example { id }")} } }`,
        examples.length,
      ],
      [
        (page) =>
          `{ node(id: "Split_${evaluation!.splitId}") { ... on Split { examples(${page}) { ${selection} } } } }`,
        examples.length,
      ],
    ];
    for (const [connection, count] of lists) {
      expect(await counts(connection("first: 200")), connection("")).toBe(count);
      const whole = await readAll(connection, { size: 200 });
      for (const way of ["forward", "backward"] as const)
        expect(await readAll(connection, { size: 1, way }), connection("")).toEqual(whole);
    }
  });

  it("refuse a cursor of another list, of another order, of no list, and one that was tampered with", async () => {
    const cursorOf = async (connection: string) =>
      connectionIn(await server.read(connection)).pageInfo.endCursor;
    const refusal = async (connection: string) => {
      const { errors } = await server.send(connection);
      return [
        errors?.[0]?.extensions.code,
        errors?.[0]?.extensions.field,
        errors?.[0]?.message.split(";")[0],
      ];
    };
    const runCursor = await cursorOf(`{ runs(first: 2) { ${selection} } }`);
    const statusCursor = await cursorOf(`{ runs(first: 2, orderBy: { status: ASC }) { ${selection} } }`);
    const examples = (page: string) =>
      `{ benchmark(name: "drill") { splits { examples(${page}) { ${selection} } } } }`;
    const exampleCursor = await cursorOf(examples("first: 1"));
    expect(await refusal(`{ experiments(after: "${runCursor}") { ${selection} } }`)).toEqual([
      "INVALID_INPUT",
      "after",
      "after: is a cursor of another list",
    ]);
    expect(await refusal(examples(`first: 1, before: "${exampleCursor}"`))).toEqual([
      "INVALID_INPUT",
      "before",
      "before: is a cursor of another list",
    ]);
    expect(
      await refusal(`{ runs(after: "${runCursor}", orderBy: { createdAt: ASC }) { ${selection} } }`),
    ).toEqual(["INVALID_INPUT", "after", "after: is a cursor of this list in another order"]);
    const tampered = (cursor: string, change: (content: unknown[]) => unknown) =>
      Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(cursor, "base64url").toString())))).toString(
        "base64url",
      );
    for (const cursor of [
      "x",
      "",
      tampered(runCursor, ([list, order]) => [list, order, ["x", "y"]]),
      tampered(runCursor, ([list, order]) => [list, order, [null, null]]),
      tampered(runCursor, ([list, order, values]) => [list, order, values, "1:2:"]),
    ])
      expect(await refusal(`{ runs(after: "${cursor}") { ${selection} } }`)).toEqual([
        "INVALID_INPUT",
        "after",
        "after: is not a cursor",
      ]);
    for (const snapshot of ["", "1:2", "9:1:", "1:2:3,", "1:2:9; drop table"]) {
      const cursor = tampered(statusCursor, ([list, order, values]) => [list, order, values, snapshot]);
      const [code] = await refusal(`{ runs(after: "${cursor}", orderBy: { status: ASC }) { ${selection} } }`);
      expect(code, snapshot).toBe("INVALID_INPUT");
    }
  });

  it.each([
    ["lr_1e", ["LR_1E-4", "lr_1e-5 of 100%"]],
    ["%", ["lr_1e-5 of 100%"]],
    ["C:\\", ["lr-1e-5 in C:\\runs"]],
    ["_", ["LR_1E-4", "lr_1e-5 of 100%"]],
    ["\\%", []],
    ["", ["LR_1E-4", "lr-1e-5 in C:\\runs", "lr_1e-5 of 100%"]],
  ])("filtered by a part %j hold what has it letter by letter", async (contains, expected) => {
    const { experiments } = await server.read(
      "query ($contains: String!) { experiments(filter: { name: { contains: $contains } }) { totalCount nodes { name } } }",
      { contains },
    );
    expect(experiments.nodes.map((one: { name: string }) => one.name).sort()).toEqual([...expected].sort());
    expect(experiments.totalCount).toBe(expected.length);
  });

  it("say whether there is more on either side, and none at all where none is asked for", async () => {
    const read = async (page: string) =>
      (await server.read(`{ runs(${page}) { totalCount ${selection} } }`)).runs;
    const { pageInfo } = await read("first: 2");
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect((await read(`first: 2, after: "${pageInfo.endCursor}"`)).pageInfo).toMatchObject({
      hasPreviousPage: true,
    });
    expect(await read("first: 0")).toMatchObject({
      totalCount: runs.length,
      nodes: [],
      pageInfo: { startCursor: null, endCursor: null },
    });
  });

  it.each([
    ["first: 201", "first"],
    ["last: 201", "last"],
    ["first: -1", "first"],
    ["first: 1, last: 1", "last"],
  ])("of %s are refused", async (page, field) => {
    const { errors } = await server.send(`{ runs(${page}) { nodes { id } } }`);
    expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field });
  });
});
