import type { FileHandle } from "node:fs/promises";
import { elementCount } from "../onnx/parameters.ts";
import { WeightsError } from "../weightsError.ts";
import type { StoredTensor } from "./storedTensor.ts";
import { floatFormats } from "./tensorFormat.ts";

export interface SafetensorsHeader {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: readonly StoredTensor[];
}

export const lengthBytes = 8;
/** The format's own limit; a larger number means the file is something else. */
const mostHeaderBytes = 100_000_000;

type Fail = (fault: string) => never;

/** Reads and checks all that a file says of its tensors; takes memory for the header alone. Throws `WeightsError`. */
export async function readSafetensorsHeader(handle: FileHandle, file: string): Promise<SafetensorsHeader> {
  const fail: Fail = (fault) => {
    throw new WeightsError(file, fault);
  };
  const { size } = await handle.stat();
  if (size < lengthBytes) fail(`is ${size} bytes long, too short for a header; download it again`);
  const start = await readAt(handle, lengthBytes, 0, fail);
  const headerLength = Number(start.readBigUInt64LE(0));
  const dataBegin = lengthBytes + headerLength;
  if (headerLength > mostHeaderBytes || dataBegin > size) {
    fail(`announces a header of ${headerLength} bytes but holds ${size}; it is truncated or damaged`);
  }
  const header = parseHeader(await readAt(handle, headerLength, lengthBytes, fail), fail);
  const dataLength = size - dataBegin;
  const tensors = Object.entries(header.entries).map(([name, entry]) => {
    const { begin, ...tensor } = parseEntry(name, entry, dataLength, fail);
    return { file, name, begin: dataBegin + begin, ...tensor };
  });
  checkCoverage(tensors, dataBegin, size, fail);
  return { metadata: header.metadata, tensors };
}

async function readAt(handle: FileHandle, length: number, position: number, fail: Fail): Promise<Buffer> {
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await handle.read(bytes, 0, length, position);
  return bytesRead === length ? bytes : fail("ended while its header was read; download it again");
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
): Pick<StoredTensor, "shape" | "format" | "begin" | "byteCount"> {
  if (!isRecord(entry)) return fail(`describes "${name}" by something that is not an object`);
  const { dtype, shape, data_offsets: offsets } = entry;
  const format =
    typeof dtype === "string" && Object.hasOwn(floatFormats, dtype)
      ? floatFormats[dtype as keyof typeof floatFormats]
      : fail(`stores "${name}" as ${String(dtype)}; only F32, F16 and BF16 can be read, so convert it`);
  if (!isSizes(shape)) return fail(`gives "${name}" a shape that is not a list of sizes`);
  if (!isSizes(offsets) || offsets.length !== 2)
    return fail(`gives "${name}" offsets that are not two sizes`);
  const [begin, end] = offsets as [number, number];
  const byteCount = elementCount(shape) * format.blockBytes;
  if (end - begin !== byteCount) {
    return fail(`gives "${name}" ${end - begin} bytes, but its shape [${shape}] needs ${byteCount}`);
  }
  if (end > dataLength) {
    return fail(`is truncated: "${name}" ends at byte ${end} of ${dataLength}`);
  }
  return { shape, format, begin, byteCount };
}

/** The format allows neither gaps nor overlaps. */
function checkCoverage(tensors: readonly StoredTensor[], dataBegin: number, size: number, fail: Fail): void {
  let covered = dataBegin;
  for (const { begin, byteCount } of [...tensors].sort((a, b) => a.begin - b.begin)) {
    if (begin !== covered) {
      fail(`has a gap or an overlap at byte ${Math.min(begin, covered) - dataBegin} of its data`);
    }
    covered = begin + byteCount;
  }
  if (covered !== size) fail(`has ${size - covered} bytes that belong to no array`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}
