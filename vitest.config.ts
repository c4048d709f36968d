import { defineConfig } from "vitest/config";

const project = (name: string, include: string[], timeout: number, extra: object = {}) => ({
  test: { name, include, testTimeout: timeout, hookTimeout: timeout, ...extra },
});

/** unit: no process, no disk beyond a temporary folder. integration: a real Postgres, real SQLite. endToEnd: whole programs. */
export default defineConfig({
  test: {
    projects: [
      project("unit", ["test/{bin,prisma,server,trainer,web}/**/*.test.ts"], 30_000),
      project("integration", ["test/integration/**/*.test.ts"], 120_000, {
        fileParallelism: false,
        globalSetup: ["test/support/providePostgresql.ts"],
      }),
      project("endToEnd", ["test/endToEnd/**/*.test.ts"], 300_000, { fileParallelism: false }),
    ],
    maxWorkers: 2,
  },
});
