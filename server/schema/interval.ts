import type { Interval } from "../../statistics/intervals.ts";
import { builder } from "./builder.ts";

export const interval = builder.objectRef<Interval>("Interval").implement({
  description: "95 % interval of a fraction; Wilson's unless stated otherwise.",
  fields: (t) => ({
    low: t.exposeFloat("low", { description: "Lower end, a fraction." }),
    high: t.exposeFloat("high", { description: "Upper end, a fraction." }),
  }),
});
