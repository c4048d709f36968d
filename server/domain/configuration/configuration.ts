/**
 * The configuration of a run: one self-play loop whose parts are switched on and off. All methods are presets
 * of it (`presets.ts`), all ablations are overrides of it.
 *
 * Defaults marked "ours" are chosen for models of about a million weights trained from scratch on `kata`; the
 * papers' values, where they are known, stand in the presets. The GraphQL types `RunConfiguration` and
 * `RunConfigurationInput` are generated from this schema, field by field with its description.
 */
import { z } from "zod";
import { adapter } from "./parts/adapter.ts";
import { data } from "./parts/data.ts";
import { evaluation } from "./parts/evaluation.ts";
import { memory } from "./parts/memory.ts";
import { pairQualityGate } from "./parts/pairQualityGate.ts";
import { policy } from "./parts/policy.ts";
import { prompt } from "./parts/prompt.ts";
import { selfPlay } from "./parts/selfPlay.ts";
import { supervised } from "./parts/supervised.ts";
import { synthesis } from "./parts/synthesis.ts";

/** Every field has a default, so that `configurationSchema.parse({})` is the default configuration. */
export const configurationSchema = z.strictObject({
  prompt: prompt.prefault({}),
  adapter: adapter.prefault({}),
  supervised: supervised.prefault({}),
  synthesis: synthesis.prefault({}),
  selfPlay: selfPlay.prefault({}),
  policy: policy.prefault({}),
  pairQualityGate: pairQualityGate.prefault({}),
  data: data.prefault({}),
  memory: memory.prefault({}),
  evaluation: evaluation.prefault({}),
});

export type RunConfiguration = z.output<typeof configurationSchema>;
export type RunConfigurationPatch = z.input<typeof configurationSchema>;
