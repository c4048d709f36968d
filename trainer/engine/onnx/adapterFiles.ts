/** Adapters on disk, as Hugging Face's PEFT writes and reads them. */
import { mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import {
  type AdapterConfiguration,
  adapterFiles,
  adapterTargets,
  type ModelConfiguration,
} from "../engine.ts";
import { type NamedArray, readSafetensors, writeAtomically, writeSafetensors } from "../safetensors.ts";
import { WeightsError } from "../weightsError.ts";
import { adapterShapes, checkAdapter } from "./adapter.ts";

/** What PEFT puts before the names that the model itself has. */
const prefix = "base_model.model.";

/** The fields that this engine computes by. */
const usedFields = {
  peft_type: z.literal("LORA"),
  r: z.int().positive(),
  lora_alpha: z.number().positive(),
  lora_dropout: z.number().min(0).lt(1).default(0),
  target_modules: z.array(z.enum(adapterTargets)).min(1),
  use_rslora: z.boolean().default(false),
  bias: z.literal("none").default("none"),
  task_type: z.literal("CAUSAL_LM").nullish(),
  /** Other ways to begin change the base's weights too, and then the adapter belongs to a base that is not here. */
  init_lora_weights: z.union([z.boolean(), z.enum(["gaussian", "orthogonal"])]).default(true),
};
const peftConfiguration = z.object(usedFields);

/** Fields that say nothing about what the adapter computes, whatever they hold. */
const idleFields = new Set([
  "auto_mapping",
  "base_model_name_or_path",
  "inference_mode",
  "megatron_core",
  "peft_version",
  "qalora_group_size",
  "revision",
]);

/** Writes both files; returns the weights file's facts. */
export async function saveAdapter(
  folder: string,
  adapter: AdapterConfiguration,
  arrays: readonly NamedArray[],
): Promise<{ sha256: string; byteCount: number }> {
  await mkdir(folder, { recursive: true });
  const configuration = JSON.stringify(toPeft(adapter), null, 2);
  await writeAtomically(join(folder, adapterFiles.configuration), [Buffer.from(`${configuration}\n`)]);
  const named = arrays.map((array) => ({ ...array, name: `${prefix}${array.name}` }));
  return writeSafetensors(join(folder, adapterFiles.weights), named, { format: "pt" });
}

/** Reads both files for a base of `configuration`. Throws `WeightsError` naming the file, the field or tensor, and the fault. */
export async function readAdapter(
  folder: string,
  configuration: ModelConfiguration,
): Promise<{ adapter: AdapterConfiguration; weights: Map<string, Float32Array> }> {
  const adapter = await readConfiguration(join(folder, adapterFiles.configuration));
  const file = join(folder, adapterFiles.weights);
  const { arrays } = await readSafetensors(file);
  const weights = new Map<string, Float32Array>();
  for (const { name, shape } of adapterShapes(configuration, adapter)) {
    const stored = arrays.get(`${prefix}${name}`);
    if (stored === undefined) throw new WeightsError(file, `lacks "${prefix}${name}"`);
    if (stored.shape.join() !== shape.join()) {
      const expected = `the base and ${adapterFiles.configuration} say [${shape}]`;
      throw new WeightsError(file, `holds "${prefix}${name}" as [${stored.shape}]; ${expected}`);
    }
    if (!stored.values.every(Number.isFinite)) {
      throw new WeightsError(file, `holds a number in "${prefix}${name}" that is not finite`);
    }
    weights.set(name, stored.values);
  }
  const extra = [...arrays.keys()].find(
    (name) => !(name.startsWith(prefix) && weights.has(name.slice(prefix.length))),
  );
  if (extra !== undefined) throw new WeightsError(file, `holds "${extra}", which the adapter has no use for`);
  return { adapter, weights };
}

async function readConfiguration(file: string): Promise<AdapterConfiguration> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new WeightsError(file, `cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
  const result = peftConfiguration.safeParse(value);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw new WeightsError(file, `field "${issue?.path.join(".")}" cannot be used: ${issue?.message}`);
  }
  const unsupported = Object.entries(value as object).find(
    ([field, content]) => !(field in usedFields) && !idleFields.has(field) && !isEmpty(content),
  );
  if (unsupported !== undefined) {
    const [field, content] = unsupported;
    const fault = `field "${field}" is ${JSON.stringify(content).slice(0, 80)}`;
    throw new WeightsError(
      file,
      `${fault}, which this engine does not compute; train the adapter without it`,
    );
  }
  const { r, lora_alpha, lora_dropout, target_modules, use_rslora } = result.data;
  const targets = adapterTargets.filter((target) => target_modules.includes(target));
  const adapter = {
    rank: r,
    alpha: lora_alpha,
    dropout: lora_dropout,
    targets,
    isRankStabilized: use_rslora,
  };
  checkAdapter(adapter);
  return adapter;
}

/** A field at rest: PEFT writes every one it knows. */
function isEmpty(content: unknown): boolean {
  if (content === null || content === false) return true;
  return typeof content === "object" && Object.keys(content).length === 0;
}

function toPeft(adapter: AdapterConfiguration): Record<string, unknown> {
  return {
    peft_type: "LORA",
    task_type: "CAUSAL_LM",
    base_model_name_or_path: null,
    r: adapter.rank,
    lora_alpha: adapter.alpha,
    lora_dropout: adapter.dropout,
    target_modules: adapter.targets,
    use_rslora: adapter.isRankStabilized,
    bias: "none",
    fan_in_fan_out: false,
    inference_mode: true,
    init_lora_weights: true,
    modules_to_save: null,
    rank_pattern: {},
    alpha_pattern: {},
    use_dora: false,
  };
}
