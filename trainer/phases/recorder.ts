/** What a run tells the server, by way of its outbox. Metric points are gathered and sent in columns. */
import type { MetricName } from "../api/generated/catalogue.ts";
import type { Outbox, RecordInput } from "../api/outbox.ts";

export type LogLevel = "INFO" | "WARNING" | "ERROR";

type MetricValue = RecordInput<"recordMetrics">["series"][number]["values"][number];

export interface Recorder {
  /** One point of a curve; NaN and infinities stand as such. */
  metric(name: MetricName, step: number, value: number): void;
  log(level: LogLevel, message: string): void;
  startIteration(input: RecordInput<"startIteration">): void;
  completeIteration(input: RecordInput<"completeIteration">): void;
  recordPredictions(input: RecordInput<"recordPredictions">): void;
  completeEvaluation(input: RecordInput<"completeEvaluation">): void;
  /** Puts gathered points and lines into the outbox's file. */
  flush(): void;
  /** Resolves when the server has acknowledged everything. */
  drain(): Promise<void>;
  close(): Promise<void>;
}

const flushEveryMilliseconds = 500;
/** Room for one attempt's log lines; attempts never share sequence numbers. */
const sequencesPerAttempt = 1_000_000;

export function createRecorder(outbox: Outbox, attempt: number): Recorder {
  const series = new Map<string, { steps: number[]; values: MetricValue[] }>();
  let lines: RecordInput<"recordLog">["lines"][number][] = [];
  let sequence = attempt * sequencesPerAttempt;
  let failure: unknown;
  const timer = setInterval(() => {
    try {
      flush();
    } catch (error) {
      // Thrown again by the run's next record, where it can be handled.
      failure = error;
      clearInterval(timer);
    }
  }, flushEveryMilliseconds);

  function flush(): void {
    if (failure) throw failure;
    if (series.size > 0) {
      outbox.append("recordMetrics", {
        series: [...series].map(([name, { steps, values }]) => ({ name, steps, values })),
      });
      series.clear();
    }
    if (lines.length > 0) {
      outbox.append("recordLog", { lines });
      lines = [];
    }
  }

  function log(level: LogLevel, message: string): void {
    lines.push({ sequence, level, message, recordedAt: new Date().toISOString() });
    sequence += 1;
  }

  /** Events keep their place among the points and lines around them. */
  const append: Outbox["append"] = (name, input) => {
    flush();
    outbox.append(name, input);
  };

  return {
    metric(name, step, value) {
      const columns = series.get(name) ?? { steps: [], values: [] };
      columns.steps.push(step);
      columns.values.push(Number.isFinite(value) ? value : (String(value) as MetricValue));
      series.set(name, columns);
    },
    log,
    startIteration: (input) => append("startIteration", input),
    completeIteration: (input) => append("completeIteration", input),
    recordPredictions: (input) => append("recordPredictions", input),
    completeEvaluation: (input) => append("completeEvaluation", input),
    flush,
    async drain() {
      flush();
      await outbox.drain();
    },
    async close() {
      clearInterval(timer);
      if (!failure) flush();
      await outbox.close();
    },
  };
}
