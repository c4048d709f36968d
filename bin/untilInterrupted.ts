/** Rejects with `InterruptedError` on the first Ctrl-C or SIGTERM; a second one ends the process at once. */
export class InterruptedError extends Error {
  override readonly name = "InterruptedError";
}

export function untilInterrupted(): Promise<never> {
  const interruption = Promise.withResolvers<never>();
  interruption.promise.catch(() => undefined);
  let count = 0;
  const interrupt = () => {
    count += 1;
    if (count > 1) process.exit(130);
    interruption.reject(new InterruptedError("interrupted"));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
  return interruption.promise;
}
