import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { schema } from "../../../server/schema/index.ts";
import { holdsPath } from "../../support/inputPaths.ts";

const server = join(import.meta.dirname, "../../../server");
const fields = Object.values(schema.getMutationType()?.getFields() ?? {});

/** Every path of an input that the server's sources write out, indexes and all. */
const writtenPaths = globSync(["domain/**/*.ts", "schema/**/*.ts"], { cwd: server }).flatMap((file) =>
  [...readFileSync(join(server, file), "utf8").matchAll(/["`](input(?:\.\w+|\[\$\{\w+\}\])+)["`:]/g)].map(
    ([, path]) => [path?.replaceAll(/\[\$\{\w+\}\]/g, "[0]") ?? "", file] as const,
  ),
);

it("reads the paths of refusals where they are written", () => {
  expect(writtenPaths.length).toBeGreaterThan(40);
});

it.each(writtenPaths)("names %s in a refusal (%s) as the schema names it", (path) => {
  expect(fields.some(({ args }) => holdsPath(args, path))).toBe(true);
});

it.each([
  ["input.counters.candidate", false],
  ["input.counters.candidates", true],
  ["input.runs[0].method", true],
  ["input.runs.method", false],
  ["input.runs[0].configuration.selfPlay.lambda", true],
])("tells whether a mutation's input holds %s: %s", (path, isHeld) => {
  expect(fields.some(({ args }) => holdsPath(args, path))).toBe(isHeld);
});
