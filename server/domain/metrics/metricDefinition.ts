/** What a metric is: enough to draw it, to print it and to explain it without knowing its name beforehand. */

/** Units with what stands after a value, or after "in"; a fraction is printed in percent. */
export const metricUnits = {
  FRACTION: "%",
  COUNT: "",
  NATS: "nats",
  NATS_PER_TOKEN: "nats a token",
  TOKENS_PER_SECOND: "tokens a second",
  SECONDS: "s",
  NUMBER: "",
} as const;

export type MetricUnit = keyof typeof metricUnits;

/** What a metric's steps count. */
export type StepAxis = "OPTIMIZER_STEP" | "ITERATION" | "GENERATION" | "RUN";

export interface MetricDefinition {
  /**
   * `train/loss`; of a family with placeholders, `evaluation/{split}/executionAccuracy`. A placeholder stands for one
   * character or more, and may stand in `title`, `chart` and `label`, too.
   */
  readonly name: string;
  /** Where it stands alone, as at the head of a column. */
  readonly title: string;
  readonly unit: MetricUnit;
  readonly stepAxis: StepAxis;
  /** Under which heading it is shown. */
  readonly group: string;
  /** Metrics of one chart are drawn in it side by side. */
  readonly chart: string;
  /** Of its line in the chart. */
  readonly label: string;
  /** Whole sentences: how it is measured, how it is read. Empty where the title says it. */
  readonly help: string;
}

/** A metric that a trainer brought. */
export interface RegisteredMetric extends MetricDefinition {
  readonly trainerId: string;
}

const placeholder = /\{(\w+)\}/g;

export function placeholdersOf(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = ""]) => name);
}

/**
 * The values of a definition's placeholders in a recorded name, each as short as it can be; undefined where the name is
 * not one of its.
 */
export function matchMetricName(definition: string, name: string): ReadonlyMap<string, string> | undefined {
  const [first = "", ...literals] = definition.split(/\{\w+\}/);
  if (literals.length === 0) return definition === name ? new Map() : undefined;
  if (!name.startsWith(first)) return undefined;
  const values: string[] = [];
  let start = first.length;
  for (const [index, literal] of literals.entries()) {
    const isLast = index === literals.length - 1;
    const end = isLast ? name.length - literal.length : name.indexOf(literal, start + 1);
    if (end <= start || !name.startsWith(literal, end)) return undefined;
    values.push(name.slice(start, end));
    start = end + literal.length;
  }
  return new Map(placeholdersOf(definition).map((key, index) => [key, values[index] ?? ""]));
}

/** A text with its placeholders filled in; those without a value stay. */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): string {
  return text.replaceAll(placeholder, (whole, key: string) => values.get(key) ?? whole);
}
