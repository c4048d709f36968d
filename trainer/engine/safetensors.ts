import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { lengthBytes, readSafetensorsHeader } from "./weights/safetensorsHeader.ts";
import { floatFormats } from "./weights/tensorFormat.ts";
import { WeightsError } from "./weightsError.ts";

/** A named array of a safetensors file that this trainer wrote: all are F32. */
export interface NamedArray {
  readonly name: string;
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

export interface SafetensorsFile {
  readonly metadata: Readonly<Record<string, string>>;
  readonly arrays: ReadonlyMap<string, NamedArray>;
  /** SHA-256 of the bytes after the header. */
  readonly dataHash: string;
}

/**
 * Writes arrays in the order given. The file appears under its name only when it is complete and on disk.
 * Returns the SHA-256 and size of the whole file.
 */
export async function writeSafetensors(
  file: string,
  arrays: readonly NamedArray[],
  metadata: Readonly<Record<string, string>> = {},
): Promise<{ sha256: string; byteCount: number }> {
  const chunks = [encodeHeader(arrays, metadata), ...arrays.map(({ values }) => bytesOf(values))];
  await writeAtomically(file, chunks);
  const hash = createHash("sha256");
  for (const chunk of chunks) hash.update(chunk);
  const byteCount = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  return { sha256: hash.digest("hex"), byteCount };
}

/** SHA-256 of the data that `writeSafetensors` writes after the header. */
export function hashArrays(arrays: readonly NamedArray[]): string {
  const hash = createHash("sha256");
  for (const { values } of arrays) hash.update(bytesOf(values));
  return hash.digest("hex");
}

/** Writes chunks to a temporary name beside `file`, flushes them to disk, and renames. */
export async function writeAtomically(file: string, chunks: readonly Uint8Array[]): Promise<void> {
  const temporary = `${file}.${process.pid}.partial`;
  try {
    const handle = await open(temporary, "w");
    try {
      for (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(file), "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Reads a whole file of this trainer's own, all F32. Throws `WeightsError` naming the fault where anything about it is wrong. */
export async function readSafetensors(file: string): Promise<SafetensorsFile> {
  const handle = await open(file, "r").catch((error: unknown) => {
    throw new WeightsError(file, "cannot be read; check that it exists", { cause: error });
  });
  try {
    const { metadata, tensors } = await readSafetensorsHeader(handle, file);
    const other = tensors.find(({ format }) => format !== floatFormats.F32);
    if (other)
      throw new WeightsError(file, `stores "${other.name}" as ${other.format.name}; only F32 can be read`);
    const arrays = new Map<string, NamedArray>();
    const hash = createHash("sha256");
    for (const { name, shape, begin, byteCount } of tensors.toSorted((a, b) => a.begin - b.begin)) {
      const values = new Float32Array(byteCount / 4);
      const bytes = bytesOf(values);
      await fill(handle, bytes, begin, file);
      hash.update(bytes);
      arrays.set(name, { name, shape, values });
    }
    return { metadata, arrays, dataHash: hash.digest("hex") };
  } finally {
    await handle.close();
  }
}

/** Node reads no more than 2 GiB at once. */
const mostBytesAtOnce = 64 * 1024 * 1024;

async function fill(handle: FileHandle, bytes: Uint8Array, from: number, file: string): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const length = Math.min(mostBytesAtOnce, bytes.length - done);
    const { bytesRead } = await handle.read(bytes, done, length, from + done);
    if (bytesRead === 0) throw new WeightsError(file, "ended while it was read; it is truncated");
    done += bytesRead;
  }
}

function encodeHeader(arrays: readonly NamedArray[], metadata: Readonly<Record<string, string>>): Uint8Array {
  let offset = 0;
  const header: Record<string, unknown> = { __metadata__: metadata };
  for (const { name, shape, values } of arrays) {
    header[name] = { dtype: "F32", shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const text = Buffer.from(JSON.stringify(header));
  // Readers map the data into memory: spaces keep it aligned to eight bytes.
  const length = Math.ceil(text.length / lengthBytes) * lengthBytes;
  const bytes = Buffer.alloc(lengthBytes + length, " ");
  bytes.writeBigUInt64LE(BigInt(length), 0);
  text.copy(bytes, lengthBytes);
  return bytes;
}

function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
