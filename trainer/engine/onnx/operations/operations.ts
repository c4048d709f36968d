import { attend } from "./attend.ts";
import { clippedSurrogate } from "./clippedSurrogate.ts";
import { add, logisticLoss, scale, shift, square, subtract, total } from "./elementwise.ts";
import { gatherRows } from "./gatherRows.ts";
import { mergeHeads, splitHeads } from "./heads.ts";
import { linear } from "./linear.ts";
import { referenceDivergence } from "./referenceDivergence.ts";
import { rmsNormalize } from "./rmsNormalize.ts";
import { rotate } from "./rotate.ts";
import { sumSegments } from "./sumSegments.ts";
import { swiglu } from "./swiglu.ts";
import { tokenLogProbability } from "./tokenLogProbability.ts";

/** Every differentiable operation. The tests hold each rule listed here to finite differences. */
export const operations = {
  add,
  attend,
  clippedSurrogate,
  gatherRows,
  linear,
  logisticLoss,
  mergeHeads,
  referenceDivergence,
  rmsNormalize,
  rotate,
  scale,
  shift,
  splitHeads,
  square,
  subtract,
  sumSegments,
  swiglu,
  tokenLogProbability,
  total,
} as const;
