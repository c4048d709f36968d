import { createHash } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { WeightsError } from "./weightsError.ts";

/** A named array of a safetensors file; the only element type read and written is F32. */
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

const LENGTH_BYTES = 8;
/** The format's own limit; a larger number means the file is something else. */
const MAXIMUM_HEADER_BYTES = 100_000_000;

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

/** Reads a whole file. Throws `WeightsError` naming the fault where anything about it is wrong. */
export async function readSafetensors(file: string): Promise<SafetensorsFile> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new WeightsError(file, "cannot be read; check that it exists", { cause: error });
  });
  const fail = (fault: string): never => {
    throw new WeightsError(file, fault);
  };
  if (bytes.length < LENGTH_BYTES) fail(`is ${bytes.length} bytes long, too short for a header`);
  const headerLength = Number(bytes.readBigUInt64LE(0));
  if (headerLength > MAXIMUM_HEADER_BYTES || LENGTH_BYTES + headerLength > bytes.length) {
    fail(`announces a header of ${headerLength} bytes but holds ${bytes.length}; it is truncated or damaged`);
  }
  const data = bytes.subarray(LENGTH_BYTES + headerLength);
  const header = parseHeader(bytes.subarray(LENGTH_BYTES, LENGTH_BYTES + headerLength), fail);
  const arrays = new Map<string, NamedArray>();
  const spans: [begin: number, end: number][] = [];
  for (const [name, entry] of Object.entries(header.entries)) {
    const { shape, begin, end } = parseEntry(name, entry, data.length, fail);
    spans.push([begin, end]);
    const values = new Float32Array((end - begin) / 4);
    bytesOf(values).set(data.subarray(begin, end));
    arrays.set(name, { name, shape, values });
  }
  checkCoverage(spans, data.length, fail);
  return {
    metadata: header.metadata,
    arrays,
    dataHash: createHash("sha256").update(data).digest("hex"),
  };
}

type Fail = (fault: string) => never;

function encodeHeader(arrays: readonly NamedArray[], metadata: Readonly<Record<string, string>>): Uint8Array {
  let offset = 0;
  const header: Record<string, unknown> = { __metadata__: metadata };
  for (const { name, shape, values } of arrays) {
    header[name] = { dtype: "F32", shape, data_offsets: [offset, offset + values.byteLength] };
    offset += values.byteLength;
  }
  const text = Buffer.from(JSON.stringify(header));
  // Readers map the data into memory: spaces keep it aligned to eight bytes.
  const length = Math.ceil(text.length / LENGTH_BYTES) * LENGTH_BYTES;
  const bytes = Buffer.alloc(LENGTH_BYTES + length, " ");
  bytes.writeBigUInt64LE(BigInt(length), 0);
  text.copy(bytes, LENGTH_BYTES);
  return bytes;
}

function parseHeader(
  bytes: Buffer,
  fail: Fail,
): { metadata: Record<string, string>; entries: Record<string, unknown> } {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    return fail(`has a header that is not JSON (${(error as Error).message}); it is damaged`);
  }
  if (!isRecord(header)) return fail("has a header that is not a JSON object; it is damaged");
  const { __metadata__: metadata = {}, ...entries } = header;
  if (!isRecord(metadata)) return fail("has metadata that is not a JSON object; it is damaged");
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(metadata)) {
    if (typeof value !== "string") return fail(`has metadata "${key}" that is not text; it is damaged`);
    texts[key] = value;
  }
  return { metadata: texts, entries };
}

function parseEntry(
  name: string,
  entry: unknown,
  dataLength: number,
  fail: Fail,
): { shape: number[]; begin: number; end: number } {
  if (!isRecord(entry)) return fail(`describes "${name}" by something that is not an object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  if (dtype !== "F32") return fail(`stores "${name}" as ${String(dtype)}; only F32 can be read`);
  if (!isSizes(shape)) return fail(`gives "${name}" a shape that is not a list of sizes`);
  if (!isSizes(offsets) || offsets.length !== 2)
    return fail(`gives "${name}" offsets that are not two sizes`);
  const [begin, end] = offsets as [number, number];
  const byteLength = shape.reduce((product, size) => product * size, 4);
  if (end - begin !== byteLength) {
    return fail(`gives "${name}" ${end - begin} bytes, but its shape [${shape}] needs ${byteLength}`);
  }
  if (end > dataLength) {
    return fail(`is truncated: "${name}" ends at byte ${end} of ${dataLength}`);
  }
  return { shape, begin, end };
}

/** The format allows neither gaps nor overlaps. */
function checkCoverage(spans: [number, number][], dataLength: number, fail: Fail): void {
  spans.sort(([a], [b]) => a - b);
  let covered = 0;
  for (const [begin, end] of spans) {
    if (begin !== covered) fail(`has a gap or an overlap at byte ${Math.min(begin, covered)} of its data`);
    covered = end;
  }
  if (covered !== dataLength) fail(`has ${dataLength - covered} bytes that belong to no array`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function bytesOf(values: Float32Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
