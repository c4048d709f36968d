import { type AuditIssueKindName, auditIssueKinds } from "../api/generated/catalogue.ts";
import { type AuditReport, excludedIndexes } from "./auditReport.ts";

export interface AuditTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/**
 * Examples by kind of issue and split, for printing. Only kinds that were found; then how many examples are
 * excluded, how many have no issue, and how many there are. An example may have several issues.
 */
export function auditTable(report: AuditReport): AuditTable {
  const names = report.splits.map(({ name }) => name);
  const found = (Object.keys(auditIssueKinds) as AuditIssueKindName[]).filter((kind) =>
    report.issues.some((issue) => issue.kind === kind),
  );
  const examplesWith = (split: string, kinds: readonly AuditIssueKindName[]) =>
    new Set(
      report.issues
        .filter((issue) => issue.split === split && kinds.includes(issue.kind))
        .map(({ index }) => index),
    ).size;
  return {
    head: ["issue", ...names, "excluded"],
    rows: [
      ...found.map((kind) => [
        auditIssueKinds[kind].title,
        ...names.map((name) => examplesWith(name, [kind])),
        auditIssueKinds[kind].excludesExample ? "yes" : "no",
      ]),
      ["all excluded", ...names.map((name) => excludedIndexes(report, name).size), "yes"],
      [
        "no issue",
        ...report.splits.map(({ name, exampleCount }) => exampleCount - examplesWith(name, found)),
        "",
      ],
      ["examples", ...report.splits.map(({ exampleCount }) => exampleCount), ""],
    ],
  };
}
