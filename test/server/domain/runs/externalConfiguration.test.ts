import { describe, expect, it } from "vitest";
import {
  deepestConfiguration,
  longestConfiguration,
  readExternalConfiguration,
} from "../../../../server/domain/runs/externalConfiguration.ts";

const read = (value: unknown) => readExternalConfiguration(value, "input.configuration");

function nested(levels: number): object {
  let value: object = {};
  for (let level = 1; level < levels; level += 1) value = { inner: value };
  return value;
}

describe("the configuration of a program elsewhere", () => {
  it("is any JSON object, kept as it is", () => {
    const value = { learningRate: 2e-4, layers: [1, [2], { deep: null }], name: "é", "": true };
    expect(read(value)).toEqual(value);
    expect(read({})).toEqual({});
    expect(() => read(nested(deepestConfiguration))).not.toThrow();
  });

  it.each([
    ["a list", [1], "is no JSON object"],
    ["a text", "lr=1", "is no JSON object"],
    ["nothing", null, "is no JSON object"],
    ["too long", { text: "x".repeat(longestConfiguration) }, "the settings and not the data"],
    ["too deep", nested(deepestConfiguration + 1), "flatten it"],
    ["deep enough for a stack to overflow", nested(60_000), "flatten it"],
    ["a number that JSON does not keep", JSON.parse('{"rate": 1e400}'), "send it as a text"],
    ["NUL in a value", { a: ["\0"] }, "cannot be stored"],
    ["half a surrogate pair in a name", { "\ud800": 1 }, "cannot be stored"],
  ])("is refused where it is %s", (_case, value, fault) => {
    expect(() => read(value)).toThrow(fault);
    expect(() => read(value)).toThrow(/^input\.configuration: /);
  });

  it("cannot change what objects are", () => {
    const value = read(JSON.parse('{"__proto__": {"isAdmin": true}}'));
    expect(Object.hasOwn(value, "__proto__")).toBe(true);
    expect((value as { isAdmin?: boolean }).isAdmin).toBeUndefined();
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });
});
