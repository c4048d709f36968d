import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../../..");
const launcher = join(root, "bin/sqldojo.js");

function sqldojo(commandArguments: readonly string[], nodeArguments: readonly string[] = []) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...nodeArguments, launcher, ...commandArguments],
    { encoding: "utf8", env: { ...process.env, NODE_OPTIONS: "" } },
  );
  return { status, stdout, stderr };
}

/** Writes the address of every module to standard error as it is loaded. */
const listingModules = [
  "--import",
  `data:text/javascript,${encodeURIComponent(
    'import { registerHooks } from "node:module"; registerHooks({ load: (url, context, next) => (process.stderr.write(url + "\\n"), next(url, context)) });',
  )}`,
];

describe("sqldojo", () => {
  it("tells its commands, with and without --help", () => {
    const help = sqldojo(["--help"]);
    expect(help.status).toBe(0);
    for (const name of [
      "demo",
      "study",
      "up",
      "server",
      "trainer",
      "web",
      "kata",
      "evaluate",
      "import",
      "publish",
    ])
      expect(help.stdout).toMatch(new RegExp(`^ {2}${name}\\b`, "m"));
    expect(sqldojo([])).toEqual(help);
  });

  it("tells its version", () => {
    expect(sqldojo(["--version"])).toEqual({ status: 0, stdout: "0.1.0\n", stderr: "" });
  });

  it.each([
    [["dmo"], /^sqldojo: unknown command 'dmo'\n\(Did you mean demo\?\)/],
    [
      ["import", "benchmrk", "."],
      /^sqldojo import: unknown command 'benchmrk'\n\(Did you mean benchmark\?\)/,
    ],
    [["demo", "--prset", "demo"], /^sqldojo demo: unknown option '--prset'\n\(Did you mean --preset\?\)/],
    [["demo", "--preset", "huge"], /^sqldojo demo: .*'huge' is invalid.*demo, full, smoke/],
    [["demo", "more"], /^sqldojo demo: too many arguments/],
    [["up", "--port", "x"], /^sqldojo up: .*whole number from 0 to 65535/],
    [["trainer", "--threads", "0"], /^sqldojo trainer: .*whole number from 1/],
    [["evaluate"], /^sqldojo evaluate: required option '--benchmark <path>' not specified/],
    [["import"], /^Usage: sqldojo import/],
  ])("answers %j with exit code 2, what is wrong and how to learn more", (given, message) => {
    const { status, stdout, stderr } = sqldojo(given);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/--help/);
  });

  it("names the command in what went wrong, with exit code 1", () => {
    const { status, stderr } = sqldojo(["leaderboard", "--server", "http://127.0.0.1:9/graphql"]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^sqldojo leaderboard: No answer from/);
  });

  it.each([["--help"], ["demo", "--help"], ["trainer", "--threads", "x"]])(
    "loads neither engine nor server nor databases for %s %s",
    (...given) => {
      const { stderr } = sqldojo(given, listingModules);
      expect(stderr).toContain("/commander/");
      expect(stderr).not.toMatch(/onnxruntime|better-sqlite3|graphql|apollo|\/server\/|\/trainer\//);
    },
  );
});
