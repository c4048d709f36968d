import { type Stack, type StackOptions, startStack } from "./stack.ts";
import type { Interruption } from "./untilInterrupted.ts";

/**
 * Starts the stack, works with it and stops it, whatever ends first: the work, a program of the stack, or the person at
 * the terminal.
 *
 * @param work its signal is aborted when nothing may wait for the stack any longer.
 */
export async function withStack<Result>(
  options: Omit<StackOptions, "signal">,
  { signal, promise: interruption }: Interruption,
  work: (stack: Stack, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const stack = await startStack({ ...options, signal });
  const ending = new AbortController();
  try {
    const working = work(stack, AbortSignal.any([signal, ending.signal]));
    return await Promise.race([working, stack.failure, interruption]);
  } finally {
    ending.abort();
    await stack.stop();
  }
}

/** What work does that only serves on. */
export function forever(): Promise<never> {
  return new Promise(() => undefined);
}
