import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface PlainSql {
  readonly file: string;
  readonly sql: string;
}

/**
 * Seconds that plain SQLite takes to execute every SQL once, on so many threads of which each takes the next as soon as it
 * is free: without comparing, limits or protection, all of whose cost is what is beyond. Starting the threads is left out.
 */
export async function executePlainly(statements: readonly PlainSql[], threads = 2): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("./plainExecutionWorker.ts", import.meta.url)),
  );
  try {
    await Promise.all(workers.map(answerOf));
    const startedAt = performance.now();
    let next = 0;
    await Promise.all(
      workers.map(async (worker) => {
        while (next < statements.length) {
          worker.postMessage(statements[next]);
          next += 1;
          await answerOf(worker);
        }
      }),
    );
    return (performance.now() - startedAt) / 1_000;
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function answerOf(worker: Worker): Promise<void> {
  await once(worker, "message");
}
