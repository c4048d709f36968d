import { readFileSync } from "node:fs";

/** Linux counts in hundredths of a second, whatever its own clock. */
const ticksPerSecond = 100;

/**
 * How long processors have worked for a process so far, in milliseconds, to some ten of them. Undefined where the system
 * is no Linux or the process is gone.
 */
export function processorTimeOf(processId: number): number | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${processId}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The second field is the program's name in parentheses, which may hold anything.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}
