import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const root = join(import.meta.dirname, "../../..");
const run = (...given: string[]) => {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [join(root, "bin/sqldojo.js"), "import", "model", ...given],
    { cwd: root, encoding: "utf8", env: { ...process.env, HF_ENDPOINT: "http://127.0.0.1:9" } },
  );
  return { stdout, stderr, status };
};

it("prints what a model is, as a table and as JSON, and where it was noted", () => {
  const data = temporaryFolder();
  const { stdout, status } = run("test/references/tinyChat", "--no-register", "--data", data);
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /^Model +tinyChat\nFamily +llama\nWeights +14,208, stored as F32\nContext +1,024 tokens\nVocabulary +643 tokens\nPrompts +chat template\nLicense +apache-2\.0\nContent hash +[0-9a-f]{64}\nLies at .*tinyChat\nManifest .*\.json\nRegistered +Not registered, as told \(--no-register\)\.\n$/,
  );
  const json = JSON.parse(
    run("test/references/tinyChat", "--name", "own", "--no-register", "--json", "--data", data).stdout,
  );
  expect(json).toMatchObject({
    name: "own",
    family: "llama",
    isChat: true,
    registration: { isRegistered: false },
  });
});

it("says where a model that is no folder would come from, and how to get it where there is no network", () => {
  const { stderr, status } = run("own/tiny", "--no-register", "--data", temporaryFolder());
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^sqldojo import model: own\/tiny is no folder here, and it cannot be fetched from http:.*hf download own\/tiny/m,
  );
});
