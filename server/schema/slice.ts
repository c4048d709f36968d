import { meanInterval } from "../../statistics/meanScore.ts";
import type { Slice } from "../domain/evaluations/loadSlices.ts";
import { builder } from "./builder.ts";
import { interval } from "./interval.ts";

export const slice = builder.objectRef<Slice>("Slice").implement({
  description: "The examples of an evaluation that share one value of a feature.",
  fields: (t) => ({
    dimension: t.exposeString("dimension", { description: "What is grouped by, as in `joins`." }),
    value: t.exposeString("value", { description: "Its value, as in `2`." }),
    exampleCount: t.exposeInt("exampleCount", { description: "Examples that the rule applies to." }),
    verdictSum: t.exposeFloat("verdictSum", { description: "Sum of their verdicts." }),
    accuracy: t.float({
      description: "verdictSum / exampleCount.",
      resolve: ({ verdictSum, exampleCount }) => verdictSum / exampleCount,
    }),
    interval: t.field({
      type: interval,
      description: "95 % interval of the accuracy.",
      resolve: (sums) => meanInterval(sums),
    }),
  }),
});
