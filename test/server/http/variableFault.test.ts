import { buildSchema, execute, type GraphQLError, parse } from "graphql";
import { expect, it } from "vitest";
import { variableFault } from "../../../server/http/variableFault.ts";

const schema = buildSchema(`
  type Query { count(input: Plan, ids: [ID!], other: Int): Int }
  input Plan { runs: [PlannedRun!]! }
  input PlannedRun { seed: Int!, name: String }
`);

async function faultsOf(source: string, variableValues: { [name: string]: unknown }) {
  const { errors = [] } = await execute({ schema, document: parse(source), variableValues });
  return errors.map((error: GraphQLError) => variableFault(error));
}

it.each([
  [
    "a variable that is the argument",
    "query ($x: Plan!) { count(input: $x) }",
    { runs: [{ seed: "a; b" }] },
    "input.runs[0].seed",
  ],
  [
    "one within an argument",
    "query ($x: Int!) { count(input: { runs: [{ seed: 1 }, { seed: $x }] }) }",
    "two",
    "input.runs[1].seed",
  ],
  ["one in a list", 'query ($x: ID!) { count(ids: ["1", $x]) }', { id: 3 }, "ids[1]"],
  [
    "one in a fragment",
    "query ($x: Int!) { ...f } fragment f on Query { other: count(other: $x) }",
    1.5,
    "other",
  ],
  [
    "a field that is missing",
    "query ($x: Plan!) { count(input: $x) }",
    { runs: [{ seed: 1 }, { name: "b" }] },
    "input.runs[1].seed",
  ],
  ["a field that there is not", "query ($x: Plan!) { count(input: $x) }", { runs: [], runz: 1 }, "input"],
  ["nothing where something is required", "query ($x: Plan!) { count(input: $x) }", null, "input"],
])("names the argument of %s, and never the variable", async (_what, source, x, field) => {
  const [fault] = await faultsOf(source, { x });
  expect(fault?.field).toBe(field);
  expect(fault?.message).toMatch(new RegExp(`^${field.replaceAll(/[[\]]/g, "\\$&")}: `));
  expect(fault?.message).not.toContain("$x");
});

it("names every fault of a value", async () => {
  const runs = [{ seed: "a" }, { seed: 1, name: 2 }, {}];
  const faults = await faultsOf("query ($x: Plan!) { count(input: $x) }", { x: { runs } });
  expect(faults.map((fault) => fault?.field)).toEqual([
    "input.runs[0].seed",
    "input.runs[1].name",
    "input.runs[2].seed",
  ]);
});

it("tells a variable from that of another operation, and from its own definition", async () => {
  const source = `
    query one($x: Int = 1) { count(other: $x) }
    query two($x: [ID!]!) { count(ids: $x) }`;
  const { errors = [] } = await execute({
    schema,
    document: parse(source),
    operationName: "two",
    variableValues: { x: [null] },
  });
  expect(errors.map((error) => variableFault(error)?.field)).toEqual(["ids[0]"]);
});

it("leaves other errors alone", async () => {
  const { errors = [] } = await execute({
    schema,
    document: parse("{ count }"),
    rootValue: {
      count: () => {
        throw new Error("a bug");
      },
    },
  });
  expect(errors.map((error) => variableFault(error))).toEqual([undefined]);
});
