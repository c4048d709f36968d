/** A model's numbers in a GGUF file's metadata. */
import type { ModelConfiguration, ModelFamily, RopeScaling } from "../engine.ts";
import { checkConfiguration } from "../onnx/parameters.ts";
import { TensorReader } from "../weights/storedTensor.ts";
import { WeightsError } from "../weightsError.ts";
import { frequencyFactors } from "./frequencyFactors.ts";
import type { GgufFile } from "./ggufFile.ts";

/** GGUF calls Mistral's models llama too. */
const families: ReadonlyMap<unknown, ModelFamily> = new Map([
  ["llama", "llama"],
  ["qwen2", "qwen2"],
  ["qwen3", "qwen3"],
]);

/** Throws `WeightsError` naming the key and the fix where the file asks for what is not computed. */
export async function readGgufConfiguration(gguf: GgufFile): Promise<ModelConfiguration> {
  const { file, metadata, tensors } = gguf;
  const fail = (fault: string): never => {
    throw new WeightsError(file, fault);
  };
  const partCount = metadata.get("split.count");
  if (typeof partCount === "number" && partCount > 1) {
    fail(`is one of ${partCount} parts; join them with llama.cpp's \`llama-gguf-split --merge\``);
  }
  const architecture = metadata.get("general.architecture");
  const family =
    families.get(architecture) ??
    fail(
      `key "general.architecture" is ${JSON.stringify(architecture)}; use a model of ${[...families.keys()].join(", ")}`,
    );
  const find = (key: string): unknown => metadata.get(`${family}.${key}`);
  const optional = (key: string): number | undefined => {
    const value = find(key);
    if (value === undefined) return undefined;
    if (typeof value === "number" && value >= 0) return value;
    return fail(
      `key "${family}.${key}" is not one number, as the models that are computed have it; use another model`,
    );
  };
  const number = (key: string): number =>
    optional(key) ?? fail(`key "${family}.${key}" is missing; convert the model anew`);
  refuseUnsupported(family, optional, number, fail);
  const embedding = tensors.get("token_embd.weight") ?? fail('lacks "token_embd.weight"; download it again');
  const [hiddenSize, headCount] = [number("embedding_length"), number("attention.head_count")];
  const headSize = optional("attention.key_length") ?? hiddenSize / headCount;
  const token = (name: string): number | undefined => {
    const id = metadata.get(`tokenizer.ggml.${name}_token_id`);
    return typeof id === "number" ? id : undefined;
  };
  const ends = ["eos", "eot", "eom"].map(token).filter((id) => id !== undefined);
  const [endOfSequenceId, ...otherEndIds] = [...new Set(ends)];
  const [hasBias, hasOutputBias] = ["attn_q.bias", "attn_output.bias"].map((name) =>
    tensors.has(`blk.0.${name}`),
  );
  const bias = hasOutputBias ? "all" : hasBias ? "queriesKeysValues" : undefined;
  const ropeTheta = optional("rope.freq_base") ?? 10_000;
  const contextLength = number("context_length");
  const ropeScaling = await readScaling(gguf, { family, ropeTheta, headSize, contextLength }, optional, fail);
  const beginning = token("bos");
  const configuration: ModelConfiguration = {
    ...(family === "llama" ? {} : { family }),
    vocabularySize: embedding.shape[0]!,
    hiddenSize,
    intermediateSize: number("feed_forward_length"),
    layerCount: number("block_count"),
    headCount,
    keyValueHeadCount: optional("attention.head_count_kv") ?? headCount,
    ...(headSize === hiddenSize / headCount ? {} : { headSize }),
    ...(bias === undefined ? {} : { attentionBias: bias }),
    ...(tensors.has("blk.0.attn_q_norm.weight") ? { hasHeadNorms: true } : {}),
    ...(tensors.has("output.weight") ? { isUntied: true } : {}),
    ropeTheta,
    ...(ropeScaling === undefined ? {} : { ropeScaling }),
    rmsNormEpsilon: number("attention.layer_norm_rms_epsilon"),
    contextLength,
    endOfSequenceId:
      endOfSequenceId ?? fail('key "tokenizer.ggml.eos_token_id" is missing; convert the model anew'),
    ...(otherEndIds.length === 0 ? {} : { otherEndIds }),
    ...(beginning === undefined ? {} : { beginningOfSequenceId: beginning }),
    paddingId: token("padding") ?? endOfSequenceId!,
  };
  try {
    checkConfiguration(configuration);
  } catch (error) {
    throw new WeightsError(file, (error as Error).message, { cause: error });
  }
  return configuration;
}

