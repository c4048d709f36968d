/**
 * What programs may know of the server's catalogues before they ask it: names, so that a misspelt one does not compile, and
 * the whole of what the trainer and the command line need where there is no server to ask.
 */
import { auditIssueKinds } from "../domain/benchmarks/auditIssueKinds.ts";
import { configurationSchema } from "../domain/configuration/configuration.ts";
import { describeShape } from "../domain/configuration/configurationShape.ts";
import { builtInRules } from "../domain/evaluations/builtInRules.ts";
import { builtInMetrics, metricGroups } from "../domain/metrics/builtInMetrics.ts";
import { phases } from "../domain/runs/phases.ts";

const heading = "// Generated from the server's catalogues by `npm run generate`; do not edit.\n";

const declarations = {
  MetricName: () =>
    union(
      "MetricName",
      "A metric that the server describes; a template stands for what a placeholder of its name can be.",
      builtInMetrics.map(({ name }) => name),
    ),
  PhaseKey: () =>
    union(
      "PhaseKey",
      "A phase of an iteration that the server describes.",
      phases.map(({ key }) => key),
    ),
  auditIssueKinds: () =>
    constants(
      "auditIssueKinds",
      "AuditIssueKindName",
      "What an audit may find, in the order of tables.",
      auditIssueKinds,
    ),
  ruleDefinitions: () =>
    constants(
      "ruleDefinitions",
      "RuleName",
      "The rules that the server describes, in the order of tables.",
      builtInRules,
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
  nullMeanings: () =>
    texts(
      "nullMeanings",
      "What null stands for in a part of the configuration, by the part's path.",
      Object.entries(describeShape(configurationSchema)).flatMap(([section, { fields }]) =>
        Object.entries(fields).flatMap(([name, { nullMeaning }]) =>
          nullMeaning === undefined ? [] : [[`${section}.${name}`, nullMeaning] as const],
        ),
      ),
    ),
} as const;

/** By folder, what its programs use. */
const wanted: Readonly<Record<string, readonly (keyof typeof declarations)[]>> = {
  "trainer/api": ["MetricName", "PhaseKey", "ruleDefinitions", "auditIssueKinds"],
  "web/lib/api": ["MetricFamily", "MetricGroupName", "nullMeanings"],
  "cli/api": ["MetricName", "MetricGroupName"],
};

export function catalogueTypes(apiFolder: string): string {
  return [heading, ...(wanted[apiFolder] ?? []).map((name) => declarations[name]())].join("\n");
}

/** A constant with an entry a name, and the type of the names. */
function constants(
  name: string,
  type: string,
  comment: string,
  entries: readonly { readonly name: string }[],
): string {
  const byName = Object.fromEntries(entries.map((entry) => [entry.name, entry]));
  const value = JSON.stringify(byName, undefined, 2);
  return `/** ${comment} */\nexport const ${name} = ${value} as const;\n\nexport type ${type} = keyof typeof ${name};\n`;
}

function texts(name: string, comment: string, entries: readonly (readonly [string, string])[]): string {
  const value = JSON.stringify(Object.fromEntries(entries), undefined, 2);
  return `/** ${comment} */\nexport const ${name}: Readonly<Record<string, string>> = ${value};\n`;
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
