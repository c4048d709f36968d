import { statSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { schema } from "../../../server/schema/index.ts";
import { createTestDatabase, describeOnBothDatabases } from "../../support/database.ts";
import { startTestServer, type TestServer } from "./testServer.ts";

describeOnBothDatabases("access", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
  });
  afterAll(() => server.close());

  const revoke = (name: string, token?: string) =>
    server.send("mutation ($name: String!) { revokeAccessToken(name: $name) }", { name }, token);

  it("lets anybody on this machine read", async () => {
    expect(await server.read("{ viewer { role tokenName } }")).toEqual({
      viewer: { role: "READER", tokenName: null },
    });
  });

  it("keeps its tokens in files for their owner alone, and only their hashes in the database", async () => {
    for (const name of ["admin", "trainer", "editor"]) {
      expect(statSync(join(server.tokensFolder, name)).mode & 0o777).toBe(0o600);
    }
    expect(server.tokens.admin).toMatch(/^sqldojo_[0-9A-Za-z]{32}$/);
    const stored = JSON.stringify(await server.database.prisma.accessToken.findMany());
    expect(stored).not.toContain(server.tokens.admin);
    expect((await server.send("{ viewer { role } }", {}, server.tokens.admin)).data.viewer.role).toBe(
      "ADMIN",
    );
  });

  it("refuses a mutation without a token, and says where one lies", async () => {
    const { data, errors } = await revoke("nobody");
    expect(data).toEqual({ revokeAccessToken: null });
    expect(errors?.[0]?.extensions.code).toBe("UNAUTHENTICATED");
    expect(errors?.[0]?.message).toContain(join(server.tokensFolder, "admin"));
  });

  it("names the file with the least token that would do", async () => {
    const { errors } = await server.send(`mutation { cancelRun(id: "Run_${crypto.randomUUID()}") { id } }`);
    expect(errors?.[0]?.message).toContain("role EDITOR");
    expect(errors?.[0]?.message).toContain(join(server.tokensFolder, "editor"));
  });

  it("lets an editor plan and no more: tokens and verdicts are not its own", async () => {
    const { editor } = server.tokens;
    expect((await server.send("{ viewer { role } }", {}, editor)).data.viewer.role).toBe("EDITOR");
    const { errors } = await revoke("nobody", editor);
    expect(errors?.[0]).toMatchObject({
      message: expect.stringContaining("has role EDITOR; this needs ADMIN"),
      extensions: { code: "FORBIDDEN" },
    });
  });

  it("refuses what a trainer may not do", async () => {
    const { errors } = await revoke("nobody", server.tokens.trainer);
    expect(errors?.[0]?.extensions.code).toBe("FORBIDDEN");
  });

  it("refuses a token that it does not know, for reading too", async () => {
    const { status, errors } = await server.send("{ viewer { role } }", {}, "sqldojo_unknown");
    expect([status, errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
  });

  it("makes tokens that hold until they are revoked", async () => {
    const { token } = await server.change(
      "createAccessToken",
      { name: "guest", role: "READER" },
      "{ token }",
    );
    expect((await server.send("{ viewer { role tokenName } }", {}, token)).data.viewer).toEqual({
      role: "READER",
      tokenName: "guest",
    });
    expect((await revoke("guest", token)).errors?.[0]?.extensions.code).toBe("FORBIDDEN");
    const again = await server.refusal("createAccessToken", { name: "guest", role: "ADMIN" });
    expect(again.extensions.code).toBe("CONFLICT");
    expect((await revoke("guest", server.tokens.admin)).data).toEqual({ revokeAccessToken: true });
    expect((await revoke("guest", server.tokens.admin)).data).toEqual({ revokeAccessToken: false });
    expect((await server.send("{ viewer { role } }", {}, token)).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
    expect((await revoke("nobody", server.tokens.admin)).errors?.[0]?.extensions.code).toBe("NOT_FOUND");
  });
});

describeOnBothDatabases("the door", (open) => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer(open);
  });
  afterAll(() => server.close());

  /** `fetch` sets these headers itself. */
  const call = (headers: Record<string, string>, body = '{"query":"{ viewer { role } }"}') =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(server.url, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
      });
      sent.on("error", reject);
      sent.on("response", (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk: string) => {
          text += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode, text }));
      });
      sent.end(body);
    });

  it("is shut for other names than the machine's own, over HTTP too", async () => {
    expect(await call({})).toMatchObject({ status: 200 });
    for (const headers of [
      { host: "evil.example" },
      { host: "evil.example:4000", origin: "http://evil.example:4000" },
      { origin: "http://evil.example" },
      { "x-forwarded-for": "1.2.3.4" },
    ] as Record<string, string>[]) {
      const { status, text } = await call(headers);
      expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, "FORBIDDEN"]);
      expect(text).toContain("SQLDOJO_ALLOWED_HOSTS");
    }
    const { status } = await call({ host: "evil.example", authorization: `Bearer ${server.tokens.admin}` });
    expect(status).toBe(403);
  });

  it("lets strangers in with little, readers with more, and writers with much", async () => {
    const { token } = await server.change(
      "createAccessToken",
      { name: "reads", role: "READER" },
      "{ token }",
    );
    const long = (bytes: number) => JSON.stringify({ query: `{ viewer { role } } #${"x".repeat(bytes)}` });
    const statusOf = async (bytes: number, bearer?: string) =>
      (await call(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }, long(bytes))).status;
    expect(await statusOf(50_000)).toBe(200);
    expect(await statusOf(150_000)).toBe(413);
    expect(await statusOf(150_000, token)).toBe(200);
    expect(await statusOf(1_500_000, token)).toBe(413);
    expect(await statusOf(1_500_000, server.tokens.trainer)).toBe(200);
    expect(await statusOf(1_500_000, "sqldojo_unknown")).toBe(401);
  });

  it("refuses a large body by its announced size, before it has come", async () => {
    const sent = request(server.url, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": "30000000" },
    });
    sent.on("error", () => {});
    sent.write('{"query":"');
    const status = await new Promise((resolve) =>
      sent.on("response", ({ statusCode }) => resolve(statusCode)),
    );
    sent.destroy();
    expect(status).toBe(413);
  });

  it("refuses a token that has expired, and one that is to have expired already", async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const input = { name: "lapses", role: "READER", expiresAt: tomorrow };
    const { token } = await server.change("createAccessToken", input, "{ token }");
    expect((await server.send("{ viewer { tokenName } }", {}, token)).data.viewer.tokenName).toBe("lapses");
    await server.database.prisma.accessToken.update({
      where: { name: "lapses" },
      data: { expiresAt: new Date() },
    });
    expect((await server.send("{ viewer { role } }", {}, token)).errors?.[0]?.extensions.code).toBe(
      "UNAUTHENTICATED",
    );
    const past = { name: "past", role: "READER", expiresAt: "2020-01-01T00:00:00.000Z" };
    expect((await server.refusal("createAccessToken", past)).extensions).toEqual({
      code: "INVALID_INPUT",
      field: "input.expiresAt",
    });
  });
});

describe("a server that others can reach", () => {
  it("wants a token for reading", async () => {
    const server = await startTestServer(() => createTestDatabase("embedded"), { isReadingOpen: false });
    try {
      const { status, errors } = await server.send("{ viewer { role } }");
      expect([status, errors?.[0]?.extensions.code]).toEqual([401, "UNAUTHENTICATED"]);
      const answer = await server.send("{ viewer { role } }", {}, server.tokens.trainer);
      expect(answer.data.viewer.role).toBe("TRAINER");
    } finally {
      await server.close();
    }
  });
});

it("says of every mutation who may call it", () => {
  const roles = Object.values(schema.getMutationType()?.getFields() ?? {}).map(
    (field) => field.extensions.role as string | string[],
  );
  expect(roles.length).toBeGreaterThan(10);
  for (const role of roles.flat()) expect(["ADMIN", "TRAINER", "EDITOR"]).toContain(role);
});
