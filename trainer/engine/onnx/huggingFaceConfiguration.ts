import { z } from "zod";
import type { ModelConfiguration, ModelFamily } from "../engine.ts";
import { readRope, ropeFields, writeRope } from "./huggingFaceRope.ts";
import { headSizeOf } from "./parameters.ts";

export const configurationFile = "config.json";
export const generationFile = "generation_config.json";
export const weightsFile = "model.safetensors";

/** What decodes a family, in Hugging Face's words, and what its `config.json` means where it is silent. */
const families: Record<ModelFamily, { readonly architecture: string; readonly ropeTheta: number }> = {
  llama: { architecture: "LlamaForCausalLM", ropeTheta: 10_000 },
  mistral: { architecture: "MistralForCausalLM", ropeTheta: 10_000 },
  qwen2: { architecture: "Qwen2ForCausalLM", ropeTheta: 10_000 },
  qwen3: { architecture: "Qwen3ForCausalLM", ropeTheta: 10_000 },
};

const tokenId = z.int().nonnegative();
const tokenIds = z.union([tokenId, z.array(tokenId).min(1)]).nullish();

/** `config.json` of the families, as far as it decides what is computed. */
const settings = z.looseObject({
  vocab_size: z.int().positive(),
  hidden_size: z.int().positive(),
  intermediate_size: z.int().positive(),
  num_hidden_layers: z.int().positive(),
  num_attention_heads: z.int().positive(),
  num_key_value_heads: z.int().positive().nullish(),
  head_dim: z.int().positive().nullish(),
  rms_norm_eps: z.number().positive(),
  eos_token_id: tokenIds,
  bos_token_id: tokenId.nullish(),
  pad_token_id: z.int().nullish(),
  hidden_act: z.string().default("silu"),
  tie_word_embeddings: z.boolean().optional(),
  attention_bias: z.boolean().default(false),
  mlp_bias: z.boolean().default(false),
  attention_dropout: z.number().default(0),
  sliding_window: z.int().positive().nullish(),
  use_sliding_window: z.boolean().optional(),
  layer_types: z.array(z.string()).nullish(),
  quantization_config: z.unknown().optional(),
  architectures: z.array(z.string()).nullish(),
  ...ropeFields,
});

type Settings = z.output<typeof settings>;

/** `generation_config.json`, as far as it decides where decoding ends. */
const generationSettings = z.looseObject({ eos_token_id: tokenIds, pad_token_id: z.int().nullish() });

/** The configuration as Hugging Face's libraries read it. */
export function toHuggingFace(configuration: ModelConfiguration): Record<string, unknown> {
  const { family = "llama", headSize, otherEndIds = [], endOfSequenceId } = configuration;
  const hasBias = family === "qwen2" ? {} : { attention_bias: configuration.attentionBias === "all" };
  return {
    architectures: [families[family].architecture],
    model_type: family,
    vocab_size: configuration.vocabularySize,
    hidden_size: configuration.hiddenSize,
    intermediate_size: configuration.intermediateSize,
    num_hidden_layers: configuration.layerCount,
    num_attention_heads: configuration.headCount,
    num_key_value_heads: configuration.keyValueHeadCount,
    // Where Qwen3's configuration is silent, a head has 128 numbers.
    ...(headSize === undefined && family !== "qwen3" ? {} : { head_dim: headSizeOf(configuration) }),
    ...writeRope(configuration),
    rms_norm_eps: configuration.rmsNormEpsilon,
    max_position_embeddings: configuration.contextLength,
    eos_token_id: otherEndIds.length === 0 ? endOfSequenceId : [endOfSequenceId, ...otherEndIds],
    pad_token_id: configuration.paddingId,
    bos_token_id: configuration.beginningOfSequenceId ?? null,
    hidden_act: "silu",
    tie_word_embeddings: !configuration.isUntied,
    ...hasBias,
    ...(family === "mistral" ? { sliding_window: null } : {}),
    ...(family === "llama" ? { mlp_bias: false } : {}),
    torch_dtype: "float32",
  };
}

/**
 * The configuration that `config.json` and, where there is one, `generation_config.json` give; the fault with its fix as
 * text where they ask for something that this engine does not compute.
 */
