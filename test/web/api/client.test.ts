import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { orMissing, send } from "../../../web/lib/api/client.ts";
import { ExperimentDocument } from "../../../web/lib/api/generated/operations.ts";

/** A server that answers everything with `body`, for as long as `use` runs. */
async function withAnswer(body: string, use: () => Promise<void>): Promise<void> {
  const server = createServer((_request, response) => response.end(body));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  vi.stubEnv("SQLDOJO_SERVER_URL", `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  try {
    await use();
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** As a visitor without a token asks. */
const ask = async (...[document, variables]: [typeof ExperimentDocument, { id: string }]) =>
  orMissing(await send(document, variables, undefined));

const errorWith = (code: string) =>
  JSON.stringify({ errors: [{ message: "A sentence.", extensions: { code } }] });

describe("ask", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("returns the data", () =>
    withAnswer(`{"data":{"experiment":null}}`, async () => {
      expect(await ask(ExperimentDocument, { id: "x" })).toEqual({
        kind: "data",
        data: { experiment: null },
      });
    }));

  it.each(["NOT_FOUND", "INVALID_INPUT"])("takes %s for missing", (code) =>
    withAnswer(errorWith(code), async () => {
      expect(await ask(ExperimentDocument, { id: "x" })).toEqual({ kind: "missing" });
    }),
  );

  it("hands on any other refusal with the server's sentence", () =>
    withAnswer(errorWith("TOO_COMPLEX"), async () => {
      const answer = await ask(ExperimentDocument, { id: "x" });
      expect(answer).toEqual({ kind: "refused", code: "TOO_COMPLEX", message: "A sentence." });
    }));

  it("says where nobody answered, and that what answered is no GraphQL server", async () => {
    await withAnswer("<html></html>", async () => {
      expect((await ask(ExperimentDocument, { id: "x" })).kind).toBe("unreachable");
    });
    const answer = await ask(ExperimentDocument, { id: "x" });
    expect(answer).toMatchObject({ kind: "unreachable", url: process.env.SQLDOJO_SERVER_URL });
    expect(answer).toHaveProperty("reason", expect.stringContaining("ECONNREFUSED"));
  });
});
