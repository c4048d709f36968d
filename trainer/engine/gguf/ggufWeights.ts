/** The weights of a GGUF file, dequantized once, in Hugging Face's order. */
import type { ModelConfiguration } from "../engine.ts";
import { headSizeOf, type ParameterShape, parameterShapes } from "../onnx/parameters.ts";
import { checkMemory, TensorReader } from "../weights/storedTensor.ts";
import { WeightsError } from "../weightsError.ts";
import type { GgufFile } from "./ggufFile.ts";

const outerNames: ReadonlyMap<string, string> = new Map([
  ["model.embed_tokens.weight", "token_embd.weight"],
  ["model.norm.weight", "output_norm.weight"],
  ["lm_head.weight", "output.weight"],
]);

const partNames: ReadonlyMap<string, string> = new Map([
  ["input_layernorm", "attn_norm"],
  ["self_attn.q_proj", "attn_q"],
  ["self_attn.k_proj", "attn_k"],
  ["self_attn.v_proj", "attn_v"],
  ["self_attn.o_proj", "attn_output"],
  ["self_attn.q_norm", "attn_q_norm"],
  ["self_attn.k_norm", "attn_k_norm"],
  ["post_attention_layernorm", "ffn_norm"],
  ["mlp.gate_proj", "ffn_gate"],
  ["mlp.up_proj", "ffn_up"],
  ["mlp.down_proj", "ffn_down"],
]);

/** Read for the configuration alone. */
const derivedName = "rope_freqs.weight";

/** Throws `WeightsError` naming tensor and fix, before memory is taken where the header tells. */
export async function readGgufWeights(
  { file, tensors }: GgufFile,
  configuration: ModelConfiguration,
): Promise<Map<string, Float32Array>> {
  const shapes = parameterShapes(configuration);
  const names = new Map(shapes.map((parameter) => [parameter.name, ggufName(parameter)]));
  for (const { name, shape } of shapes) {
    const stored = tensors.get(names.get(name)!);
    if (stored === undefined) throw new WeightsError(file, `lacks "${names.get(name)}"; download it again`);
    if (stored.shape.join() !== shape.join()) {
      const fault = `holds "${stored.name}" as [${stored.shape}], and its metadata say [${shape}]; download it again`;
      throw new WeightsError(file, fault);
    }
  }
  const used = new Set([...names.values(), derivedName]);
  const extra = [...tensors.keys()].find((name) => !used.has(name));
  if (extra !== undefined) {
    throw new WeightsError(
      file,
      `holds "${extra}", which the model has no use for; use another conversion of it`,
    );
  }
  checkMemory(file, shapes);
  await using reader = new TensorReader();
  const weights = new Map<string, Float32Array>();
  for (const { name } of shapes) {
    const values = await reader.read(tensors.get(names.get(name)!)!);
    const isRotated = /self_attn\.[qk]_proj/.test(name) && (configuration.family ?? "llama") === "llama";
    weights.set(name, isRotated ? inHalves(values, name, configuration) : values);
  }
  return weights;
}

function ggufName({ name }: ParameterShape): string {
  const outer = outerNames.get(name);
  if (outer !== undefined) return outer;
  const [, layer, part, kind] = /^model\.layers\.(\d+)\.(.+)\.(weight|bias)$/.exec(name) ?? [];
  return `blk.${layer}.${partNames.get(part!)}.${kind}`;
}

/**
 * Files of the Llama family rotate pairs of neighbors, Hugging Face's layout pairs from a head's two halves: row 2i + h of a
 * head becomes row h · size / 2 + i.
 */
function inHalves(values: Float32Array, name: string, configuration: ModelConfiguration): Float32Array {
  const headSize = headSizeOf(configuration);
  const heads = name.includes("q_proj") ? configuration.headCount : configuration.keyValueHeadCount;
  const width = values.length / (heads * headSize);
  const ordered = new Float32Array(values.length);
  for (let row = 0; row < heads * headSize; row++) {
    const within = row % headSize;
    const to = row - within + (within % 2) * (headSize / 2) + Math.floor(within / 2);
    ordered.set(values.subarray(row * width, (row + 1) * width), to * width);
  }
  return ordered;
}
