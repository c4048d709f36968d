import type { Template } from "../draft.ts";
import { aggregatingTemplates } from "./aggregating.ts";
import { groupingTemplates } from "./grouping.ts";
import { joiningTemplates } from "./joining.ts";
import { nestingTemplates } from "./nesting.ts";
import { parentTemplates } from "./parents.ts";
import { rankingTemplates } from "./ranking.ts";
import { selectingTemplates } from "./selecting.ts";

export const templates: readonly Template[] = [
  ...selectingTemplates,
  ...aggregatingTemplates,
  ...rankingTemplates,
  ...groupingTemplates,
  ...joiningTemplates,
  ...parentTemplates,
  ...nestingTemplates,
];
