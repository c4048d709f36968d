import type { BenchmarkHealth, KindOfFinding } from "../domain/benchmarks/loadHealth.ts";
import { builder } from "./builder.ts";

const kindOfFinding = builder.objectRef<KindOfFinding>("KindOfFinding").implement({
  description: "How many examples have one kind of fault.",
  fields: (t) => ({
    kind: t.exposeString("kind", { description: "As the check names it." }),
    count: t.exposeInt("count", { description: "Examples with a finding of the kind." }),
    quarantinedCount: t.exposeInt("quarantinedCount", {
      description: "Those of them that are quarantined for it.",
    }),
  }),
});

export const benchmarkHealth = builder.objectRef<BenchmarkHealth>("BenchmarkHealth").implement({
  description: "What checks found wrong with a benchmark's own examples.",
  fields: (t) => ({
    checkedExamples: t.exposeInt("checkedExamples", {
      description: "Examples of the splits that were checked; 0 where none ever was.",
    }),
    quarantinedCount: t.exposeInt("quarantinedCount", {
      description: "Examples that say nothing about a prediction; scores are given with and without them.",
    }),
    kinds: t.expose("kinds", { type: [kindOfFinding], description: "By kind, the most frequent first." }),
  }),
});
