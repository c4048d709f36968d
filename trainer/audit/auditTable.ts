import { type HealthReport, quarantinedIndexes } from "./auditReport.ts";
import { type FindingKind, findingKinds } from "./issueKinds.ts";

export interface HealthTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * Examples by kind of finding and split, for printing. Only kinds that were found; then how many examples are
 * quarantined, how many have no finding, and how many there are. An example may have several findings.
 */
export function healthTable(report: HealthReport): HealthTable {
  const names = report.splits.map(({ name }) => name);
  const found = (Object.keys(findingKinds) as FindingKind[]).filter((kind) =>
    report.findings.some((finding) => finding.kind === kind),
  );
  const examplesWith = (split: string, kinds: readonly FindingKind[]) =>
    new Set(
      report.findings
        .filter((finding) => finding.split === split && kinds.includes(finding.kind))
        .map(({ index }) => index),
    ).size;
  return {
    head: ["finding", ...names, "quarantined"],
    rows: [
      ...found.map((kind) => [
        kind,
        ...names.map((name) => examplesWith(name, [kind])),
        findingKinds[kind].isQuarantined ? "yes" : "no",
      ]),
      ["all quarantined", ...names.map((name) => quarantinedIndexes(report, name).size), "yes"],
      [
        "no finding",
        ...report.splits.map(({ name, exampleCount }) => exampleCount - examplesWith(name, found)),
        "",
      ],
      ["examples", ...report.splits.map(({ exampleCount }) => exampleCount), ""],
    ],
  };
}
