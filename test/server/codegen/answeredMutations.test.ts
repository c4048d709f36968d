import { isNonNullType, printSchema } from "graphql";
import { expect, it } from "vitest";
import { answeringNothing, withAnsweredMutations } from "../../../server/codegen/answeredMutations.ts";
import { schema } from "../../../server/schema/index.ts";

const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});

it("finds every mutation's payload nullable, so that one that fails hides none beside it", () => {
  expect(mutations.length).toBeGreaterThan(10);
  expect(mutations.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
});

it("lets clients that throw count on the payload of each that cannot answer null", () => {
  const mayAnswerNull = mutations.filter(({ extensions }) => extensions.answersNull === true);
  expect(mayAnswerNull.map(({ name }) => name)).toEqual(answeringNothing);
  const answered = withAnsweredMutations(printSchema(schema));
  expect(answered).toMatch(/^ {2}createExperiment\([\s\S]*?\): Experiment!$/m);
  expect(answered).toMatch(/^ {2}claimRun\([\s\S]*?\): ClaimedRun$/m);
});

it("leaves what can be read as it is", () => {
  expect(withAnsweredMutations(printSchema(schema))).toMatch(/^ {2}run\([\s\S]*?\): Run$/m);
});
