import { getIntrospectionQuery, parse, specifiedRules, validate } from "graphql";
import { expect, it } from "vitest";
import { limits, limitsRule } from "../../../server/http/limits.ts";
import { schema } from "../../../server/schema/index.ts";

const refusals = (document: string) =>
  validate(schema, parse(document), [...specifiedRules, limitsRule]).map(({ message }) => message);

/** The query that anybody writes first. */
const first = `{ experiments { nodes { name runs { nodes { name status generations { number evaluations {
  split { name } executionAccuracy scores { rule accuracy exampleCount } } } } } } } }`;

it("accepts the query that anybody writes first, and the whole introspection", () => {
  expect(refusals(first)).toEqual([]);
  expect(refusals(getIntrospectionQuery())).toEqual([]);
});

it.each([
  [
    "nested lists of hundreds",
    "{ runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { id name seed status configuration { selfPlay { lambda epochs loss } } } } } } } } } } }",
  ],
  [
    "the same by variables",
    "query ($n: Int) { runs(first: $n) { nodes { experiment { runs(last: $n) { nodes { experiment { runs(first: $n) { nodes { id name seed status kind attempt } } } } } } } } }",
  ],
  [
    "the same by type names alone",
    `{ ${Array.from({ length: 8 }, (_, i) => `a${i}: runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { experiment { runs(first: 200) { nodes { __typename } } } } } } } }`).join(" ")} }`,
  ],
  [
    "many introspections",
    `{ ${Array.from({ length: 20 }, (_, i) => `a${i}: __schema { ...s }`).join(" ")} }
    fragment s on __Schema { types { name fields { name args { name type { ...t } } type { ...t } } inputFields { name type { ...t } } } }
    fragment t on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`,
  ],
])("counts %s, and refuses them", (_what, document) => {
  expect(refusals(document).join()).toMatch(new RegExp(`at most ${limits.cost} are allowed`));
});
