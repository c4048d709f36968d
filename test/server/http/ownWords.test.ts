import { buildSchema, execute, parse, specifiedRules, validate } from "graphql";
import { expect, it } from "vitest";
import { inOwnWords } from "../../../server/http/ownWords.ts";
import { variableFault } from "../../../server/http/variableFault.ts";
import { schema as whole } from "../../../server/schema/index.ts";

const schema = buildSchema(`
  type Query { read(input: Everything): Int }
  enum Color { RED GREEN }
  input Everything { int: Int float: Float text: String flag: Boolean id: ID color: Color needed: Int! list: [Int!] part: Part }
  input Part { name: String }
`);

const cases: [value: object, literal: string, words: RegExp][] = [
  [{ int: "a" }, 'int: "a"', /"a" is no integer; send digits alone/],
  [{ int: 2 ** 40 }, "int: 1099511627776", /1099511627776 is beyond 32 bits/],
  [{ float: "a" }, 'float: "a"', /"a" is no number/],
  [{ text: 3 }, "text: 3", /3 is no text; send it in quotes/],
  [{ flag: "yes" }, 'flag: "yes"', /"yes" is neither true nor false/],
  [{ id: 1.5 }, "id: 1.5", /1.5 is no id/],
  [{ color: "REDD" }, "color: REDD", /there is no "REDD" in Color. Did you mean (the enum value )?"RED"/],
  [{ color: 3 }, "color: 3", /3 is no value of Color/],
  [{ part: 3 }, "part: 3", /is no object; send the fields of Part|must|3/],
  [{ int: 1, intt: 2 }, "intt: 2", /there is no "intt" in Everything. Did you mean "int"/],
];

it.each(cases)(
  "says in its own words what is wrong with %j, as a variable and in a document",
  async (value, literal, words) => {
    const document = parse("query ($x: Everything) { read(input: $x) }");
    const { errors = [] } = await execute({
      schema,
      document,
      variableValues: { x: { needed: 1, ...value } },
    });
    const said = errors.map((error) => variableFault(error)?.message).join();
    expect(said).toMatch(words);
    expect(said).not.toMatch(/cannot represent|does not exist in|is not defined by type/);
    const written = parse(`{ read(input: { needed: 1, ${literal} }) }`);
    const refused = validate(schema, written, specifiedRules)
      .map(({ message }) => inOwnWords(message))
      .join();
    expect(refused).toMatch(words);
    expect(refused).not.toMatch(/cannot represent|does not exist in|is not defined by type/);
  },
);

it.each(["yesterday", 3, true])("says so of %j, which is no moment", (value) => {
  const input = {
    lease: { runId: "x", leaseToken: "y" },
    lines: [{ sequence: 1, level: "INFO", message: "", recordedAt: value }],
  };
  const document = parse("mutation ($x: RecordLogInput!) { recordLog(input: $x) { recordedCount } }");
  const { errors = [] } = execute({ schema: whole, document, variableValues: { x: input } }) as {
    errors?: [];
  };
  expect(errors.map((error) => variableFault(error)?.message)).toEqual([
    expect.stringMatching(
      /^input\.lines\[0\]\.recordedAt: .* is no moment; write it as in 2026-11-21T09:30:00\.000Z\.$/,
    ),
  ]);
});
