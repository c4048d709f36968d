import { formatCount } from "../../statistics/format.ts";

/** What was measured and what it promises: "This machine: 115 GFLOP/s on 2 cores. About 5 min from nothing." */
export function describeMachine(gflops: number, cores: number, seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60));
  return `This machine: ${formatCount(gflops)} GFLOP/s on ${cores} ${cores === 1 ? "core" : "cores"}. About ${minutes} min from nothing.`;
}
