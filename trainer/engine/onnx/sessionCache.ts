import type { InferenceSession } from "onnxruntime-node";
import type { ModelConfiguration } from "../engine.ts";
import type { Graph } from "./graph.ts";
import { openSession } from "./session.ts";

/** Sessions by graph: weights are inputs, so all models of one configuration share them. */
export class SessionCache {
  /** Cores a graph may use; all where absent. */
  readonly threads: number | undefined;
  readonly #sessions = new Map<string, Promise<InferenceSession>>();

  constructor(threads: number | undefined) {
    this.threads = threads;
  }

  /** The session of the graph that `kind` names for `configuration`, built at first use. */
  open(configuration: ModelConfiguration, kind: string, build: () => Graph): Promise<InferenceSession> {
    const key = `${kind} ${JSON.stringify(Object.entries(configuration).sort())}`;
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    const session = openSession(build(), this.threads);
    this.#sessions.set(key, session);
    return session;
  }

  async dispose(): Promise<void> {
    const sessions = await Promise.all(this.#sessions.values());
    this.#sessions.clear();
    await Promise.all(sessions.map((session) => session.release()));
  }
}
