import type { TestProject } from "vitest/node";
import { startPostgresql } from "./postgresql.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The throw-away server of this test run, or why there is none. */
    postgresql: { url: string } | { missing: string };
  }
}

/** Starts one PostgreSQL for all of a test run's files; the tests that need it are skipped, aloud, where there is none. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgresql();
  if ("missing" in server) {
    console.error(`NOT RUN: tests on PostgreSQL, because ${server.missing}.`);
    project.provide("postgresql", server);
    return async () => {};
  }
  project.provide("postgresql", { url: server.url });
  return () => server.stop();
}
