import type { InferenceSession } from "onnxruntime-node";
import type { DecoderDescription } from "./decoder.ts";
import type { Device } from "./devices.ts";
import type { Graph } from "./graph.ts";
import { openSession } from "./session.ts";

/** Sessions by graph: weights are inputs, so all models of one description share them. */
export class SessionCache {
  /** Cores a graph may use; all where absent. */
  readonly threads: number | undefined;
  readonly #sessions = new Map<string, Promise<InferenceSession>>();

  readonly #device: Device;

  constructor(threads: number | undefined, device: Device) {
    this.threads = threads;
    this.#device = device;
  }

  /** The session of the graph that `kind` names for models of `description`, built at first use. */
  open(
    { configuration, adapter }: DecoderDescription,
    kind: string,
    build: () => Graph,
  ): Promise<InferenceSession> {
    const entries = [configuration, adapter ?? {}].map((numbers) => Object.entries(numbers).sort());
    const key = `${kind} ${JSON.stringify(entries)}`;
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    const session = openSession(build(), this.threads, this.#device);
    this.#sessions.set(key, session);
    return session;
  }

  async dispose(): Promise<void> {
    const sessions = await Promise.all(this.#sessions.values());
    this.#sessions.clear();
    await Promise.all(sessions.map((session) => session.release()));
  }
}
