import { fillNormal } from "../../../statistics/random.ts";
import type { ModelConfiguration } from "../engine.ts";

export interface ParameterShape {
  /** Hugging Face's name, as in `model.safetensors`. */
  readonly name: string;
  readonly shape: readonly number[];
}

export const embeddingName = "model.embed_tokens.weight";
export const finalNormName = "model.norm.weight";
/** Only of a model whose logits do not come from the embedding. */
export const outputName = "lm_head.weight";

export function layerName(layer: number, part: string, kind: "weight" | "bias" = "weight"): string {
  return `model.layers.${layer}.${part}.${kind}`;
}

export function headSizeOf({ hiddenSize, headCount, headSize }: ModelConfiguration): number {
  return headSize ?? hiddenSize / headCount;
}

/** Whether the projection of attention called `part` adds a bias. */
export function hasBias({ attentionBias }: ModelConfiguration, part: "q" | "k" | "v" | "o"): boolean {
  return attentionBias === "all" || (attentionBias === "queriesKeysValues" && part !== "o");
}

/** Every token that ends a continuation in decoding. */
export function endIds({ endOfSequenceId, otherEndIds = [] }: ModelConfiguration): number[] {
  return [endOfSequenceId, ...otherEndIds];
}

/** The parameters of a Llama-style decoder; projections are [out, in]. */
export function parameterShapes(configuration: ModelConfiguration): ParameterShape[] {
  const { hiddenSize, intermediateSize, layerCount, vocabularySize } = configuration;
  const headSize = headSizeOf(configuration);
  const querySize = headSize * configuration.headCount;
  const keyValueSize = headSize * configuration.keyValueHeadCount;
  const shapes: ParameterShape[] = [{ name: embeddingName, shape: [vocabularySize, hiddenSize] }];
  for (let layer = 0; layer < layerCount; layer++) {
    const push = (part: string, ...shape: number[]): void => {
      shapes.push({ name: layerName(layer, part), shape });
    };
    push("input_layernorm", hiddenSize);
    const project = (part: "q" | "k" | "v" | "o", out: number, from: number): void => {
      push(`self_attn.${part}_proj`, out, from);
      if (!hasBias(configuration, part)) return;
      shapes.push({ name: layerName(layer, `self_attn.${part}_proj`, "bias"), shape: [out] });
    };
    project("q", querySize, hiddenSize);
    project("k", keyValueSize, hiddenSize);
    project("v", keyValueSize, hiddenSize);
    project("o", hiddenSize, querySize);
    if (configuration.hasHeadNorms) {
      push("self_attn.q_norm", headSize);
      push("self_attn.k_norm", headSize);
    }
    push("post_attention_layernorm", hiddenSize);
    push("mlp.gate_proj", intermediateSize, hiddenSize);
    push("mlp.up_proj", intermediateSize, hiddenSize);
    push("mlp.down_proj", hiddenSize, intermediateSize);
  }
  shapes.push({ name: finalNormName, shape: [hiddenSize] });
  if (configuration.isUntied) shapes.push({ name: outputName, shape: [vocabularySize, hiddenSize] });
  return shapes;
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Norm weights and biases, which weight decay must leave alone. */
export function isVector({ shape }: ParameterShape): boolean {
  return shape.length === 1;
}

/**
 * Normal weights with deviation 0.02, projections back into the residual stream scaled by 1/√(2·layers) (GPT-2); norms
 * of one, biases of zero.
 */
export function initialWeights(configuration: ModelConfiguration, seed: number): Map<string, Float32Array> {
  const outputDeviation = 0.02 / Math.sqrt(2 * configuration.layerCount);
  const weights = new Map<string, Float32Array>();
  for (const [stream, parameter] of parameterShapes(configuration).entries()) {
    const values = new Float32Array(elementCount(parameter.shape));
    const isOutput = /\.(o_proj|down_proj)\./.test(parameter.name);
    if (isVector(parameter)) values.fill(parameter.name.endsWith(".bias") ? 0 : 1);
    else fillNormal(values, isOutput ? outputDeviation : 0.02, seed, stream);
    weights.set(parameter.name, values);
  }
  return weights;
}

/** Far beyond any model, so that a damaged configuration takes no memory. */
const mostOf = {
  vocabularySize: 2 ** 21,
  hiddenSize: 2 ** 17,
  intermediateSize: 2 ** 20,
  layerCount: 2 ** 10,
  headCount: 2 ** 12,
  contextLength: 2 ** 21,
} as const satisfies Partial<Record<keyof ModelConfiguration, number>>;

/** Throws where the numbers of a configuration do not fit together. */
export function checkConfiguration(configuration: ModelConfiguration): void {
  const { hiddenSize, headCount, keyValueHeadCount, headSize, vocabularySize } = configuration;
  const fail = (fault: string): never => {
    throw new RangeError(`Model configuration: ${fault}.`);
  };
  for (const [field, most] of Object.entries(mostOf) as [keyof typeof mostOf, number][]) {
    if (configuration[field] > most)
      fail(`${field} ${configuration[field]} is above ${most}, more than any model has`);
  }
  if (headSize !== undefined && headSize % 2 !== 0) fail(`headSize ${headSize} must be even`);
  if (headSize === undefined && hiddenSize % (2 * headCount) !== 0) {
    fail(`hiddenSize ${hiddenSize} must be a multiple of twice headCount ${headCount}`);
  }
  if (headCount % keyValueHeadCount !== 0) {
    fail(`keyValueHeadCount ${keyValueHeadCount} must divide headCount ${headCount}`);
  }
  const ids = [
    ...(["endOfSequenceId", "paddingId"] as const).map((field) => [field, configuration[field]] as const),
    ...(configuration.otherEndIds ?? []).map((id) => ["otherEndIds", id] as const),
  ];
  for (const [field, id] of ids) {
    if (id < 0 || id >= vocabularySize) {
      fail(`${field} ${id} lies outside the vocabulary of ${vocabularySize}`);
    }
  }
}
