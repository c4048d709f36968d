import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";
import { PGLiteSocketServer } from "@electric-sql/pglite-socket";

/** What the thread is given when it starts. */
export interface EmbeddedWorkerData {
  /** Where PGlite keeps its files. */
  folder: string;
  /** Path of the Unix socket (a named pipe on Windows) to serve. */
  socket: string;
}

/** What the thread reports; its owner's only message to it is "close". */
export type EmbeddedWorkerMessage = "ready" | "closed";

/**
 * Runs PostgreSQL, compiled to WebAssembly, in a thread of its own, because every statement blocks the thread it runs in.
 *
 * One connection only: PGlite has a single session, so a second connection would share the first one's
 * prepared statements and settings.
 */
async function serve({ folder, socket }: EmbeddedWorkerData): Promise<void> {
  const port = parentPort;
  if (!port) {
    throw new Error("embeddedWorker.ts runs as a worker thread: use startEmbeddedPostgres.");
  }
  const db = await PGlite.create(folder);
  const execute = db.execProtocolRawStream.bind(db);
  db.execProtocolRawStream = (message, options) => endThreadOnCrash(execute(message, options));
  const server = new PGLiteSocketServer({ db, path: socket, maxConnections: 1 });
  await server.start();
  const report = (message: EmbeddedWorkerMessage) => port.postMessage(message);
  port.once("message", async () => {
    await server.stop();
    await db.close();
    report("closed");
    port.close();
  });
  report("ready");
}

/**
 * Refused statements are answers; what is thrown here is PostgreSQL itself breaking down, after which the socket
 * server would leave its client waiting for ever. Thrown outside its reach, it ends the thread and is reported.
 */
async function endThreadOnCrash(execution: Promise<void>): Promise<void> {
  try {
    await execution;
  } catch (error) {
    setImmediate(() => {
      throw error;
    });
    throw error;
  }
}

await serve(workerData as EmbeddedWorkerData);
