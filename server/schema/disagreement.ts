import type { Disagreement } from "../domain/evaluations/loadDisagreements.ts";
import { builder } from "./builder.ts";

export const disagreement = builder.objectRef<Disagreement>("Disagreement").implement({
  description: "Two rules that only know right and wrong, compared on the examples that both apply to.",
  fields: (t) => ({
    first: t.exposeString("first", { description: "Name of one rule." }),
    second: t.exposeString("second", { description: "Name of the other." }),
    onlyFirstCount: t.exposeInt("onlyFirstCount", { description: "Right under the first alone." }),
    onlySecondCount: t.exposeInt("onlySecondCount", { description: "Right under the second alone." }),
    agreedCount: t.exposeInt("agreedCount", { description: "Right under both, or wrong under both." }),
  }),
});
