/** What a GGUF file says of itself before its numbers: metadata, and where each tensor lies. */
import { closeSync, fstatSync, openSync } from "node:fs";
import type { GgufMetadata } from "../ggufTokenizer.ts";
import { elementCount } from "../onnx/parameters.ts";
import type { StoredTensor } from "../weights/storedTensor.ts";
import { floatFormats, type TensorFormat } from "../weights/tensorFormat.ts";
import { WeightsError } from "../weightsError.ts";
import { blockFormats } from "./blockFormats.ts";
import { GgufCursor } from "./ggufCursor.ts";
import { superblockFormats } from "./superblockFormats.ts";

export interface GgufFile {
  readonly file: string;
  readonly metadata: GgufMetadata;
  /** By the file's own names. */
  readonly tensors: ReadonlyMap<string, StoredTensor>;
}

/** GGML's numbers of the formats that are read. */
const formats: ReadonlyMap<number, TensorFormat> = new Map([
  [0, floatFormats.F32],
  [1, floatFormats.F16],
  [2, blockFormats.q4_0],
  [3, blockFormats.q4_1],
  [6, blockFormats.q5_0],
  [7, blockFormats.q5_1],
  [8, blockFormats.q8_0],
  [12, superblockFormats.q4_k],
  [13, superblockFormats.q5_k],
  [14, superblockFormats.q6_k],
  [30, floatFormats.BF16],
]);

const formatNames = [...formats.values()].map(({ name }) => name).join(", ");

/** Far beyond any model, so that a damaged file takes no memory. */
const most = {
  keys: 65_536,
  tensors: 65_536,
  items: 2 ** 22,
  textBytes: 2 ** 24,
  nameBytes: 1024,
  dimensions: 4,
};

/** Reads and checks the header; takes memory for it alone. Throws `WeightsError` naming the fault and the fix. */
export function readGguf(file: string): GgufFile {
  let descriptor: number;
  try {
    descriptor = openSync(file, "r");
  } catch (error) {
    throw new WeightsError(file, "cannot be read; check that it exists", { cause: error });
  }
  try {
    return readHeader(new GgufCursor(file, descriptor, fstatSync(descriptor).size));
  } finally {
    closeSync(descriptor);
  }
}

function readHeader(cursor: GgufCursor): GgufFile {
  const { file } = cursor;
  if (cursor.uint32() !== 0x46554747) throw new WeightsError(file, "is no GGUF file; name another");
  const version = cursor.uint32();
  if (version !== 2 && version !== 3) {
    throw new WeightsError(
      file,
      `is GGUF of version ${version}; 2 and 3 of little-endian order are read, so convert it anew`,
    );
  }
  const tensorCount = cursor.count("tensors", 24, most.tensors);
  const keyCount = cursor.count("keys", 13, most.keys);
  const metadata = new Map<string, unknown>();
  for (let index = 0; index < keyCount; index++) {
    const key = cursor.text(most.nameBytes, "key");
    metadata.set(key, readValue(cursor, cursor.uint32(), 0));
  }
  const entries = Array.from({ length: tensorCount }, () => readEntry(cursor));
  const alignment = metadata.get("general.alignment") ?? 32;
  if (typeof alignment !== "number" || alignment < 1 || alignment > 65_536 || alignment % 8 !== 0) {
    cursor.fail(`has a general.alignment of ${String(alignment)}`);
  }
  const dataBegin = Math.ceil(cursor.position / (alignment as number)) * (alignment as number);
  return { file, metadata, tensors: placeTensors(cursor, entries, dataBegin) };
}

/** Readers of GGUF's types of values, by their numbers; 8 is a text, 9 a list. */
const readers: ReadonlyMap<number, { readonly bytes: number; read(cursor: GgufCursor): unknown }> = new Map([
  [0, { bytes: 1, read: (cursor) => cursor.uint8() }],
  [1, { bytes: 1, read: (cursor) => cursor.int8() }],
  [2, { bytes: 2, read: (cursor) => cursor.uint16() }],
  [3, { bytes: 2, read: (cursor) => cursor.int16() }],
  [4, { bytes: 4, read: (cursor) => cursor.uint32() }],
  [5, { bytes: 4, read: (cursor) => cursor.int32() }],
  [6, { bytes: 4, read: (cursor) => cursor.float32() }],
  [7, { bytes: 1, read: (cursor) => cursor.boolean() }],
  [8, { bytes: 8, read: (cursor) => cursor.text(most.textBytes, "text") }],
  [10, { bytes: 8, read: (cursor) => cursor.uint64() }],
  [11, { bytes: 8, read: (cursor) => cursor.int64() }],
  [12, { bytes: 8, read: (cursor) => cursor.float64() }],
]);

function readValue(cursor: GgufCursor, type: number, depth: number): unknown {
  if (type !== 9) return readerOf(cursor, type).read(cursor);
  if (depth > 0) cursor.fail("has a list of lists");
  const itemType = cursor.uint32();
  if (itemType === 9) cursor.fail("has a list of lists");
  const { bytes, read } = readerOf(cursor, itemType);
  const count = cursor.count("items of a list", bytes, most.items);
  return Array.from({ length: count }, () => read(cursor));
}

function readerOf(cursor: GgufCursor, type: number) {
  return readers.get(type) ?? cursor.fail(`has a value of the unknown type ${type}`);
}

interface Entry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly format: TensorFormat;
  /** From the beginning of the data. */
  readonly offset: number;
}

function readEntry(cursor: GgufCursor): Entry {
  const name = cursor.text(most.nameBytes, "tensor's name");
  const dimensions = cursor.uint32();
  if (dimensions > most.dimensions) cursor.fail(`gives "${name}" ${dimensions} dimensions`);
  const sizes = Array.from({ length: dimensions }, () => cursor.uint64());
  const type = cursor.uint32();
  const format = formats.get(type);
  if (format === undefined) {
    const fault = `stores "${name}" in format ${type}, and ${formatNames} are read; use another quantization of the model`;
    throw new WeightsError(cursor.file, fault);
  }
  const count = elementCount(sizes);
  if (!Number.isSafeInteger(count) || count === 0) cursor.fail(`gives "${name}" the shape [${sizes}]`);
  if (sizes[0]! % format.blockSize !== 0) {
    cursor.fail(
      `stores "${name}" in blocks of ${format.blockSize}, which rows of ${sizes[0]} are not made of`,
    );
  }
  // GGUF lists the innermost dimension first.
  return { name, shape: sizes.toReversed(), format, offset: cursor.uint64() };
}

function placeTensors(
  cursor: GgufCursor,
  entries: readonly Entry[],
  dataBegin: number,
): Map<string, StoredTensor> {
  const tensors = new Map<string, StoredTensor>();
  let covered = dataBegin;
  for (const { name, shape, format, offset } of entries.toSorted((a, b) => a.offset - b.offset)) {
    const begin = dataBegin + offset;
    const byteCount = (elementCount(shape) / format.blockSize) * format.blockBytes;
    if (begin < covered) cursor.fail(`has "${name}" overlap another tensor`);
    if (begin + byteCount > cursor.fileBytes) {
      cursor.fail(`is truncated: "${name}" ends at byte ${begin + byteCount} of ${cursor.fileBytes}`);
    }
    if (tensors.has(name)) cursor.fail(`has two tensors called "${name}"`);
    tensors.set(name, { file: cursor.file, name, shape, format, begin, byteCount });
    covered = begin + byteCount;
  }
  return tensors;
}
