import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import type { Database, Example } from "../../../../trainer/benchmarks/benchmark.ts";
import { askEndpoint, type EndpointAnswer } from "../../../../trainer/predictions/endpoint/askEndpoint.ts";
import { createChatEndpoint } from "../../../../trainer/predictions/endpoint/chatEndpoint.ts";
import { chatPrompt } from "../../../../trainer/predictions/endpoint/chatPrompt.ts";
import { openLineJournal } from "../../../../trainer/storage/lineJournal.ts";
import { type ChatServer, startChatServer } from "../../../support/chatServer.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";

const database: Database = {
  id: "pets",
  dialect: "sqlite",
  file: "/nowhere/pets.sqlite",
  schema: {
    tables: [
      {
        name: "owner",
        naturalName: "owner",
        columns: [
          { name: "id", naturalName: "id", type: "number", isPrimaryKey: true },
          { name: "full name", naturalName: "full name", type: "text", isPrimaryKey: false },
        ],
      },
      {
        name: "pet",
        naturalName: "pet",
        columns: [{ name: "owner_id", naturalName: "owner id", type: "number", isPrimaryKey: false }],
      },
    ],
    foreignKeys: [{ table: "pet", column: "owner_id", referencedTable: "owner", referencedColumn: "id" }],
  },
};
const databases = new Map([["pets", database]]);
const examples: Example[] = Array.from({ length: 12 }, (_, index) => ({
  index,
  question: `Question ${index}?`,
  databaseId: "pets",
  goldSql: "SELECT 1",
}));

let server: ChatServer | undefined;
afterEach(() => server?.close());

const numberOf = (prompt: string) => Number(/Question (\d+)\?/.exec(prompt)?.[1]);

function ask(url: string, file: string) {
  const endpoint = createChatEndpoint({ url, model: "m", temperature: 0, retryMilliseconds: 1 });
  return askEndpoint(examples, {
    databases,
    endpoint,
    journal: openLineJournal<EndpointAnswer>(file),
    concurrency: 4,
  });
}

const sqlOf = (index: number) => `SELECT ${index}`;
const fenced = (index: number) => `\`\`\`sql\nSELECT ${index};\n\`\`\``;

describe("the prompt for an example", () => {
  it("holds the schema as CREATE TABLE, the evidence and the question", () => {
    const prompt = chatPrompt({ ...examples[0]!, evidence: "pets are animals" }, database);
    expect(prompt).toContain(
      'CREATE TABLE owner (\n  id number,\n  "full name" text,\n  PRIMARY KEY (id)\n);\n\nCREATE TABLE pet (\n' +
        "  owner_id number,\n  FOREIGN KEY (owner_id) REFERENCES owner (id)\n);",
    );
    expect(prompt).toContain("Hint: pets are animals\n\nQuestion: Question 0?");
    expect(prompt).toContain("SQLite");
  });

  it("is made from a template where one is given, which must hold the question", () => {
    expect(chatPrompt(examples[0]!, database, "{dialect} {other}: {question}{evidence}")).toBe(
      "SQLite {other}: Question 0?",
    );
    expect(() => chatPrompt(examples[0]!, database, "Answer!")).toThrow(/has no \{question\}/);
  });
});

describe("asking an endpoint", () => {
  it("gives the answer to every example in order, as it came, whatever comes first", async () => {
    server = await startChatServer(({ prompt }) => ({
      content: `\`\`\`sql\nSELECT ${numberOf(prompt)};\n\`\`\``,
      delayMilliseconds: numberOf(prompt) % 3 === 0 ? 60 : 0,
    }));
    expect(await ask(server.url, join(temporaryFolder(), "answers.jsonl"))).toEqual(
      examples.map(({ index }) => fenced(index)),
    );
  });

  it("asks only what is missing when it is started again, a torn last line included", async () => {
    const file = join(temporaryFolder(), "answers.jsonl");
    server = await startChatServer(({ prompt }) =>
      numberOf(prompt) === 7 ? { status: 401, body: "{}" } : { content: `SELECT ${numberOf(prompt)}` },
    );
    await expect(ask(server.url, file)).rejects.toThrow(/answered 401/);
    await server.close();
    const kept = readFileSync(file, "utf8").trim().split("\n").length;
    appendFileSync(file, '{"index": 9, "ans');

    server = await startChatServer(({ prompt }) => ({ content: `SELECT ${numberOf(prompt)}` }));
    expect(await ask(server.url, file)).toEqual(examples.map(({ index }) => sqlOf(index)));
    expect(server.requests).toHaveLength(examples.length - kept);
    expect(await ask("http://127.0.0.1:1", file)).toEqual(examples.map(({ index }) => sqlOf(index)));
  });
});
