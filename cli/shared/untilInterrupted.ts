/** Why a command ended before its time: Ctrl-C or SIGTERM. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

export interface Interruption {
  /** Aborted with an `InterruptedError` on the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  /** Rejects then. */
  readonly promise: Promise<never>;
}

/** Listens for Ctrl-C and SIGTERM; a second one ends the process at once. */
export function untilInterrupted(): Interruption {
  const controller = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  // Until somebody waits for it, an interruption is told by the signal alone.
  promise.catch(() => undefined);
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(130);
    const reason = new InterruptedError("interrupted");
    controller.abort(reason);
    reject(reason);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, interrupt);
  return { signal: controller.signal, promise };
}
