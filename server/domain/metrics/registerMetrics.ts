import { checkAll, invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import type { Transaction } from "../transaction.ts";
import { builtInMetrics } from "./builtInMetrics.ts";
import { type MetricDefinition, matchMetricName, placeholdersOf } from "./metricDefinition.ts";

/** `chart` and `label` are the title where they are left out. */
export interface NewMetric extends Omit<MetricDefinition, "chart" | "label"> {
  readonly chart: string | null;
  readonly label: string | null;
}

/** How many definitions there can be beside those built in. */
export const mostRegisteredMetrics = 500;

/** Checks, for `checkAll`, that no name is built in, malformed or given twice, and no text empty. */
export function metricChecks(metrics: readonly NewMetric[]): (() => void)[] {
  const names = metrics.map(({ name }) => name);
  return metrics.flatMap((metric, index) => [
    () => checkMetric(`input.metrics[${index}]`, metric),
    () => {
      if (names.indexOf(metric.name) < index)
        throw invalidInput(`input.metrics[${index}].name`, `${quote(metric.name)} is given twice.`);
    },
  ]);
}

/**
 * Stores what a trainer says of the metrics it brings, which has been checked; what was said of the same names before is
 * replaced.
 *
 * @throws Refusal INVALID_INPUT where there would be too many.
 */
export async function registerMetrics(
  transaction: Transaction,
  trainerId: string,
  metrics: readonly NewMetric[],
): Promise<void> {
  if (metrics.length === 0) return;
  for (const metric of metrics) {
    const { name, chart, label, ...rest } = metric;
    const texts = {
      ...rest,
      title: storableText(metric.title),
      group: storableText(metric.group),
      chart: storableText(chart ?? metric.title),
      label: storableText(label ?? metric.title),
      help: storableText(metric.help),
      trainerId,
    };
    await transaction.metricDefinition.upsert({
      where: { name },
      create: { name, ...texts },
      update: texts,
    });
  }
  if ((await transaction.metricDefinition.count()) > mostRegisteredMetrics)
    throw invalidInput(
      "input.metrics",
      `there would be more than ${mostRegisteredMetrics} registered metrics; describe several by one name with a {placeholder}.`,
    );
}

function checkMetric(field: string, { name, title, group, chart, label }: NewMetric): void {
  const texts = { name, title, group, ...(chart !== null && { chart }), ...(label !== null && { label }) };
  checkAll(
    Object.entries(texts).map(
      ([key, text]) =>
        () =>
          requireText(`${field}.${key}`, text),
    ),
  );
  if (name !== storableText(name))
    throw invalidInput(`${field}.name`, "holds characters that cannot be stored.");
  const literals = name.split(/\{\w+\}/);
  if (literals.some((text) => /[{}]/.test(text)))
    throw invalidInput(`${field}.name`, "has a brace too many; a placeholder is written {word}.");
  if (literals[0] === "" || literals.slice(1, -1).includes(""))
    throw invalidInput(
      `${field}.name`,
      "must begin with a text of its own, and have one between two placeholders; they would match anything.",
    );
  const builtIn = builtInMetrics.find((each) => matchMetricName(each.name, name) !== undefined);
  if (builtIn !== undefined)
    throw invalidInput(
      `${field}.name`,
      `${quote(builtIn.name)} is built in and described already; record under it without registering it, or choose another name.`,
    );
  const placeholders = placeholdersOf(name);
  for (const [key, text] of Object.entries({ title, chart: chart ?? "", label: label ?? "" })) {
    const unknown = placeholdersOf(text).find((each) => !placeholders.includes(each));
    if (unknown !== undefined)
      throw invalidInput(`${field}.${key}`, `{${unknown}} is no placeholder of the name ${quote(name)}.`);
  }
}

function requireText(field: string, text: string): void {
  if (text.trim() === "") throw invalidInput(field, "is empty; write what readers are to see.");
}

function quote(name: string): string {
  return JSON.stringify(name);
}
