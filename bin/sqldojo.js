#!/usr/bin/env node
/**
 * The `sqldojo` command. Plain JavaScript, because an older Node than the pinned one cannot read TypeScript: it is
 * then started again under the Node that the `node` package brought.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const needed = 24;
const pinned = fileURLToPath(new URL("../node_modules/node/bin/node", import.meta.url));
if (Number.parseInt(process.versions.node, 10) >= needed) {
  await import("../cli/main.ts");
} else if (existsSync(pinned)) {
  const { status, signal } = spawnSync(pinned, process.argv.slice(1), { stdio: "inherit" });
  process.exitCode = signal ? 1 : (status ?? 1);
} else {
  console.error(
    `sqldojo needs Node ${needed}; this is ${process.versions.node}. Run \`npm ci\`, which brings it.`,
  );
  process.exitCode = 1;
}
