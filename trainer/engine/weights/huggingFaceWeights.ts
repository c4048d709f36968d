/** The weights of a model in Hugging Face's layout: one file or many, in any of three formats, as float32. */
import { existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { embeddingName, outputName, type ParameterShape } from "../onnx/parameters.ts";
import { WeightsError } from "../weightsError.ts";
import { readJson } from "./readJson.ts";
import { readSafetensorsHeader } from "./safetensorsHeader.ts";
import { checkMemory, type StoredTensor, TensorReader } from "./storedTensor.ts";

const oneFile = "model.safetensors";
const indexFile = "model.safetensors.index.json";
const configurationFile = "config.json";

/** A list of shards has some thousand lines at most. */
const mostIndexBytes = 64 * 1024 * 1024;

const indexSchema = z.looseObject({ weight_map: z.record(z.string(), z.string()) });

/** Old checkpoints hold these, which follow from the configuration. */
const derived = /\.rotary_emb\.inv_freq$/;

/**
 * Reads what `shapes` asks for, after every header was checked against it: names, shapes and sizes are right before memory is
 * taken. Throws `WeightsError` naming file, tensor and fix.
 */
export async function readHuggingFaceWeights(
  folder: string,
  shapes: readonly ParameterShape[],
): Promise<Map<string, Float32Array>> {
  const { place, tensors } = await findTensors(folder);
  const wanted = new Map(shapes.map(({ name, shape }) => [name, shape]));
  for (const [name, shape] of wanted) checkTensor(place, tensors.get(name), name, shape);
  const extra = [...tensors.values()].filter(({ name }) => !wanted.has(name) && !derived.test(name));
  const tiedOutput = extra.find(({ name }) => name === outputName);
  const other = extra.find((tensor) => tensor !== tiedOutput);
  if (other !== undefined) {
    const fault = `holds "${other.name}", which the model of ${configurationFile} has no use for; restore the model's own ${configurationFile}`;
    throw new WeightsError(other.file, fault);
  }
  checkMemory(place, shapes);
  await using reader = new TensorReader();
  const weights = new Map<string, Float32Array>();
  for (const name of wanted.keys()) weights.set(name, await reader.read(tensors.get(name)!));
  if (tiedOutput !== undefined) await checkTied(reader, tiedOutput, weights.get(embeddingName)!);
  return weights;
}

function checkTensor(
  place: string,
  stored: StoredTensor | undefined,
  name: string,
  shape: readonly number[],
): void {
  if (stored === undefined) {
    const fix =
      name === outputName
        ? `set "tie_word_embeddings" to true in ${configurationFile} if logits come from the embedding`
        : "download the model's files whole";
    throw new WeightsError(place, `lacks "${name}"; ${fix}`);
  }
  if (stored.shape.join() === shape.join()) return;
  const fault = `holds "${name}" as [${stored.shape}]; ${configurationFile} says [${shape}], so restore the model's own files`;
  throw new WeightsError(stored.file, fault);
}

/** Some files hold the embedding twice; a model that says it is tied has one. */
async function checkTied(reader: TensorReader, output: StoredTensor, embedding: Float32Array): Promise<void> {
  const values = await reader.read(output);
  const isSame =
    values.length === embedding.length && values.every((value, index) => value === embedding[index]);
  if (isSame) return;
  const fault = `holds "${outputName}" that differs from the embedding, and ${configurationFile} says they are one; set "tie_word_embeddings" to false`;
  throw new WeightsError(output.file, fault);
}

/** @returns every tensor by name, and the file to name where one is missing. */
async function findTensors(folder: string): Promise<{ place: string; tensors: Map<string, StoredTensor> }> {
  const whole = join(folder, oneFile);
  const index = join(folder, indexFile);
  if (existsSync(whole) || !existsSync(index)) return { place: whole, tensors: await readHeaders([whole]) };
  const listed = await readIndex(index);
  const names = [...new Set(listed.values())].sort();
  const tensors = await readHeaders(names.map((name) => join(folder, name)));
  for (const [name, shard] of listed) {
    const found = tensors.get(name);
    if (found !== undefined && basename(found.file) === shard) continue;
    throw new WeightsError(
      join(folder, shard),
      `lacks "${name}", which ${indexFile} says it holds; download it again`,
    );
  }
  return { place: index, tensors };
}

async function readIndex(file: string): Promise<ReadonlyMap<string, string>> {
  const parsed = indexSchema.safeParse(await readJson(file, mostIndexBytes));
  if (!parsed.success) throw new WeightsError(file, 'has no "weight_map" of names; download it again');
  const listed = new Map(Object.entries(parsed.data.weight_map));
  if (listed.size === 0) throw new WeightsError(file, "lists no shards; download it again");
  for (const [name, shard] of listed) {
    if (basename(shard) !== shard || shard.includes("\\") || !shard.endsWith(".safetensors")) {
      const fault = `puts "${name}" into ${JSON.stringify(shard.slice(0, 100))}, which is no shard of its folder; download it again`;
      throw new WeightsError(file, fault);
    }
  }
  return listed;
}

async function readHeaders(files: readonly string[]): Promise<Map<string, StoredTensor>> {
  const tensors = new Map<string, StoredTensor>();
  for (const file of files) {
    const handle = await open(file, "r").catch((error: unknown) => {
      throw new WeightsError(file, "cannot be read; download the model's files whole", { cause: error });
    });
    try {
      for (const tensor of (await readSafetensorsHeader(handle, file)).tensors) {
        const other = tensors.get(tensor.name);
        if (other) {
          const fault = `holds "${tensor.name}", and so does ${basename(other.file)}; download both again`;
          throw new WeightsError(file, fault);
        }
        tensors.set(tensor.name, tensor);
      }
    } finally {
      await handle.close();
    }
  }
  return tensors;
}
