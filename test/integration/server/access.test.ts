import { statSync } from "node:fs";
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
    for (const name of ["admin", "trainer"]) {
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
    (field) => field.extensions.role,
  );
  expect(roles.length).toBeGreaterThan(10);
  for (const role of roles) expect(["ADMIN", "TRAINER"]).toContain(role);
});
