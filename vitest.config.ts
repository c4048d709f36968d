import { join } from "node:path";
import { defineConfig } from "vitest/config";

/**
 * Vite would load graphql's ES module for our files while Pothos and Apollo load its CommonJS twin, and a schema
 * cannot mix the two. Node itself resolves both to the latter.
 */
const alias = [
  { find: /^graphql$/, replacement: join(import.meta.dirname, "node_modules/graphql/index.js") },
];

/**
 * A worker keeps what its files import, and in test/support one embedded database: to load them anew for each of two hundred
 * files takes longer than most of the tests. So a test puts back what it changes of its process; Vitest does for environment
 * variables set by `vi.stubEnv`.
 */
const keepingImports = { isolate: false, unstubEnvs: true };

const project = (name: string, include: string[], timeout: number, extra: object = {}) => ({
  resolve: { alias },
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, ...extra },
});

/** unit: no process, no disk beyond a temporary folder. integration: a real Postgres, real SQLite. endToEnd: whole programs. */
export default defineConfig({
  test: {
    projects: [
      project(
        "unit",
        ["test/{cli,prisma,server,statistics,trainer,web}/**/*.test.ts"],
        30_000,
        keepingImports,
      ),
      project("integration", ["test/integration/**/*.test.ts"], 120_000, {
        ...keepingImports,
        globalSetup: ["test/support/provideWorkFolder.ts", "test/support/providePostgresql.ts"],
      }),
      project("endToEnd", ["test/endToEnd/**/*.test.ts"], 600_000),
    ],
    maxWorkers: 2,
    env: { NODE_COMPILE_CACHE: join(import.meta.dirname, "node_modules/.cache/sqldojo/compiled") },
  },
});