type Find = (key: string) => number | undefined;
type Fail = (fault: string) => never;

function refuseUnsupported(
  family: ModelFamily,
  optional: Find,
  number: (key: string) => number,
  fail: Fail,
): void {
  const named = (key: string, why: string): never => fail(`key "${family}.${key}" ${why}`);
  if (optional("expert_count"))
    named("expert_count", "says that it is a mixture of experts; use another model");
  const context = number("context_length");
  const window = optional("attention.sliding_window") ?? context;
  if (window !== 0 && window < context) {
    named(
      "attention.sliding_window",
      `is ${window}, shorter than the context of ${context}, and attention over a window is not computed; use the model's folder`,
    );
  }
  const headSize =
    optional("attention.key_length") ?? number("embedding_length") / number("attention.head_count");
  for (const key of ["attention.value_length", "rope.dimension_count"]) {
    const size = optional(key) ?? headSize;
    if (size !== headSize) named(key, `is ${size}, and a head's size is ${headSize}; use another model`);
  }
}

interface RopeFacts {
  readonly family: ModelFamily;
  readonly ropeTheta: number;
  readonly headSize: number;
  readonly contextLength: number;
}

/** Llama 3's stretching lies in a tensor of factors, the others' in metadata. */
async function readScaling(
  { file, metadata, tensors }: GgufFile,
  { family, ropeTheta, headSize, contextLength }: RopeFacts,
  optional: Find,
  fail: Fail,
): Promise<RopeScaling | undefined> {
  const factors = tensors.get("rope_freqs.weight");
  if (factors !== undefined) {
    if (factors.shape.join() !== String(headSize / 2)) {
      fail(`holds "rope_freqs.weight" as [${factors.shape}] for heads of ${headSize}; download it again`);
    }
    await using reader = new TensorReader();
    const scaling = frequencyFactors(await reader.read(factors), headSize, ropeTheta);
    return (
      scaling ?? fail(`holds rotations in "rope_freqs.weight" that are not Llama 3's; use the model's folder`)
    );
  }
  const type = metadata.get(`${family}.rope.scaling.type`) ?? "none";
  if (type === "none") return undefined;
  const factor = optional("rope.scaling.factor");
  if (factor === undefined || factor < 1) {
    return fail(`key "${family}.rope.scaling.factor" is missing or below 1; use the model's folder`);
  }
  if (type === "linear") return { type, factor };
  if (type === "yarn") {
    const originalContextLength = optional("rope.scaling.original_context_length") ?? contextLength;
    const attentionFactor =
      (optional("rope.scaling.attn_factor") ?? 1) * (factor > 1 ? 0.1 * Math.log(factor) + 1 : 1);
    const [betaFast, betaSlow] = [
      optional("rope.scaling.yarn_beta_fast") ?? 32,
      optional("rope.scaling.yarn_beta_slow") ?? 1,
    ];
    return { type, factor, originalContextLength, betaFast, betaSlow, attentionFactor, isTruncated: true };
  }
  throw new WeightsError(
    file,
    `key "${family}.rope.scaling.type" is ${JSON.stringify(type)}; none, linear and yarn are computed, so use another model`,
  );
}
