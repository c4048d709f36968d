import { notFound } from "../domain/requireKnown.ts";
import { builder } from "./builder.ts";

builder.prismaNode("ReportedResult", {
  id: { field: "id" },
  description: "A number quoted from a publication, always shown apart from what was measured here.",
  fields: (t) => ({
    method: t.exposeString("method", { description: "As the publication names it." }),
    baseModel: t.exposeString("baseModel", { description: "As the publication names it." }),
    benchmark: t.exposeString("benchmark", { description: "Benchmark and split." }),
    metric: t.exposeString("metric", { description: "What was measured." }),
    value: t.exposeFloat("value", { description: "As reported, in percent." }),
    source: t.exposeString("source", { description: "Publication and place in it." }),
    certainty: t.exposeString("certainty", {
      description: "Certainty of the value: read in the publication, quoted in notes or inferred.",
    }),
  }),
});

builder.queryField("reportedResults", (t) =>
  t.prismaField({
    type: ["ReportedResult"],
    description: "Numbers quoted from publications: those that come with the server, and so all at once.",
    args: { benchmark: t.arg.string({ description: "Only on this benchmark and split." }) },
    resolve: async (query, _root, { benchmark }, { prisma }) => {
      const found = await prisma.reportedResult.findMany({
        ...query,
        where: benchmark == null ? {} : { benchmark },
        orderBy: [
          { source: "asc" },
          { benchmark: "asc" },
          { value: "desc" },
          { method: "asc" },
          { id: "asc" },
        ],
      });
      if (benchmark == null || found.length > 0) return found;
      const known = await prisma.reportedResult.findMany({
        distinct: ["benchmark"],
        orderBy: { benchmark: "asc" },
      });
      const names = known.map((each) => each.benchmark);
      throw notFound({ field: "benchmark", name: benchmark }, "benchmark with reported results", names);
    },
  }),
);
