import { exspin } from "./exspin.ts";
import { grpo } from "./grpo.ts";
import type { MethodPreset } from "./methodPreset.ts";
import { dpo, ipo } from "./preference.ts";
import { rejectionSampling } from "./rejectionSampling.ts";
import { sft } from "./sft.ts";
import { sftEqualSteps } from "./sftEqualSteps.ts";
import { spftSql, vbiFt } from "./spftSql.ts";
import { spin } from "./spin.ts";
import { zeroShot } from "./zeroShot.ts";

/** In the order in which tables show them. */
export const methodPresets: readonly MethodPreset[] = [
  sft,
  sftEqualSteps,
  spin,
  exspin,
  vbiFt,
  spftSql,
  dpo,
  ipo,
  rejectionSampling,
  grpo,
  zeroShot,
];
