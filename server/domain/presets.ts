import { exspin } from "./presets/exspin.ts";
import { grpo } from "./presets/grpo.ts";
import type { MethodPreset } from "./presets/methodPreset.ts";
import { dpo, ipo } from "./presets/preference.ts";
import { rejectionSampling } from "./presets/rejectionSampling.ts";
import { sft } from "./presets/sft.ts";
import { sftEqualSteps } from "./presets/sftEqualSteps.ts";
import { spftSql, vbiFt } from "./presets/spftSql.ts";
import { spin } from "./presets/spin.ts";

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
];
