/** How `config.json` says which rotations positions have. */
import { z } from "zod";
import type { ModelConfiguration, RopeScaling } from "../engine.ts";

const rope = z.looseObject({
  rope_theta: z.number().positive().optional(),
  rope_type: z.string().optional(),
  /** What older files call `rope_type`. */
  type: z.string().optional(),
  factor: z.number().min(1).optional(),
  low_freq_factor: z.number().positive().optional(),
  high_freq_factor: z.number().positive().optional(),
  original_max_position_embeddings: z.int().positive().optional(),
  beta_fast: z.number().positive().nullish(),
  beta_slow: z.number().positive().nullish(),
  attention_factor: z.number().positive().nullish(),
  mscale: z.number().nullish(),
  mscale_all_dim: z.number().nullish(),
  truncate: z.boolean().optional(),
  partial_rotary_factor: z.number().optional(),
});

/** Of `config.json`. Transformers from version 5 on keep all in `rope_parameters`. */
export const ropeFields = {
  rope_theta: z.number().positive().nullish(),
  rope_parameters: rope.nullish(),
  rope_scaling: rope.nullish(),
  rope_interleaved: z.boolean().optional(),
  partial_rotary_factor: z.number().optional(),
  max_position_embeddings: z.int().positive(),
};

type RopeSettings = z.output<z.ZodObject<typeof ropeFields>>;
type Rope = z.output<typeof rope>;

/** The fault with its fix as text where rotations are of a kind that is not computed. */
export function readRope(
  settings: RopeSettings,
  usualTheta: number,
): { readonly theta: number; readonly scaling: RopeScaling | undefined } | string {
  const field = settings.rope_parameters ? "rope_parameters" : "rope_scaling";
  const values = settings.rope_parameters ?? settings.rope_scaling ?? {};
  if (settings.rope_interleaved) {
    return 'field "rope_interleaved" is true; only halves are rotated here, so use the model in Hugging Face\'s usual layout';
  }
  if ((values.partial_rotary_factor ?? settings.partial_rotary_factor ?? 1) !== 1) {
    return 'field "partial_rotary_factor" is not 1; only whole heads are rotated here, so use another model';
  }
  const scaling = readScaling(values, field, settings.max_position_embeddings);
  if (typeof scaling === "string") return scaling;
  return { theta: values.rope_theta ?? settings.rope_theta ?? usualTheta, scaling };
}

function readScaling(values: Rope, field: string, contextLength: number): RopeScaling | string | undefined {
  const type = values.rope_type ?? values.type ?? "default";
  if (type === "default") return undefined;
  const missing = (name: string): string =>
    `field "${field}.${name}" is missing, which ${type} needs; restore the model's own config.json`;
  const { factor } = values;
  if (type === "linear") return factor === undefined ? missing("factor") : { type, factor };
  if (type === "llama3") {
    const {
      low_freq_factor: low,
      high_freq_factor: high,
      original_max_position_embeddings: original,
    } = values;
    if (factor === undefined) return missing("factor");
    if (low === undefined) return missing("low_freq_factor");
    if (high === undefined) return missing("high_freq_factor");
    if (original === undefined) return missing("original_max_position_embeddings");
    if (high <= low)
      return `field "${field}.high_freq_factor" must exceed low_freq_factor; restore the model's own config.json`;
    return {
      type,
      factor,
      lowFrequencyFactor: low,
      highFrequencyFactor: high,
      originalContextLength: original,
    };
  }
  if (type === "yarn") {
    const originalContextLength = values.original_max_position_embeddings ?? contextLength;
    const stretch = factor ?? contextLength / originalContextLength;
    return {
      type,
      factor: stretch,
      originalContextLength,
      betaFast: values.beta_fast ?? 32,
      betaSlow: values.beta_slow ?? 1,
      attentionFactor: values.attention_factor ?? yarnAmplitude(values, stretch),
      isTruncated: values.truncate ?? true,
    };
  }
  return `field "${field}.rope_type" is ${JSON.stringify(type.slice(0, 60))}; default, linear, llama3 and yarn are computed, so use another model`;
}

/** YaRN's 0.1 ln(factor) + 1, or the quotient of two such where both of DeepSeek's scales are given. */
function yarnAmplitude({ mscale, mscale_all_dim: ofAll }: Rope, factor: number): number {
  const amplitude = (scale: number): number => (factor <= 1 ? 1 : 0.1 * scale * Math.log(factor) + 1);
  return mscale && ofAll ? amplitude(mscale) / amplitude(ofAll) : amplitude(1);
}

/** Both as transformers before version 5 read it and as later ones do. */
export function writeRope({ ropeTheta, ropeScaling }: ModelConfiguration): Record<string, unknown> {
  if (ropeScaling === undefined) {
    return { rope_theta: ropeTheta, rope_parameters: { rope_theta: ropeTheta, rope_type: "default" } };
  }
  const scaling = { rope_type: ropeScaling.type, ...scalingFields(ropeScaling) };
  return {
    rope_theta: ropeTheta,
    rope_parameters: { rope_theta: ropeTheta, ...scaling },
    rope_scaling: scaling,
  };
}

function scalingFields(scaling: RopeScaling): Record<string, unknown> {
  const { factor } = scaling;
  if (scaling.type === "linear") return { factor };
  const original = { factor, original_max_position_embeddings: scaling.originalContextLength };
  if (scaling.type === "llama3") {
    return {
      ...original,
      low_freq_factor: scaling.lowFrequencyFactor,
      high_freq_factor: scaling.highFrequencyFactor,
    };
  }
  return {
    ...original,
    beta_fast: scaling.betaFast,
    beta_slow: scaling.betaSlow,
    attention_factor: scaling.attentionFactor,
    truncate: scaling.isTruncated,
  };
}
