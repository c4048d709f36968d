/** Writes GGUF files that no honest writer would. */

/** A value of a type; `length` and `count` may lie. */
export interface GgufValue {
  readonly type: number;
  readonly bytes?: Uint8Array;
  readonly length?: bigint;
  readonly itemType?: number;
  readonly items?: readonly string[];
  readonly count?: bigint;
}

export interface GgufParts {
  readonly metadata: Readonly<Record<string, GgufValue>>;
  /** Innermost first, as the format has them. */
  readonly sizes: Readonly<Record<string, readonly number[]>>;
  /** F32 where absent. */
  readonly formats?: Readonly<Record<string, number>>;
  /** Of F32 tensors, from their beginning; zeros where absent. */
  readonly values?: Readonly<Record<string, readonly number[]>>;
  readonly offsets?: Readonly<Record<string, bigint>>;
  readonly version?: number;
  readonly tensorCount?: bigint;
  readonly keyCount?: bigint;
}

const four = (write: (view: DataView) => void): Uint8Array => {
  const view = new DataView(new ArrayBuffer(4));
  write(view);
  return new Uint8Array(view.buffer);
};
const u32 = (value: number): Uint8Array => four((view) => view.setUint32(0, value, true));
const u64 = (value: bigint): Uint8Array => new Uint8Array(BigUint64Array.of(value).buffer);
const string = (value: string): Uint8Array =>
  Buffer.concat([u64(BigInt(Buffer.byteLength(value))), Buffer.from(value)]);

export const uint32 = (value: number): GgufValue => ({ type: 4, bytes: u32(value) });
export const int32 = (value: number): GgufValue => ({
  type: 5,
  bytes: four((view) => view.setInt32(0, value, true)),
});
export const float32 = (value: number): GgufValue => ({
  type: 6,
  bytes: four((view) => view.setFloat32(0, value, true)),
});
export const uint64 = (value: bigint): GgufValue => ({ type: 10, bytes: u64(value) });
export const text = (value: string): GgufValue => ({ type: 8, bytes: string(value) });

function bytesOf({ type, bytes, length, itemType, items = [], count }: GgufValue): Uint8Array {
  if (type !== 9)
    return Buffer.concat([u32(type), length === undefined ? (bytes ?? Buffer.alloc(0)) : u64(length)]);
  return Buffer.concat([u32(9), u32(itemType!), u64(count ?? BigInt(items.length)), ...items.map(string)]);
}

const alignment = 32;
const padded = (length: number): number => Math.ceil(length / alignment) * alignment;

export function ggufBytes(parts: GgufParts): Uint8Array {
  const { metadata, sizes, formats = {}, values = {}, offsets = {}, version = 3 } = parts;
  const keys = Object.entries(metadata);
  const tensors = Object.entries(sizes);
  const chunks: Uint8Array[] = [
    Buffer.from("GGUF"),
    u32(version),
    u64(parts.tensorCount ?? BigInt(tensors.length)),
    u64(parts.keyCount ?? BigInt(keys.length)),
    ...keys.flatMap(([key, value]) => [string(key), bytesOf(value)]),
  ];
  const data: Uint8Array[] = [];
  let end = 0;
  for (const [name, shape] of tensors) {
    const count = shape.reduce((product, size) => product * size, 1);
    const numbers = new Float32Array(count > 1e6 ? 0 : padded(4 * count) / 4);
    numbers.set(values[name] ?? []);
    const dimensions = shape.map((size) => u64(BigInt(size)));
    const offset = offsets[name] ?? BigInt(end);
    chunks.push(string(name), u32(shape.length), ...dimensions, u32(formats[name] ?? 0), u64(offset));
    data.push(new Uint8Array(numbers.buffer));
    end += numbers.byteLength;
  }
  const header = Buffer.concat(chunks);
  return Buffer.concat([header, Buffer.alloc(padded(header.length) - header.length), ...data]);
}
