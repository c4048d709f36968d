import { setFlagsFromString } from "node:v8";
import { type Extensions, PGlite } from "@electric-sql/pglite";

// Compiling PostgreSQL's large functions a second time, for speed, takes some 400 MB for some seconds: more than any SQL
// may, and at times that nobody can foresee. Without it a small query takes the same time, a long computation thrice.
for (const flag of ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"])
  setFlagsFromString(flag);

/**
 * A PostgreSQL in memory whose SQL can use at most `megabytes`, of which a quarter in temporary files. What goes beyond
 * is refused by PostgreSQL itself, which goes on.
 */
export async function createPostgresql(
  template: Blob,
  extensions: Extensions,
  megabytes: number,
): Promise<PGlite> {
  const settings = {
    shared_buffers: "16MB",
    // Temporary files lie in memory here.
    temp_file_limit: `${Math.ceil(megabytes / 4)}MB`,
    // PostgreSQL then refuses deep nesting before the stack of WebAssembly ends, which it would not survive.
    max_stack_depth: "100kB",
    // A cursor is planned as if all its rows were wanted, as the same SQL without a cursor is.
    cursor_tuple_fraction: "1",
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return withMemoryOf(Math.ceil(megabytes * 0.75), () =>
    PGlite.create({
      loadDataDir: template,
      extensions,
      startParams: [...PGlite.defaultStartParams, ...parameters],
    }),
  );
}

interface MemoryDescriptor {
  readonly initial: number;
  readonly maximum: number;
}

/** TypeScript keeps these types with a browser's. */
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { Memory: new (descriptor: MemoryDescriptor) => object };
};

const pageBytes = 65_536;

/** PGlite asks for a memory that may grow to 2 GB and leaves no choice, so that it is given one that may grow less. */
async function withMemoryOf<Result>(megabytes: number, work: () => Promise<Result>): Promise<Result> {
  const { Memory } = WebAssembly;
  WebAssembly.Memory = class extends Memory {
    constructor({ initial, maximum }: MemoryDescriptor) {
      super({ initial, maximum: Math.min(maximum, initial + (megabytes * 2 ** 20) / pageBytes) });
    }
  };
  try {
    return await work();
  } finally {
    WebAssembly.Memory = Memory;
  }
}
