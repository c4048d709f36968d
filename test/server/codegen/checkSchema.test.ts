import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { expect, it } from "vitest";
import { breakingChanges } from "../../../server/codegen/breakingChanges.ts";
import { lintSchema } from "../../../server/codegen/lintSchema.ts";

it("says of a schema what is not described, misnamed, or null without a meaning", () => {
  const schema = buildSchema(`
    """What can be read."""
    type Query {
      "A run."
      run(id: ID!): run_of_mine
      "Values."
      values: [Float]!
      "One a step, null where nothing was recorded."
      gaps: [Float]!
      "True where it is over"
      over: Boolean!
      "True where it is over."
      isOver: Boolean!
    }
    "A run."
    type run_of_mine { Name: String! }
    "What is wanted."
    input Wanted { "A number." number: Int }
    "Kinds."
    enum Kind { good "The other." Bad }`);
  expect(lintSchema(schema)).toEqual([
    "Query.run(id:) is not described.",
    "Query.values may hold null and does not say what it means; make its items non-null, or say so.",
    "Query.over: its description is no sentence; end it with a full stop.",
    "Query.over is a boolean and no statement; call it is…, has… or by a verb, as in excludesExample.",
    "run_of_mine is not written in PascalCase.",
    "run_of_mine.Name is not described.",
    "run_of_mine.Name is not written in camelCase.",
    "Wanted: an input is called …Input, …Filter or …OrderBy.",
    "Kind.good is not described.",
    "Kind.good is not written in UPPER_CASE.",
    "Kind.Bad is not written in UPPER_CASE.",
  ]);
});

it("says what breaks clients of the last release, and nothing before there was one", () => {
  const folder = mkdtempSync(join(tmpdir(), "sqldojo-released-"));
  const released = join(folder, "released.graphql");
  const now = "type Query { run(id: ID!, seed: Int!): Int }";
  expect(breakingChanges(released, now)).toEqual([]);
  writeFileSync(released, "type Query { run(id: ID!): Int! name: String }");
  expect(breakingChanges(released, now)).toEqual([
    "Query.name was removed.",
    "A required arg seed on Query.run was added.",
    "Query.run changed type from Int! to Int.",
  ]);
  writeFileSync(released, "type Query { run(id: ID!): Int }");
  expect(breakingChanges(released, "type Query { run(id: ID!, seed: Int): Int name: String }")).toEqual([]);
  rmSync(folder, { recursive: true });
});
