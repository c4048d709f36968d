/** The `sqldojo` command: its commands, and the one place where they end. */
import { readFileSync } from "node:fs";
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Reading TypeScript is most of what a short command does. Where nothing can be written it goes on without.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/command"));

const { createProgram } = await import("./program.ts");
const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8"));
await createProgram(version).run(process.argv.slice(2));
