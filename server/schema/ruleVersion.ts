import type { RuleVersion } from "../domain/evaluations/ruleVersion.ts";
import { builder } from "./builder.ts";

export const ruleVersion = builder.objectRef<RuleVersion>("RuleVersion").implement({
  description: "A rule that tells right from wrong. Scores of different versions do not compare.",
  fields: (t) => ({
    rule: t.exposeString("rule", { description: "Its name, as in `strict`." }),
    version: t.exposeInt("version", { description: "Raised with every change that can change a verdict." }),
  }),
});
