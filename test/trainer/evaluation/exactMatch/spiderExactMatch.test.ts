import { describe, expect, it } from "vitest";
import { spiderExactMatch } from "../../../../trainer/evaluation/rules/spiderExactMatch.ts";
import { concertSchema } from "./concertSchema.ts";

const gold = "select name from singer";
const outside = "select name from singer where age is null";

function judge(predictedSql: string, goldSql: string, acceptedSql: string[] = []) {
  const refuse = () => expect.fail("exact match executed SQL");
  return spiderExactMatch.grade({
    example: { index: 0, question: "Who sings?", databaseId: "concert", goldSql, acceptedSql },
    database: { id: "concert", dialect: "sqlite", file: "concert.sqlite", schema: concertSchema },
    predictedSql,
    executeGold: refuse,
    executePredicted: refuse,
  });
}

describe("the rule spiderExactMatch", () => {
  it("gives 1 or 0 without executing anything", async () => {
    expect(await judge("SELECT name FROM singer", gold)).toBe(1);
    expect(await judge("SELECT age FROM singer", gold)).toBe(0);
    expect(await judge("", gold)).toBe(0);
  });

  it("is content with any SQL that the benchmark accepts", async () => {
    expect(await judge("select age from singer", gold, ["select age from singer"])).toBe(1);
    expect(await judge("select age from singer", outside, ["select age from singer"])).toBe(1);
  });

  it("does not apply where the grammar holds no accepted SQL", async () => {
    expect(await judge(gold, outside)).toBeUndefined();
    expect(await judge(outside, outside, [outside])).toBeUndefined();
  });
});
