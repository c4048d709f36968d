import { fillNormal } from "../../../statistics/random.ts";
import type { ModelConfiguration } from "../engine.ts";

export interface ParameterShape {
  /** Hugging Face's name, as in `model.safetensors`. */
  readonly name: string;
  readonly shape: readonly number[];
}

export const embeddingName = "model.embed_tokens.weight";
export const finalNormName = "model.norm.weight";

export function layerName(layer: number, part: string): string {
  return `model.layers.${layer}.${part}.weight`;
}

/** The parameters of a Llama-style decoder with tied embeddings; projections are [out, in]. */
export function parameterShapes(configuration: ModelConfiguration): ParameterShape[] {
  const { hiddenSize, intermediateSize, layerCount, vocabularySize } = configuration;
  const keyValueSize = (hiddenSize / configuration.headCount) * configuration.keyValueHeadCount;
  const shapes: ParameterShape[] = [{ name: embeddingName, shape: [vocabularySize, hiddenSize] }];
  for (let layer = 0; layer < layerCount; layer++) {
    const push = (part: string, ...shape: number[]): void => {
      shapes.push({ name: layerName(layer, part), shape });
    };
    push("input_layernorm", hiddenSize);
    push("self_attn.q_proj", hiddenSize, hiddenSize);
    push("self_attn.k_proj", keyValueSize, hiddenSize);
    push("self_attn.v_proj", keyValueSize, hiddenSize);
    push("self_attn.o_proj", hiddenSize, hiddenSize);
    push("post_attention_layernorm", hiddenSize);
    push("mlp.gate_proj", intermediateSize, hiddenSize);
    push("mlp.up_proj", intermediateSize, hiddenSize);
    push("mlp.down_proj", hiddenSize, intermediateSize);
  }
  shapes.push({ name: finalNormName, shape: [hiddenSize] });
  return shapes;
}

export function elementCount(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

/** Norm weights: vectors of ones that weight decay must leave alone. */
export function isNorm({ shape }: ParameterShape): boolean {
  return shape.length === 1;
}

/** Normal weights with deviation 0.02; projections back into the residual stream scaled by 1/√(2·layers) (GPT-2). */
export function initialWeights(configuration: ModelConfiguration, seed: number): Map<string, Float32Array> {
  const outputDeviation = 0.02 / Math.sqrt(2 * configuration.layerCount);
  const weights = new Map<string, Float32Array>();
  for (const [stream, parameter] of parameterShapes(configuration).entries()) {
    const values = new Float32Array(elementCount(parameter.shape));
    const isOutput = /\.(o_proj|down_proj)\./.test(parameter.name);
    if (isNorm(parameter)) values.fill(1);
    else fillNormal(values, isOutput ? outputDeviation : 0.02, seed, stream);
    weights.set(parameter.name, values);
  }
  return weights;
}

/** Throws where the numbers of a configuration do not fit together. */
export function checkConfiguration(configuration: ModelConfiguration): void {
  const { hiddenSize, headCount, keyValueHeadCount } = configuration;
  const fail = (fault: string): never => {
    throw new RangeError(`Model configuration: ${fault}.`);
  };
  if (hiddenSize % (2 * headCount) !== 0) {
    fail(`hiddenSize ${hiddenSize} must be a multiple of twice headCount ${headCount}`);
  }
  if (headCount % keyValueHeadCount !== 0) {
    fail(`keyValueHeadCount ${keyValueHeadCount} must divide headCount ${headCount}`);
  }
  for (const field of ["endOfSequenceId", "paddingId"] as const) {
    const id = configuration[field];
    if (id < 0 || id >= configuration.vocabularySize) {
      fail(`${field} ${id} lies outside the vocabulary of ${configuration.vocabularySize}`);
    }
  }
}
