import { birdExecution } from "./birdExecution.ts";
import { birdSoftF1 } from "./birdSoftF1.ts";
import type { Rule } from "./rule.ts";
import { softF1 } from "./softF1.ts";
import { spiderExactMatch } from "./spiderExactMatch.ts";
import { spiderExecution } from "./spiderExecution.ts";
import { spiderTestSuite } from "./spiderTestSuite.ts";
import { strict } from "./strict.ts";

/** Every rule of the normal pass, in the order in which tables show them. */
export const evaluationRules: readonly Rule[] = [
  strict,
  spiderExecution,
  spiderTestSuite,
  spiderExactMatch,
  birdExecution,
  birdSoftF1,
  softF1,
];
