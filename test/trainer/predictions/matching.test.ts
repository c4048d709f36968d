import { describe, expect, it } from "vitest";
import { namedExamples, read, refusal, report } from "./predictionFile.ts";

const answers = ["SELECT 0", "SELECT 1", "SELECT 2"];
const shuffled = [2, 0, 1];
const jsonLines = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).join("\n");
/** Records in another order than the split's, that say which example they answer by `field`. */
const by = (field: string, valueFor: (index: number) => unknown, order: readonly number[] = shuffled) =>
  jsonLines(order.map((index) => ({ [field]: valueFor(index), prediction: answers[index] })));

describe("the example that an answer belongs to", () => {
  it.each(["index", "idx", "i", "doc_id", "id", "question_id", "exampleIndex"])(
    "is told by %s from 0",
    async (field) => {
      expect(await read(by(field, (index) => index))).toEqual(answers);
      expect(await read(by(field, (index) => `${index}.0`))).toEqual(answers);
    },
  );

  it("is told by numbers from 1 where they can be nothing else, and says so", async () => {
    expect(await read(by("id", (index) => index + 1))).toEqual(answers);
    expect((await report(by("id", (index) => index + 1))).matchedBy).toBe("id, positions from 1");
  });

  it("is told by numbers with zeros before them", async () => {
    expect(await read(by("id", (index) => `000${index}`))).toEqual(answers);
  });

  it.each([
    ["numbers", (index: number) => `${index}`, "id, positions from 0"],
    ["questions", (index: number) => `Question ${index}?`, "question, the questions' texts"],
  ])("is told by %s in a column without a name", async (_what, written, by) => {
    const table = shuffled
      .map((index) => `${written(index)},${index === 1 ? "cars" : "pets"},${answers[index]}`)
      .join("\n");
    expect(await read(table, { field: "3" })).toEqual(answers);
    expect((await report(table, { field: "3" })).matchedBy).toBe(by);
  });

  it("is not told by a column of equal numbers without a name", async () => {
    expect((await report(answers.map((sql) => `7,${sql}`).join("\n"), { field: "2" })).matchedBy).toBe(
      "order",
    );
  });

  it.each([
    ["lines", shuffled.map((index) => `/* example ${index} */ ${answers[index]}`).join("\n")],
    ["a script", shuffled.map((index) => `-- ${index}\n${answers[index]};`).join("\n")],
  ])("is told by the number in a comment before each of %s", async (_what, content) => {
    expect((await read(content)).map((sql) => sql.slice(-8))).toEqual(answers);
    expect((await report(content)).matchedBy).toBe("id, positions from 0");
  });

  it("is not told by comments that say the same of several", async () => {
    const content = answers.map((sql) => `/* level 1 */ ${sql}`).join("\n");
    expect((await report(content)).matchedBy).toBe("order");
  });

  it("is told by numbers behind a common beginning", async () => {
    expect(await read(by("custom_id", (index) => `request-${index}`))).toEqual(answers);
  });

  it.each(["question_id", "instance_id", "id"])("is told by the benchmark's own ids in %s", async (field) => {
    expect(
      await read(
        by(field, (index) => 1471 + index),
        { of: namedExamples },
      ),
    ).toEqual(answers);
  });

  it("is told by the question, whatever its case and blanks", async () => {
    expect(await read(by("question", (index) => ` question  ${index}?`))).toEqual(answers);
    expect(await read(by("NLQ", (index) => `Question ${index}?`))).toEqual(answers);
  });

  it("is told by an object's key, be it position, id or question", async () => {
    const keyed = (keyOf: (index: number) => unknown) =>
      JSON.stringify(
        Object.fromEntries(shuffled.map((index) => [`${keyOf(index)}`, { sql: answers[index] }])),
      );
    expect(await read(keyed((index) => `Question ${index}?`))).toEqual(answers);
    expect(
      await read(
        keyed((index) => 1471 + index),
        { of: namedExamples },
      ),
    ).toEqual(answers);
  });

  it("is the record's own place where nothing says more, and its database agrees", async () => {
    expect((await report(jsonLines(answers.map((prediction) => ({ prediction }))))).matchedBy).toBe("order");
    const swapped = jsonLines(
      ["cars", "pets", "pets"].map((db_id, index) => ({ db_id, sql: answers[index] })),
    );
    expect(await refusal(read(swapped))).toMatch(/line 1 is for the database cars, but example 0 asks pets/);
  });

  it("is refused with the first disagreement where two fields say different things", async () => {
    const rows = shuffled.map((index, row) => ({
      index: row,
      question: `Question ${index}?`,
      sql: answers[index],
    }));
    expect(await refusal(read(jsonLines(rows)))).toMatch(
      /line 1 names example 0, but asks the question of example 2/,
    );
    const ids = shuffled.map((index, row) => ({
      index: row,
      question_id: 1471 + index,
      sql: answers[index],
    }));
    expect(await refusal(read(jsonLines(ids), { of: namedExamples }))).toMatch(/line 1 answers/);
    const databases = shuffled.map((index) => ({ index, db_id: "cars", sql: answers[index] }));
    expect(await refusal(read(jsonLines(databases)))).toMatch(
      /line 1 is for the database cars, but example 2 asks pets/,
    );
  });

  it("is refused where numbers may count from 0 or from 1", async () => {
    const some = by("index", (index) => index + 1, [0, 1]);
    expect(await refusal(read(some, { allowMissing: true }))).toMatch(
      /has index 1, which may be example 1 \(positions from 0\) or 0 \(positions from 1\)/,
    );
    const told = jsonLines(
      [1, 2].map((index) => ({ index, question: `Question ${index}?`, sql: answers[index] })),
    );
    expect(await read(told, { allowMissing: true })).toEqual(["", "SELECT 1", "SELECT 2"]);
  });

  it("is told by what numbers of somebody's own do not say", async () => {
    const rows = answers.map((sql, index) => ({ id: `chatcmpl-${index}a`, sql }));
    expect(await read(jsonLines(rows))).toEqual(answers);
    expect((await report(jsonLines(rows))).notices).toEqual([expect.stringMatching(/^id names no example/)]);
    const reworded = answers.map((sql, index) => ({ question: `Another ${index}?`, sql }));
    expect((await report(jsonLines(reworded))).notices).toEqual([
      expect.stringMatching(/3 of 3 questions are not those/),
    ]);
  });
});

