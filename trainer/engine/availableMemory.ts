import { totalmem } from "node:os";

/** Bytes that the process may take: the machine's memory, or less where its group of processes is bounded. */
export function availableByteCount(): number {
  const bound = process.constrainedMemory();
  return bound > 0 ? Math.min(totalmem(), bound) : totalmem();
}
