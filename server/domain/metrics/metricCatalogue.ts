/** What is known of any metric's name: built in, brought by a trainer, or nothing. */
import type { Transaction } from "../transaction.ts";
import { builtInMetrics, type MetricGroup, metricGroups, otherGroup } from "./builtInMetrics.ts";
import {
  fillPlaceholders,
  type MetricDefinition,
  matchMetricName,
  metricUnits,
  type RegisteredMetric,
} from "./metricDefinition.ts";

export interface MetricDescription extends Omit<MetricDefinition, "stepAxis" | "group"> {
  /** Null where nobody has said. */
  readonly stepAxis: MetricDefinition["stepAxis"] | null;
  readonly group: MetricGroup;
  /** The definition's own name, placeholders included; null where nobody has described the metric. */
  readonly family: string | null;
  /** In words or signs; empty where there is none to print. */
  readonly unitText: string;
  /** In the order of pages; metrics of one family share it. */
  readonly position: number;
  /** False where a trainer brought it, or nobody has described it. */
  readonly isBuiltIn: boolean;
  /** Who brought it; null where it is built in, or nobody has. */
  readonly trainerId: string | null;
}

export interface MetricCatalogue {
  /** All definitions, families as such. */
  readonly definitions: readonly MetricDescription[];
  /** Of a recorded name; an exact name goes before a family, a built-in family before one that was brought. */
  describe(name: string): MetricDescription;
}

const groupsByName = new Map([...metricGroups, otherGroup].map((group) => [group.name, group]));

/** @param registered in the order of their registration, which is theirs on pages. */
export function createMetricCatalogue(registered: readonly RegisteredMetric[]): MetricCatalogue {
  const definitions = [...builtInMetrics.map((each) => ({ ...each, trainerId: null })), ...registered].map(
    (each, position): MetricDescription => ({
      ...each,
      family: each.name,
      unitText: metricUnits[each.unit],
      isBuiltIn: each.trainerId === null,
      group: groupsByName.get(each.group) ?? { name: each.group, help: "" },
      position,
    }),
  );
  const exact = new Map(definitions.map((definition) => [definition.name, definition]));
  return {
    definitions,
    describe(name) {
      const own = exact.get(name);
      if (own !== undefined) return own;
      for (const definition of definitions) {
        const values = matchMetricName(definition.name, name);
        if (values === undefined) continue;
        return {
          ...definition,
          name,
          title: fillPlaceholders(definition.title, values),
          chart: fillPlaceholders(definition.chart, values),
          label: fillPlaceholders(definition.label, values),
        };
      }
      return undescribed(name, definitions.length);
    },
  };
}

function undescribed(name: string, position: number): MetricDescription {
  return {
    name,
    title: name,
    unit: "NUMBER",
    unitText: metricUnits.NUMBER,
    isBuiltIn: false,
    stepAxis: null,
    group: otherGroup,
    chart: name,
    label: name,
    help: "",
    family: null,
    position,
    trainerId: null,
  };
}

/** The built-in metrics and all that trainers have brought so far. */
export async function loadMetricCatalogue(
  prisma: Pick<Transaction, "metricDefinition">,
): Promise<MetricCatalogue> {
  return createMetricCatalogue(
    await prisma.metricDefinition.findMany({ orderBy: [{ createdAt: "asc" }, { name: "asc" }] }),
  );
}
