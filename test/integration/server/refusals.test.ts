/** What a caller did wrong is said in a code, with the argument's path and the fix, and hides nothing that went right. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase } from "../../support/database.ts";
import {
  claim,
  createRuns,
  type Lease,
  registerDrill,
  registerTrainer,
  startTestServer,
  type TestServer,
} from "./testServer.ts";

let server: TestServer;
let lease: Lease;

beforeAll(async () => {
  server = await startTestServer(() => createTestDatabase("embedded"));
  await registerDrill(server);
  await createRuns(server, [{ method: "sft" }]);
  lease = await claim(server, await registerTrainer(server));
});
afterAll(() => server.close());

describe("a mutation that fails", () => {
  it("hides neither what succeeded beside it nor that it failed itself", async () => {
    const { data, errors } = await server.send(
      `mutation ($input: CreateAccessTokenInput!, $nothing: ID!, $running: ID!) {
        createAccessToken(input: $input) { name }
        cancelRun(id: $nothing) { id }
        retryRun(id: $running) { id }
        revokeAccessToken(name: "made")
      }`,
      {
        input: { name: "made", role: "READER" },
        nothing: `Run_${crypto.randomUUID()}`,
        running: lease.runId,
      },
      server.tokens.admin,
    );
    expect(data).toEqual({
      createAccessToken: { name: "made" },
      cancelRun: null,
      retryRun: null,
      revokeAccessToken: true,
    });
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [["cancelRun"], "NOT_FOUND"],
      [["retryRun"], "RUN_NOT_RETRYABLE"],
    ]);
  });

  it("hides nothing where its caller may not call it", async () => {
    const { data, errors } = await server.send(
      `mutation ($lease: LeaseInput!) {
        cancelRun(id: "${lease.runId}") { id }
        heartbeat(input: { lease: $lease }) { isCancelRequested }
      }`,
      { lease },
      server.tokens.trainer,
    );
    expect(data).toEqual({ cancelRun: null, heartbeat: { isCancelRequested: false } });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({ path: ["cancelRun"], extensions: { code: "FORBIDDEN" } });
  });
});

describe("a malformed variable", () => {
  it.each([
    [
      "a text for a number",
      "$x: [Int!]",
      "experiments: runs(filter: { seed: $x }) { totalCount }",
      ["one"],
      "filter.seed[0]",
    ],
    ["no value", "$x: ID!", "run(id: $x) { id }", null, "id"],
    [
      "an unknown status",
      "$x: [RunStatus!]",
      "runs(filter: { status: $x }) { totalCount }",
      ["DONE"],
      "filter.status[0]",
    ],
    [
      "a number beyond 32 bits",
      "$x: Int",
      'benchmark(name: "drill", version: $x) { id }',
      2 ** 40,
      "version",
    ],
  ])(
    "is refused where it is %s, by the path of the argument that it is for",
    async (_what, definition, selection, x, field) => {
      const { errors } = await server.send(`query (${definition}) { ${selection} }`, { x });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions).toEqual({ code: "INVALID_INPUT", field });
      expect(errors?.[0]?.message).toContain(`${field}: `);
      expect(errors?.[0]?.message).not.toContain("$x");
    },
  );

  it("is refused with all its faults at once", async () => {
    const input = { lease, number: "one", counters: { tokens: "many", candidates: 1.5 } };
    const { errors } = await server.send(
      "mutation ($whatever: CompleteIterationInput!) { completeIteration(input: $whatever) { id } }",
      { whatever: input },
      server.tokens.trainer,
    );
    expect(errors?.map(({ extensions }) => extensions)).toEqual(
      ["input.number", "input.counters.candidates", "input.counters.tokens"].map((field) => ({
        code: "INVALID_INPUT",
        field,
      })),
    );
  });
});
