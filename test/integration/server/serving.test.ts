import { Buffer } from "node:buffer";
import { connect } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";
import { registerDrill, startTestServer, type TestServer } from "./testServer.ts";

describeOnBothDatabases("serving", (open, kind) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
    await registerDrill(server);
  });
  afterAll(() => server.close());

  const codeOf = async (document: string, variables = {}) =>
    (await server.send(document, variables)).errors?.[0]?.extensions.code;

  it("tells its audit", async () => {
    const response = await fetch(server.url.replace("/graphql", "/health"));
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok", database: kind, version: "0.1.0" });
  });

  it("answers introspection", async () => {
    const { getIntrospectionQuery } = await import("graphql");
    expect((await server.read(getIntrospectionQuery())).__schema.queryType.name).toBe("Query");
  });

  const nested = (depth: number): string =>
    depth === 0 ? "name" : `experiment { runs { nodes { ${nested(depth - 1)} } } }`;
  const repeat = (count: number, part: (index: number) => string) =>
    Array.from({ length: count }, (_, i) => part(i)).join(" ");

  it.each([
    ["too deep", `{ runs { nodes { ${nested(6)} } } }`],
    ["too many aliases", `{ ${repeat(16, (i) => `a${i}: viewer { b${i}: role }`)} }`],
    ["too many fields at the root", `{ ${repeat(21, () => "viewer { role }")} }`],
    [
      "too many fields at the root by fragments",
      `{ ${repeat(21, () => "...f")} } fragment f on Query { viewer { role } }`,
    ],
    [
      "too many values",
      "{ runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { generations { evaluations { split { examples(first: 200) { nodes { question } } } } } } } } } } }",
    ],
    [
      "too many values by a variable",
      "query ($n: Int) { runs(first: $n) { nodes { experiment { runs(first: $n) { nodes { generations { evaluations { split { examples(first: $n) { nodes { id } } } } } } } } } } }",
    ],
  ])("refuses a document that is %s", async (_what, document) => {
    expect(await codeOf(document)).toBe("TOO_COMPLEX");
  });

  it("refuses fragments that spread themselves, and does not hang on fragments that double", async () => {
    expect(await codeOf("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }")).toBe(
      "GRAPHQL_VALIDATION_FAILED",
    );
    const doubling = repeat(40, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);
    expect(await codeOf(`{ ...f0 } ${doubling} fragment f40 on Query { viewer { role } }`)).toBe(
      "TOO_COMPLEX",
    );
  });

  it("refuses a document of too many words, and one that is none", async () => {
    expect(await codeOf(`{ ${repeat(6000, () => "viewer")} }`)).toBe("GRAPHQL_PARSE_FAILED");
    expect(await codeOf("{ runs {")).toBe("GRAPHQL_PARSE_FAILED");
    expect(await codeOf("{ rnus { totalCount } }")).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  it.each([
    ["a negative page", "{ runs(first: -1) { totalCount nodes { id } } }"],
    ["a cursor that is none", '{ runs(after: "x") { nodes { id } } }'],
    ["an id that is none", '{ run(id: "x") { id } }'],
    ["an id of another type", '{ run(id: "Trainer_00000000-0000-4000-8000-000000000000") { id } }'],
    ["a node's id that is none", '{ node(id: "x") { id } }'],
    ["text that holds U+0000", '{ benchmark(name: "a\\u0000b") { id } }'],
    [
      "too few points",
      '{ metricSeries(runId: "Run_00000000-0000-4000-8000-000000000000", maximumPoints: 1) { name } }',
    ],
  ])("refuses %s as invalid input", async (_what, document) => {
    expect(await codeOf(document)).toBe("INVALID_INPUT");
  });

  it("refuses pages of more than 200", async () => {
    const { errors } = await server.send(
      '{ benchmark(name: "drill") { splits { examples(first: 5000) { nodes { index } } } } }',
    );
    expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field: "first" });
  });

  it("finds anything by its id, and nothing by one that leads nowhere", async () => {
    const { benchmark } = await server.read('{ benchmark(name: "drill") { id } }');
    const document = "query ($id: ID!) { node(id: $id) { id ... on Benchmark { name } } }";
    expect((await server.read(document, { id: benchmark.id })).node.name).toBe("drill");
    expect((await server.read(document, { id: `Benchmark_${crypto.randomUUID()}` })).node).toBeNull();
  });

  it("keeps its own faults to itself, but for a reference that its log explains", async () => {
    const { runs } = await server.change(
      "createExperiment",
      { name: "torn", benchmark: "drill", baseModel: "scratch-tiny", runs: [{ method: "sft" }] },
      "{ runs { nodes { id } } }",
    );
    const [run] = runs.nodes;
    const id = run.id.slice("Run_".length);
    await server.database.prisma.run.update({ where: { id }, data: { configuration: { secret: "inside" } } });
    const { errors } = await server.send(
      `{ run(id: "${run.id}") { configuration { data { validationExamples } } } }`,
    );
    expect(errors?.[0]?.extensions.code).toBe("INTERNAL_SERVER_ERROR");
    expect(JSON.stringify(errors)).not.toMatch(/secret|stack/);
    expect(server.logged.join("\n")).toContain(errors?.[0]?.extensions.reference);
  });

  it("refuses what a browser would send for another site's page", async () => {
    const simple = await fetch(server.url, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify({ query: "{ viewer { role } }" }),
    });
    expect(simple.status).toBe(400);
    const allowed = async (origin: string) =>
      (await fetch(server.url, { method: "OPTIONS", headers: { origin } })).headers.get(
        "access-control-allow-origin",
      );
    expect(await allowed("http://localhost:3000")).toBe("http://localhost:3000");
    expect(await allowed("https://elsewhere.example")).toBeNull();
  });

  it("refuses a body that is no JSON or larger than 32 MB, in the words of GraphQL", async () => {
    const send = async (body: string) => {
      const headers = { "content-type": "application/json" };
      const response = await fetch(server.url, { method: "POST", headers, body });
      const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
      return [response.status, errors[0]?.extensions.code];
    };
    expect(await send("{")).toEqual([400, "INVALID_INPUT"]);
    expect(await send(JSON.stringify({ query: "x".repeat(33 * 1024 * 1024) }))).toEqual([
      413,
      "INVALID_INPUT",
    ]);
  });

  it("survives a connection that sends rubbish", async () => {
    const { hostname, port } = new URL(server.url);
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.end(Buffer.from([0, 255, 10, 13, 0])));
      socket
        .resume()
        .on("close", () => resolve())
        .on("error", () => resolve());
    });
    expect(await server.read("{ viewer { role } }")).toEqual({ viewer: { role: "READER" } });
  });
});
