import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { DiffTarget, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";

const succeed = (value?: unknown) => Promise.resolve({ ok: true, value });

/**
 * Stands where the engine wants a database. Before it compares two schemas it asks which PostgreSQL it is
 * talking to, and nothing else: the answer is the oldest version that SQL Dojo supports.
 */
const offlineAdapter = {
  provider: "postgres",
  adapterName: "offline",
  getConnectionInfo: () => ({ ok: true, value: { schemaName: "public", supportsRelationJoins: true } }),
  queryRaw: () =>
    succeed({
      columnNames: ["exists", "version", "numeric_version"],
      // Boolean, text and int32 in Prisma's numbering of column types.
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 15.0", 150_000]],
    }),
  executeRaw: () => succeed(0),
  dispose: () => succeed(),
};
const offlineAdapterFactory = {
  provider: "postgres",
  adapterName: "offline",
  connect: () => succeed(offlineAdapter),
  connectToShadowDb: () => succeed(offlineAdapter),
};

/** What is used of the global that only TypeScript's browser library describes. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: {
    instantiate(
      bytes: Uint8Array,
      imports: object,
    ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
  };
};

let engine: Promise<SchemaEngine> | undefined;
let panic = "";

/**
 * SQL that turns a database of schema `before` into one of schema `after`; empty where nothing differs.
 *
 * Runs Prisma's schema engine as WebAssembly, because the native one is a download that closed networks refuse.
 *
 * @param before Text of a Prisma schema, or undefined for an empty database.
 * @param after Text of a Prisma schema.
 * @throws with the engine's explanation where a schema is invalid.
 */
export async function diffSchemas(before: string | undefined, after: string): Promise<string> {
  engine ??= startEngine();
  const schemaTarget = (content: string): DiffTarget => ({
    tag: "schemaDatamodel",
    files: [{ path: "schema.prisma", content }],
  });
  const started = await engine;
  try {
    const result = await started.diff({
      from: before === undefined ? { tag: "empty" } : schemaTarget(before),
      to: schemaTarget(after),
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    });
    return result.exitCode === 0 ? "" : (result.stdout ?? "");
  } catch (error) {
    throw new Error(`The schema cannot be compared: ${panic || (error as Error).message}`, { cause: error });
  }
}

async function startEngine(): Promise<SchemaEngine> {
  // The engine explains a panic through this global and refuses to panic without it.
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message(message: string) {
        panic = message;
      },
    },
  });
  const wasmFile = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm")
    .replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    "./schema_engine_bg.js": bindings,
  });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine.new({ datamodels: undefined }, () => {}, offlineAdapterFactory);
}
