import { expect, it } from "vitest";
import { checkAll, invalidInput, Refusal } from "../../../server/domain/errors.ts";

const refuse = (field: string) => () => {
  throw invalidInput(field, "is wrong.");
};

function refusalOf(checks: Iterable<() => void>): Refusal | undefined {
  try {
    checkAll(checks);
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error : expect.fail(String(error));
  }
}

it("refuses nothing where every check passes", () => {
  expect(refusalOf([() => {}, () => {}])).toBeUndefined();
});

it("refuses one fault as it is", () => {
  expect(refusalOf([() => {}, refuse("input.a")])).toMatchObject({
    message: "input.a: is wrong.",
    extensions: { code: "INVALID_INPUT", field: "input.a" },
  });
  expect(refusalOf([refuse("input.a")])?.extensions).not.toHaveProperty("faults");
});

it("names every fault at once, those of checks within checks too", () => {
  const within = () => checkAll([refuse("input.b[0]"), refuse("input.b[1]")]);
  const refusal = refusalOf([refuse("input.a"), within]);
  expect(refusal?.message).toBe("input.a: is wrong.\ninput.b[0]: is wrong.\ninput.b[1]: is wrong.");
  expect(refusal?.extensions.field).toBe("input.a");
  expect(refusal?.extensions.faults?.map(({ field }) => field)).toEqual([
    "input.a",
    "input.b[0]",
    "input.b[1]",
  ]);
});

it("names one fault of a field", () => {
  expect(refusalOf([refuse("input.a"), refuse("input.a")])?.extensions).not.toHaveProperty("faults");
});

it("keeps its answer short however many faults there are", () => {
  const many = Array.from({ length: 5_000 }, (_, index) => refuse(`input.list[${index}]`));
  expect(refusalOf(many)?.extensions.faults).toHaveLength(20);
  expect(
    refusalOf([() => checkAll(many.slice(0, 15)), () => checkAll(many.slice(15))])?.extensions.faults,
  ).toHaveLength(20);
});

it("lets whatever is no fault of the input through at once", () => {
  const fail = () => {
    throw new TypeError("a bug");
  };
  expect(() => checkAll([refuse("input.a"), fail])).toThrow(TypeError);
});
