import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * Generates the Prisma client and Pothos's types into `server/generated/`.
 *
 * Prisma asks for its schema-engine binary although generating never runs it; pointing it at Node itself
 * saves a download that is refused on closed networks.
 */
const root = join(import.meta.dirname, "..");
const isIfMissing = process.argv.includes("--if-missing");
if (!(isIfMissing && existsSync(join(root, "server/generated/pothosTypes.ts")))) {
  const packageFile = createRequire(import.meta.url).resolve("prisma/package.json");
  const result = spawnSync(
    process.execPath,
    [
      join(dirname(packageFile), "build/index.js"),
      "generate",
      "--schema",
      join(root, "prisma/schema.prisma"),
      "--no-hints",
    ],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1" },
    },
  );
  if (result.status !== 0) {
    console.error(result.stdout, result.stderr);
    console.error("prisma generate failed: mend prisma/schema.prisma and run `npm run generate`.");
    process.exit(1);
  }
}
