import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../../..");

test("npm has nothing to warn of in this project", async () => {
  const { stdout, stderr } = await promisify(execFile)("npm", ["pkg", "get", "name"], {
    cwd: root,
    env: withoutNpmSettings(process.env),
  });
  expect(stdout.trim()).toBe('"sqldojo"');
  expect(stderr).toBe("");
});

/** Of the npm that runs this test, which would hide the project's own. */
function withoutNpmSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_config_/i.test(name)));
}
