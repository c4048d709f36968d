import { builder } from "./builder.ts";
import { outcome } from "./enums.ts";
import { exampleNode } from "./example.ts";
import { pageOf } from "./pages.ts";
import { predictionObject } from "./prediction.ts";

/** A run that has named no result yet answers with every generation. */
const ofResults = {
  OR: [{ generation: { resultOf: { some: {} } } }, { generation: { run: { resultGeneration: null } } }],
};

builder.prismaObjectField(predictionObject, "evaluation", (t) =>
  t.relation("evaluation", { description: "In which it was submitted: by which generation of which run." }),
);

builder.prismaObjectField(exampleNode, "predictions", (t) =>
  t.connection({
    type: predictionObject,
    description: "What every system answered, in complete evaluations, the newest first.",
    args: {
      onlyResults: t.arg.boolean({
        required: true,
        defaultValue: true,
        description: "Only of generations that are their run's result; of a run that has named none, of all.",
      }),
      outcome: t.arg({ type: [outcome], description: "With one of these outcomes. Default: any." }),
    },
    resolve: (example, args, context, info) => {
      const own = {
        exampleId: example.id,
        evaluation: { status: "COMPLETE" as const, ...(args.onlyResults ? ofResults : {}) },
        ...(args.outcome == null ? {} : { outcome: { in: args.outcome } }),
      };
      return pageOf({
        list: `predictions for ${example.id}`,
        keys: [
          { field: "evaluation.startedAt", kind: "date", direction: "desc" },
          { field: "evaluationId", kind: "id", direction: "desc" },
        ],
        include: { evaluation: true },
        args,
        context,
        info,
        find: (client, where, query) =>
          client.prediction.findMany({ ...query, where: { AND: [own, where] } }),
        count: () => context.prisma.prediction.count({ where: own }),
      });
    },
  }),
);
