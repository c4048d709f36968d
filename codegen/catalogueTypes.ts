/** What programs may know of the server's catalogues before they ask it: the names, so that a misspelt one does not compile. */
import { builtInMetrics, metricGroups } from "../server/domain/metrics/builtInMetrics.ts";

const heading = "// Generated from the server's catalogues by `npm run generate`; do not edit.\n";

const declarations = {
  MetricName: () =>
    union(
      "MetricName",
      "A metric that the server describes; a template stands for what a placeholder of its name can be.",
      builtInMetrics.map(({ name }) => name),
    ),
  MetricFamily: () =>
    union(
      "MetricFamily",
      "How the server defines a metric or a family of them: the name with its placeholders.",
      builtInMetrics.map(({ name }) => name),
      false,
    ),
  MetricGroupName: () =>
    union(
      "MetricGroupName",
      "A heading under which the server's own metrics are shown.",
      metricGroups.map(({ name }) => name),
    ),
} as const;

/** By folder, what its programs use. */
const wanted: Readonly<Record<string, readonly (keyof typeof declarations)[]>> = {
  "trainer/api": ["MetricName"],
  "web/lib/api": ["MetricFamily", "MetricGroupName"],
  "cli/api": ["MetricName", "MetricGroupName"],
};

export function catalogueTypes(apiFolder: string): string {
  return [heading, ...(wanted[apiFolder] ?? []).map((name) => declarations[name]())].join("\n");
}

/** A union of texts; one with placeholders in braces becomes a template where that is wanted. */
export function union(
  type: string,
  comment: string,
  names: readonly string[],
  isTemplate: boolean = true,
): string {
  const members = names.map((name) =>
    isTemplate && name.includes("{")
      ? `\`${name.replaceAll(/\{\w+\}/g, "$${string}")}\``
      : JSON.stringify(name),
  );
  return `/** ${comment} */\nexport type ${type} =\n${members.map((member) => `  | ${member}`).join("\n")};\n`;
}
