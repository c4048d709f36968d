import { z } from "zod";
import type { ModelConfiguration } from "../engine.ts";

export const configurationFile = "config.json";
export const weightsFile = "model.safetensors";

/** `config.json` of Hugging Face's LlamaForCausalLM, as far as this engine computes it. */
const llamaConfiguration = z.object({
  model_type: z.literal("llama"),
  vocab_size: z.int().positive(),
  hidden_size: z.int().positive(),
  intermediate_size: z.int().positive(),
  num_hidden_layers: z.int().positive(),
  num_attention_heads: z.int().positive(),
  num_key_value_heads: z.int().positive(),
  /** Where transformers before version 5 keep θ; later ones keep it in `rope_parameters`. */
  rope_theta: z.number().positive().optional(),
  rope_parameters: z
    .object({ rope_theta: z.number().positive(), rope_type: z.literal("default") })
    .optional(),
  rope_scaling: z.null().optional(),
  head_dim: z.int().positive().nullable().optional(),
  rms_norm_eps: z.number().positive(),
  max_position_embeddings: z.int().positive(),
  eos_token_id: z.int().nonnegative(),
  pad_token_id: z.int().nonnegative(),
  hidden_act: z.literal("silu"),
  tie_word_embeddings: z.literal(true),
  attention_bias: z.literal(false).optional(),
  mlp_bias: z.literal(false).optional(),
});

/** The configuration as Hugging Face's libraries read it. */
export function toHuggingFace(configuration: ModelConfiguration): Record<string, unknown> {
  return {
    architectures: ["LlamaForCausalLM"],
    model_type: "llama",
    vocab_size: configuration.vocabularySize,
    hidden_size: configuration.hiddenSize,
    intermediate_size: configuration.intermediateSize,
    num_hidden_layers: configuration.layerCount,
    num_attention_heads: configuration.headCount,
    num_key_value_heads: configuration.keyValueHeadCount,
    rope_theta: configuration.ropeTheta,
    rope_parameters: { rope_theta: configuration.ropeTheta, rope_type: "default" },
    rms_norm_eps: configuration.rmsNormEpsilon,
    max_position_embeddings: configuration.contextLength,
    eos_token_id: configuration.endOfSequenceId,
    pad_token_id: configuration.paddingId,
    bos_token_id: null,
    hidden_act: "silu",
    tie_word_embeddings: true,
    attention_bias: false,
    mlp_bias: false,
    torch_dtype: "float32",
  };
}

/** The fault as text where `value` is not a configuration this engine can compute. */
export function fromHuggingFace(value: unknown): ModelConfiguration | string {
  const result = llamaConfiguration.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    return `field "${issue?.path.join(".")}" cannot be used: ${issue?.message}`;
  }
  const { data } = result;
  const ropeTheta = data.rope_parameters?.rope_theta ?? data.rope_theta;
  if (ropeTheta === undefined) return 'field "rope_theta" is missing, and so is "rope_parameters"';
  const headSize = data.hidden_size / data.num_attention_heads;
  if ((data.head_dim ?? headSize) !== headSize) {
    return `field "head_dim" is ${data.head_dim}; only hidden_size / num_attention_heads can be used`;
  }
  return {
    vocabularySize: data.vocab_size,
    hiddenSize: data.hidden_size,
    intermediateSize: data.intermediate_size,
    layerCount: data.num_hidden_layers,
    headCount: data.num_attention_heads,
    keyValueHeadCount: data.num_key_value_heads,
    ropeTheta,
    rmsNormEpsilon: data.rms_norm_eps,
    contextLength: data.max_position_embeddings,
    endOfSequenceId: data.eos_token_id,
    paddingId: data.pad_token_id,
  };
}
