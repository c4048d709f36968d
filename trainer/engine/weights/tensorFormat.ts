/** How the numbers of a tensor lie in a file. */
export interface TensorFormat {
  readonly name: string;
  /** Numbers are stored in blocks: so many numbers in so many bytes. */
  readonly blockSize: number;
  readonly blockBytes: number;
  /** Writes the numbers of whole blocks into `values`, from its beginning. */
  decode(bytes: DataView, values: Float32Array): void;
}

/** Every half-precision number, by its bits: a look-up is faster than arithmetic on the bits. */
const halves = new Float32Array(1 << 16);
for (let bits = 0; bits < halves.length; bits++) halves[bits] = halfOf(bits);

function halfOf(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** The half-precision number at `offset`. */
export function readHalf(bytes: DataView, offset: number): number {
  return halves[bytes.getUint16(offset, true)]!;
}

const float32: TensorFormat = {
  name: "F32",
  blockSize: 1,
  blockBytes: 4,
  decode(bytes, values) {
    new Uint8Array(values.buffer, values.byteOffset, values.byteLength).set(
      new Uint8Array(bytes.buffer, bytes.byteOffset, values.byteLength),
    );
  },
};

const float16: TensorFormat = {
  name: "F16",
  blockSize: 1,
  blockBytes: 2,
  decode(bytes, values) {
    for (let index = 0; index < values.length; index++) values[index] = readHalf(bytes, 2 * index);
  },
};

/** The upper half of a float32. */
const brainFloat16: TensorFormat = {
  name: "BF16",
  blockSize: 1,
  blockBytes: 2,
  decode(bytes, values) {
    const bits = new Uint32Array(values.buffer, values.byteOffset, values.length);
    for (let index = 0; index < bits.length; index++) bits[index] = bytes.getUint16(2 * index, true) << 16;
  },
};

/** Formats of single numbers, which safetensors and GGUF files share. */
export const floatFormats = { F32: float32, F16: float16, BF16: brainFloat16 } as const;
