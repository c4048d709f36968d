import { mean } from "../../../statistics/variance.ts";
import type { MetricName } from "../../api/generated/catalogue.ts";
import type { IterationRecord, RunRecord } from "./runRecord.ts";

/** What self-play made of the results of a method whose synthetic validation set ranks, means over the seeds that played. */
export interface SelfPlayGain {
  readonly method: string;
  readonly seedCount: number;
  /** Runs whose result self-play has made; the others' is one from before. */
  readonly madeCount: number;
  /** Execution accuracy of the result less that of the best from before: on the synthetic validation set, which chose both. */
  readonly synthetic: number;
  /** The same on held-out training questions, which choose nothing. */
  readonly heldOut: number;
}

const syntheticName: MetricName = "syntheticValidation/executionAccuracy";
const heldOutName: MetricName = "validation/executionAccuracy";

/** Methods without self-play, and those that held-out questions rank, are left out. */
export function selfPlayGains(records: readonly RunRecord[]): SelfPlayGain[] {
  const gains = records
    .filter(({ status }) => status === "SUCCEEDED")
    .flatMap(({ method, iterations }) => {
      const gain = gainOf(iterations);
      return gain === undefined ? [] : [{ method, ...gain }];
    });
  return [...Map.groupBy(gains, ({ method }) => method)].map(([method, own]) => ({
    method,
    seedCount: own.length,
    madeCount: own.filter(({ isMade }) => isMade).length,
    synthetic: mean(own.map(({ synthetic }) => synthetic)),
    heldOut: mean(own.map(({ heldOut }) => heldOut)),
  }));
}

function gainOf(iterations: readonly IterationRecord[]) {
  const ranked = iterations.filter(({ metrics }) => syntheticName in metrics && heldOutName in metrics);
  const before = ranked.filter(({ stage }) => stage !== "SELF_PLAY");
  const result = ranked.find(({ generation }) => generation?.isResult === true);
  if (before.length === 0 || result === undefined) return undefined;
  if (!iterations.some(({ stage }) => stage === "SELF_PLAY")) return undefined;
  const metricOf = ({ metrics }: IterationRecord, name: MetricName) => metrics[name]!;
  const best = before.reduce((top, each) =>
    metricOf(each, syntheticName) > metricOf(top, syntheticName) ? each : top,
  );
  return {
    isMade: result.stage === "SELF_PLAY",
    synthetic: metricOf(result, syntheticName) - metricOf(best, syntheticName),
    heldOut: metricOf(result, heldOutName) - metricOf(best, heldOutName),
  };
}
