import {
  type AuditIssueKind,
  auditIssueKinds,
  describeAuditIssueKind,
} from "../domain/benchmarks/auditIssueKinds.ts";
import type { AuditIssueCount, BenchmarkAudit } from "../domain/benchmarks/loadAudit.ts";
import { builder } from "./builder.ts";

export const auditIssueKind = builder.objectRef<AuditIssueKind>("AuditIssueKind").implement({
  description: "A kind of fault in an example itself. An undescribed one has its name as its title.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "By which an audit records it." }),
    title: t.exposeString("title", { description: "For people, in a few words." }),
    meaning: t.exposeString("meaning", {
      description: "What it says about the example, in whole sentences; empty if undescribed.",
    }),
    excludesExample: t.exposeBoolean("excludesExample", {
      nullable: true,
      description:
        "True where the gold SQL gives no verdict that would hold tomorrow, elsewhere, or for another right answer; null if unknown.",
    }),
  }),
});

builder.queryField("auditIssueKinds", (t) =>
  t.field({
    type: [auditIssueKind],
    description: "What an audit may find, in the order of tables, and the whole exclusion policy.",
    resolve: () => [...auditIssueKinds],
  }),
);

const auditIssueCount = builder.objectRef<AuditIssueCount>("AuditIssueCount").implement({
  description: "How many examples have one kind of fault.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "As the check names it." }),
    definition: t.field({
      type: auditIssueKind,
      description: "What the kind is.",
      resolve: ({ kind }) => describeAuditIssueKind(kind),
    }),
    count: t.exposeInt("count", { description: "Examples with an issue of the kind." }),
    excludedCount: t.exposeInt("excludedCount", {
      description: "Those of them that are excluded for it.",
    }),
  }),
});

export const benchmarkAudit = builder.objectRef<BenchmarkAudit>("BenchmarkAudit").implement({
  description: "What checks found wrong with a benchmark's own examples.",
  fields: (t) => ({
    checkedExamples: t.exposeInt("checkedExamples", {
      description: "Examples of the splits that were checked; 0 where none ever was.",
    }),
    excludedCount: t.exposeInt("excludedCount", {
      description: "Examples that say nothing about a prediction; scores are given with and without them.",
    }),
    kinds: t.expose("kinds", { type: [auditIssueCount], description: "By kind, the most frequent first." }),
  }),
});
