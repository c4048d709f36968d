import { mean } from "../../../statistics/variance.ts";
import type { RunRecord } from "./runRecord.ts";

/** What a run of a method costs, means over its seeds. */
export interface RunCost {
  readonly method: string;
  readonly seedCount: number;
  readonly tokens: number;
  /** By phase, as if the run had shared nothing with others. */
  readonly phaseSeconds: Readonly<Record<string, number>>;
  /** Their sum. */
  readonly seconds: number;
  /** As it was run here, evaluation and recording included. */
  readonly wallSeconds: number;
}

export function runCosts(records: readonly RunRecord[]): RunCost[] {
  const succeeded = records.filter(({ status }) => status === "SUCCEEDED");
  return [...Map.groupBy(succeeded, ({ method }) => method)].map(([method, runs]) => {
    const perRun = (of: (run: RunRecord) => number) => mean(runs.map(of));
    const phases = new Set(
      runs.flatMap(({ iterations }) => iterations.flatMap(({ phaseSeconds }) => Object.keys(phaseSeconds))),
    );
    const phaseSeconds = Object.fromEntries(
      [...phases].map((phase) => [
        phase,
        perRun(({ iterations }) =>
          iterations.reduce((sum, each) => sum + (each.phaseSeconds[phase] ?? 0), 0),
        ),
      ]),
    );
    return {
      method,
      seedCount: runs.length,
      tokens: perRun(({ iterations }) => iterations.reduce((sum, { tokens }) => sum + tokens, 0)),
      phaseSeconds,
      seconds: Object.values(phaseSeconds).reduce((sum, seconds) => sum + seconds, 0),
      wallSeconds: perRun(({ wallSeconds }) => wallSeconds ?? 0),
    };
  });
}
