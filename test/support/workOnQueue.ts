import { PassThrough } from "node:stream";
import { createApiClient } from "../../trainer/api/client.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import { createExecutors } from "../../trainer/sql/executors/executors.ts";
import { work } from "../../trainer/worker.ts";

/** Lets a trainer with a data folder of its own work on all that waits at a server; gives back what its terminal shows. */
export async function workOnQueue(
  server: { readonly url: string; readonly tokens: { readonly trainer: string } },
  dataFolder: string,
): Promise<string> {
  const engine = await createOnnxEngine({ threads: 1 });
  const executors = createExecutors(dataFolder);
  const terminal = new PassThrough();
  try {
    await work({
      client: createApiClient(server.url, server.tokens.trainer),
      engine,
      executors,
      progress: createProgress(terminal as unknown as NodeJS.WriteStream),
      name: "here",
      dataFolder,
      codeVersion: "test",
      devices: ["cpu"],
      leaseSeconds: 30,
      checkpointEverySeconds: 60,
      isOnce: true,
      signal: new AbortController().signal,
    });
    return String(terminal.read() ?? "");
  } finally {
    await executors.dispose();
    await engine.dispose();
  }
}
