import type { AuditIssueKind, BenchmarkAudit } from "../domain/benchmarks/loadAudit.ts";
import { builder } from "./builder.ts";

const auditIssueKind = builder.objectRef<AuditIssueKind>("AuditIssueKind").implement({
  description: "How many examples have one kind of fault.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "As the check names it." }),
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
    kinds: t.expose("kinds", { type: [auditIssueKind], description: "By kind, the most frequent first." }),
  }),
});
