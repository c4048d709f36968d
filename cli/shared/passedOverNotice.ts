import { type Benchmark, printable } from "../../trainer/benchmarks/benchmark.ts";

const filesNamed = 5;

/** One sentence on the files of a benchmark's folder that are no part of it, by what they are; undefined for none. */
export function passedOverNotice({ folder, passedOver = [] }: Benchmark): string | undefined {
  if (passedOver.length === 0) return undefined;
  const groups = Map.groupBy(passedOver, ({ reason }) => reason);
  const parts = [...groups].map(([reason, files]) => {
    const names = files.slice(0, filesNamed).map(({ file }) => file);
    const rest = files.length - names.length;
    return `${names.join(", ")}${rest > 0 ? ` and ${rest} more` : ""} (${reason})`;
  });
  return printable(`Passed over in ${folder}: ${parts.join("; ")}.`);
}
