import { expect, it } from "vitest";
import { readEnvironment } from "../../server/environment.ts";
import { isLoopback } from "../../server/http/guardDoor.ts";

it("reads host names, and names the one that is none", () => {
  expect(readEnvironment({}, {}).allowedHosts).toEqual([]);
  expect(readEnvironment({}, { SQLDOJO_ALLOWED_HOSTS: " Dojo.example, b.example," }).allowedHosts).toEqual([
    "dojo.example",
    "b.example",
  ]);
  for (const host of ["http://a.example", "a.example:80", "a b", "a/b"])
    expect(() => readEnvironment({}, { SQLDOJO_ALLOWED_HOSTS: `x.example,${host}` })).toThrow(
      `SQLDOJO_ALLOWED_HOSTS: ${JSON.stringify(host)} is not a host name`,
    );
});

it("leaves open who may read unless told", () => {
  expect(readEnvironment({}, {}).isReadingOpen).toBeUndefined();
  expect(readEnvironment({}, { SQLDOJO_OPEN_READING: "no" }).isReadingOpen).toBe(false);
});

it("takes no name for a loopback address that only begins like one", () => {
  expect(["localhost", "LocalHost", "127.0.0.1", "127.9.9.9", "::1"].every(isLoopback)).toBe(true);
  expect(
    ["127.evil.example", "127.0.0.1.evil.example", "localhost.evil", "128.0.0.1", "0.0.0.0"].some(isLoopback),
  ).toBe(false);
});
