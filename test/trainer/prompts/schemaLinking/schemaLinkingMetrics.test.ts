import { describe, expect, it } from "vitest";
import { schemaLinkingMetrics } from "../../../../trainer/prompts/schemaLinking/schemaLinkingMetrics.ts";
import { concerts } from "../concertSchema.ts";

const asked = (goldSql: string, linked: { table: string; columns: string[] }[]) => ({
  example: { index: 0, question: "?", databaseId: "concerts", goldSql },
  database: concerts,
  linked,
});

describe("schemaLinkingMetrics", () => {
  it("counts gold that was kept, whole questions and everything that was kept", () => {
    const metrics = schemaLinkingMetrics([
      asked("select name, born from singer", [{ table: "singer", columns: ["name", "born", "id"] }]),
      asked("select c.title from concert c join singer s on s.id = c.singer_id", [
        { table: "concert", columns: ["title", "id"] },
        { table: "stadium", columns: ["id"] },
      ]),
    ]);
    expect(metrics).toEqual({
      questions: 2,
      tableRecall: 2 / 3,
      columnRecall: 3 / 5,
      allTables: 0.5,
      allColumns: 0.5,
      tablesKept: 1.5,
      columnsKept: 3,
    });
  });
});
