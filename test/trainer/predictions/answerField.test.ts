import { describe, expect, it } from "vitest";
import { meaningOf } from "../../../trainer/predictions/fields/fieldNames.ts";
import { examples, read, refusal, report } from "./predictionFile.ts";

const golds = ["SELECT name FROM pet", "SELECT count(*) FROM car", "SELECT max(age) FROM pet"];
const split = examples.map((example, index) => ({ ...example, goldSql: golds[index] ?? "" }));
const wrong = ["SELECT 'wrong'", "SELECT -1", "SELECT 'no'"];

/** One JSON object a line, of the fields that are given by their values for each example. */
function lines(columns: Readonly<Record<string, readonly unknown[]>>): string {
  return golds
    .map((_, index) =>
      JSON.stringify(
        Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[index]])),
      ),
    )
    .join("\n");
}

describe("the field that holds the answers", () => {
  it.each([
    ["generated_query", "query"],
    ["prediction", "sql"],
    ["predSQL", "SQL"],
    ["PREDICTED SQL", "GOLD SQL"],
    ["model_output", "sql"],
    ["generated_text", "answer"],
    ["response", "target"],
    ["llm_sql", "ground_truth"],
    ["predict", "label"],
  ])("is %s where %s holds the gold", async (answer, gold) => {
    const content = lines({ [gold]: golds, [answer]: wrong });
    expect(await read(content, { of: split })).toEqual(wrong);
    expect((await report(content, { of: split })).fields).toEqual([answer]);
  });

  it("is the one that does not repeat the gold, of two whose names say the same", async () => {
    expect(await read(lines({ sql: golds, query: wrong }), { of: split })).toEqual(wrong);
    expect(await read(lines({ answer: golds, output: wrong }), { of: split })).toEqual(wrong);
  });

  it("is no text about the answer, and no question", async () => {
    const asked = golds.map((_, index) => `How many, ${index}?`);
    expect(
      await read(lines({ query: asked, sql: wrong, response_time: ["1", "2", "3"] }), { of: split }),
    ).toEqual(wrong);
    expect(await read(lines({ generated_by: ["m", "m", "m"], prediction: wrong }), { of: split })).toEqual(
      wrong,
    );
  });

  it("may be null in some entries, which then have no answer, whatever stands beside", async () => {
    const given = ["SELECT 1", null, "SELECT 3"];
    expect(await read(lines({ sql: golds, prediction: given }), { of: split })).toEqual([
      "SELECT 1",
      "",
      "SELECT 3",
    ]);
    expect(await read(lines({ sql: [null, null, null], prediction: wrong }), { of: split })).toEqual(wrong);
  });

  it("is refused with both names and the fix where two may be meant", async () => {
    const two = lines({ sql: ["SELECT 1", "SELECT 2", "SELECT 3"], query: wrong });
    expect(await refusal(read(two, { of: split }))).toMatch(
      /"sql" and "query" may each hold the answers.*--field sql or --field query/,
    );
    expect(await read(two, { of: split, field: "query" })).toEqual(wrong);
    expect(await refusal(read(lines({ sql: golds, "gpt-4": wrong }), { of: split }))).toMatch(
      /"sql" and "gpt-4" may/,
    );
    expect(await refusal(read(lines({ sql: golds, prediction: [null, null, null] }), { of: split }))).toMatch(
      /"sql" and "prediction" may/,
    );
    expect(await refusal(read(lines({ sql: golds, prediction: ["?", "", "-"] }), { of: split }))).toMatch(
      /"sql" and "prediction" may/,
    );
  });

  it("is named by --field in any spelling, and refused with the fields there are", async () => {
    const content = lines({ "Gold SQL": golds, prediction: wrong });
    expect(await read(content, { of: split, field: "gold_sql" })).toEqual(golds);
    expect(await refusal(read(content, { of: split, field: "sqll" }))).toMatch(
      /no field "sqll"; it has Gold SQL, prediction/,
    );
    expect(await refusal(read("SELECT 1\nSELECT 2\nSELECT 3", { field: "sql" }))).toMatch(/has no fields/);
  });

  it("must be there in every entry, unless missing answers are allowed", async () => {
    const content = `${JSON.stringify({ index: 0, sql: golds[0], prediction: "SELECT 1" })}\n${JSON.stringify({ index: 1, sql: golds[1] })}\n${JSON.stringify({ index: 2, prediction: "SELECT 3" })}`;
    expect(await refusal(read(content, { of: split }))).toMatch(
      /line 2 has no field prediction \(fields: index, sql\)/,
    );
    expect(await read(content, { of: split, allowMissing: true })).toEqual(["SELECT 1", "", "SELECT 3"]);
  });

  it("may hold a list of one, a chat completion or messages, and is refused where it holds several", async () => {
    const completion = (content: string) => ({
      choices: [{ index: 0, message: { role: "assistant", content } }],
    });
    const values = [
      ["SELECT 1"],
      { body: completion("SELECT 2") },
      [
        { role: "user", content: "Which?" },
        { role: "assistant", content: [{ type: "text", text: "SELECT 3" }] },
      ],
    ];
    expect(await read(lines({ response: values }))).toEqual(["SELECT 1", "SELECT 2", "SELECT 3"]);
    expect(
      await refusal(read(lines({ prediction: ["SELECT 1", ["SELECT 2", "SELECT 3"], "SELECT 4"] }))),
    ).toMatch(/line 2 is a list of 2 answers/);
    expect(await refusal(read(lines({ prediction: ["SELECT 1", true, "SELECT 4"] })))).toMatch(
      /line 2 is true/,
    );
  });

  it("is warned of where every answer is the gold, as in the benchmark's own file", async () => {
    expect((await report(lines({ query: golds }), { of: split })).equalToGold).toBe(3);
    expect((await report(lines({ query: wrong }), { of: split })).equalToGold).toBe(0);
  });
});

describe("the name of a field", () => {
  it.each([
    ["pred", "prediction"],
    ["generatedQuery", "prediction"],
    ["final_sql", "prediction"],
    ["output", "reply"],
    ["SQLQuery", "sql"],
    ["gold_query", "gold"],
    ["query_toks_no_value", "other"],
    ["exec_result", "other"],
    ["predicted_tables", "other"],
    ["model", "other"],
  ])("%s means %s", (name, meaning) => {
    expect(meaningOf(name)).toBe(meaning);
  });
});
