/** Of a command that was ended before it was done, as shells know it: 128 and the number of SIGINT. */
const interruptedCode = 130;

/** Why a command ended before its time: Ctrl-C or SIGTERM. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
  /** What the process ends with. */
  readonly exitCode: number;

  constructor(exitCode: number) {
    super("Stopped. The same command goes on where this one ended.");
    this.exitCode = exitCode;
  }
}

export interface Interruption {
  /** Aborted with an `InterruptedError` on the first Ctrl-C or SIGTERM. */
  readonly signal: AbortSignal;
  /** Rejects then. */
  readonly promise: Promise<never>;
}

/**
 * Listens for Ctrl-C and SIGTERM; a second one ends the process at once.
 *
 * @param exitCode 0 for commands that serve until they are stopped.
 */
export function untilInterrupted(exitCode = interruptedCode): Interruption {
  const controller = new AbortController();
  const { promise, reject } = Promise.withResolvers<never>();
  // Until somebody waits for it, an interruption is told by the signal alone.
  promise.catch(() => undefined);
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(interruptedCode);
    const reason = new InterruptedError(exitCode);
    controller.abort(reason);
    reject(reason);
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, interrupt);
  return { signal: controller.signal, promise };
}