describe("ids that the benchmark itself repeats", () => {
  const repeated = [
    ...namedExamples,
    { ...namedExamples[0]!, index: 3 },
    { ...namedExamples[1]!, index: 4, question: "Else?" },
  ];
  const rows = repeated.map(({ id, question }, index) => ({
    question_id: id,
    question,
    sql: `SELECT ${index}`,
  }));

  it("are legal in the split's own order", async () => {
    const own = rows.map(({ question_id, sql }) => ({ question_id, sql }));
    expect(await read(jsonLines(own), { of: repeated })).toEqual(rows.map(({ sql }) => sql));
  });

  it("are told apart by the question in any order", async () => {
    const turned = [4, 3, 2, 1, 0].map((index) => rows[index]!);
    const wanted = ["SELECT 3", "SELECT 1", "SELECT 2", "SELECT 0", "SELECT 4"];
    expect(await read(jsonLines(turned), { of: repeated })).toEqual(wanted);
  });

  it("are refused where nothing tells them apart", async () => {
    const turned = [4, 2, 3, 1, 0].map((index) => ({
      question_id: rows[index]?.question_id,
      sql: rows[index]?.sql,
    }));
    expect(await refusal(read(jsonLines(turned), { of: repeated }))).toMatch(
      /line 1 and line 4 may answer any of the examples 1, 4/,
    );
  });
});

describe("answers that are too few, too many or repeated", () => {
  it("are counted: those of a larger set that names the benchmark's ids", async () => {
    const more = [
      ...shuffled.map((index) => ({ question_id: 1471 + index, sql: answers[index] })),
      { question_id: 9, sql: "SELECT 9" },
    ];
    expect(await read(jsonLines(more), { of: namedExamples })).toEqual(answers);
    expect((await report(jsonLines(more), { of: namedExamples })).surplus).toBe(1);
  });

  it("are counted: the same answer once more", async () => {
    const twice = by("index", (index) => index, [0, 1, 2, 1]);
    expect(await report(twice)).toMatchObject({ repeated: 1, records: 4, missing: 0 });
  });

  it("are counted: examples that the file says nothing of, where that is allowed", async () => {
    const some = by("index", (index) => index, [0, 2]);
    expect(await refusal(read(some))).toMatch(/leaves 1 of 3 examples without an answer, first example 1/);
    expect(await report(some, { allowMissing: true })).toMatchObject({ missing: 1, empty: 0 });
  });

  it("are refused where their order is all there is and blank lines may be answers", async () => {
    const gaps = '"SELECT 0"\n\n"SELECT 2"\n';
    expect(await refusal(read(gaps, { allowMissing: true }))).toMatch(/has 2 predictions, the split has 3/);
  });
});
