import { affine } from "./affine.ts";
import { attention } from "./attention.ts";
import { clippedSurrogate } from "./clippedSurrogate.ts";
import { dropout } from "./dropout.ts";
import { add, logisticLoss, scale, square, subtract, subtractConstant, total } from "./elementwise.ts";
import { gatherRows } from "./gatherRows.ts";
import { mergeHeads, splitHeads } from "./heads.ts";
import { linear } from "./linear.ts";
import { referenceDivergence } from "./referenceDivergence.ts";
import { refold } from "./refold.ts";
import { rmsNormalize } from "./rmsNormalize.ts";
import { rotaryEmbedding } from "./rotaryEmbedding.ts";
import { sumSegments } from "./sumSegments.ts";
import { swiglu } from "./swiglu.ts";
import { tokenLogProbability } from "./tokenLogProbability.ts";

/** Every differentiable operation. The tests hold each rule listed here to finite differences. */
export const operations = {
  add,
  affine,
  attention,
  clippedSurrogate,
  dropout,
  gatherRows,
  linear,
  logisticLoss,
  mergeHeads,
  referenceDivergence,
  refold,
  rmsNormalize,
  rotaryEmbedding,
  scale,
  subtractConstant,
  splitHeads,
  square,
  subtract,
  sumSegments,
  swiglu,
  tokenLogProbability,
  total,
} as const;