export function fromHuggingFace(value: unknown, generation: unknown = {}): ModelConfiguration | string {
  const family = familyOf(value);
  if (typeof family === "object") return family.fault;
  const result = settings.safeParse(value);
  if (!result.success) return issueOf(result.error);
  const generated = generationSettings.safeParse(generation);
  if (!generated.success) return `${generationFile}: ${issueOf(generated.error)}`;
  const { data } = result;
  const fault = unsupported(data, family);
  if (fault !== undefined) return fault;
  const rope = readRope(data, families[family].ropeTheta);
  if (typeof rope === "string") return rope;
  const ends = endIdsOf(data, generated.data);
  if (ends.length === 0) {
    return `field "eos_token_id" is missing, and ${generationFile} has none; add the id of the token that ends an answer`;
  }
  const [endOfSequenceId, ...otherEndIds] = ends as [number, ...number[]];
  const headSize = data.head_dim ?? (family === "qwen3" ? 128 : data.hidden_size / data.num_attention_heads);
  const bias = family === "qwen2" ? "queriesKeysValues" : data.attention_bias ? "all" : undefined;
  return {
    ...(family === "llama" ? {} : { family }),
    vocabularySize: data.vocab_size,
    hiddenSize: data.hidden_size,
    intermediateSize: data.intermediate_size,
    layerCount: data.num_hidden_layers,
    headCount: data.num_attention_heads,
    keyValueHeadCount: data.num_key_value_heads ?? data.num_attention_heads,
    ...(headSize === data.hidden_size / data.num_attention_heads ? {} : { headSize }),
    ...(bias === undefined ? {} : { attentionBias: bias }),
    ...(family === "qwen3" ? { hasHeadNorms: true } : {}),
    ...((data.tie_word_embeddings ?? false) ? {} : { isUntied: true }),
    ropeTheta: rope.theta,
    ...(rope.scaling === undefined ? {} : { ropeScaling: rope.scaling }),
    rmsNormEpsilon: data.rms_norm_eps,
    contextLength: data.max_position_embeddings,
    endOfSequenceId,
    ...(otherEndIds.length === 0 ? {} : { otherEndIds }),
    ...(typeof data.bos_token_id === "number" ? { beginningOfSequenceId: data.bos_token_id } : {}),
    paddingId: paddingIdOf([data.pad_token_id, generated.data.pad_token_id], data, endOfSequenceId),
  };
}

function familyOf(value: unknown): ModelFamily | { readonly fault: string } {
  const { model_type: type, architectures } = Object(value) as Record<string, unknown>;
  const known = Object.keys(families).join(", ");
  if (typeof type !== "string" || !Object.hasOwn(families, type)) {
    const found = typeof type === "string" ? JSON.stringify(type.slice(0, 60)) : "missing";
    return { fault: `field "model_type" is ${found}; use a model of ${known}` };
  }
  const family = type as ModelFamily;
  const { architecture } = families[family];
  if (Array.isArray(architectures) && !architectures.includes(architecture)) {
    const found = JSON.stringify(architectures).slice(0, 100);
    return {
      fault: `field "architectures" is ${found}; use a model with ${architecture}, which writes text`,
    };
  }
  return family;
}

/** What a setting would change and this engine does not compute. */
function unsupported(data: Settings, family: ModelFamily): string | undefined {
  const { sliding_window: window, max_position_embeddings: context } = data;
  const isWindowUsed = family === "mistral" || (family !== "llama" && data.use_sliding_window === true);
  const coversContext = typeof window === "number" && window >= context;
  if (isWindowUsed && typeof window === "number" && !coversContext) {
    return (
      `field "sliding_window" is ${window}, shorter than the context of ${context}, and attention ` +
      `over a window is not computed; set "max_position_embeddings" to ${window} at most`
    );
  }
  const computed = coversContext ? ["full_attention", "sliding_attention"] : ["full_attention"];
  const other = data.layer_types?.find((type) => !computed.includes(type));
  if (other !== undefined) {
    return `field "layer_types" has ${JSON.stringify(other.slice(0, 60))}; only full_attention is computed, so use another model`;
  }
  if (data.hidden_act !== "silu") {
    return `field "hidden_act" is ${JSON.stringify(data.hidden_act.slice(0, 60))}; only silu is computed, so use another model`;
  }
  if (data.mlp_bias)
    return 'field "mlp_bias" is true; biases there are not computed, so use a model without them';
  if (data.attention_dropout !== 0) {
    return `field "attention_dropout" is ${data.attention_dropout}; training drops nothing here, so set it to 0`;
  }
  if (data.quantization_config !== undefined && data.quantization_config !== null) {
    return 'field "quantization_config" says that the weights are quantized; use the model\'s unquantized weights or a GGUF file';
  }
  const size = data.hidden_size / data.num_attention_heads;
  if (data.head_dim == null && family !== "qwen3" && !Number.isInteger(size)) {
    return `field "head_dim" is missing, and num_attention_heads does not divide hidden_size; add it`;
  }
  return undefined;
}

/** Those of `generation_config.json` are what the model's makers decode with; the first of `config.json` is trained with. */
function endIdsOf(data: Settings, generated: z.output<typeof generationSettings>): number[] {
  return [...new Set([data.eos_token_id ?? [], generated.eos_token_id ?? []].flat())];
}

/** Padding is never attended to nor scored, so that any token serves where a model names none: the end of sequence does. */
function paddingIdOf(
  named: readonly (number | null | undefined)[],
  { vocab_size }: Settings,
  endOfSequenceId: number,
): number {
  return named.find((id) => typeof id === "number" && id >= 0 && id < vocab_size) ?? endOfSequenceId;
}

function issueOf(error: z.ZodError): string {
  const issue = error.issues[0];
  return `field "${issue?.path.join(".")}" cannot be used: ${issue?.message}`;
}
