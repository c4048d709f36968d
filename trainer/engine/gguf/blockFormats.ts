/**
 * Blocks of 32 quantized numbers: a half-precision scale, perhaps a minimum, and 4, 5 or 8 bits a number. Products are
 * rounded to float32 one by one, as the reference implementation does.
 */
import { readHalf, type TensorFormat } from "../weights/tensorFormat.ts";

const size = 32;
const half = size / 2;
const { fround } = Math;

/** Decodes block by block; `decodeBlock` writes 32 numbers. */
function blocks(
  name: string,
  blockBytes: number,
  decodeBlock: (bytes: DataView, at: number, values: Float32Array, to: number) => void,
): TensorFormat {
  return {
    name,
    blockSize: size,
    blockBytes,
    decode(bytes, values) {
      for (let block = 0; block * size < values.length; block++) {
        decodeBlock(bytes, block * blockBytes, values, block * size);
      }
    },
  };
}

/** The low four bits of a byte are a number of the block's first half, the high four one of its second. */
function nibbles(bytes: DataView, at: number, write: (index: number, nibble: number) => void): void {
  for (let index = 0; index < half; index++) {
    const byte = bytes.getUint8(at + index);
    write(index, byte & 15);
    write(index + half, byte >> 4);
  }
}

const q8_0 = blocks("Q8_0", 34, (bytes, at, values, to) => {
  const scale = readHalf(bytes, at);
  for (let index = 0; index < size; index++) values[to + index] = scale * bytes.getInt8(at + 2 + index);
});

const q4_0 = blocks("Q4_0", 18, (bytes, at, values, to) => {
  const scale = readHalf(bytes, at);
  nibbles(bytes, at + 2, (index, nibble) => {
    values[to + index] = scale * (nibble - 8);
  });
});

const q4_1 = blocks("Q4_1", 20, (bytes, at, values, to) => {
  const scale = readHalf(bytes, at);
  const least = readHalf(bytes, at + 2);
  nibbles(bytes, at + 4, (index, nibble) => {
    values[to + index] = fround(scale * nibble) + least;
  });
});

/** The fifth bit of each number comes from 32 bits before the nibbles. */
const q5_0 = blocks("Q5_0", 22, (bytes, at, values, to) => {
  const scale = readHalf(bytes, at);
  const high = bytes.getUint32(at + 2, true);
  nibbles(bytes, at + 6, (index, nibble) => {
    values[to + index] = scale * ((nibble | (((high >>> index) & 1) << 4)) - 16);
  });
});

const q5_1 = blocks("Q5_1", 24, (bytes, at, values, to) => {
  const scale = readHalf(bytes, at);
  const least = readHalf(bytes, at + 2);
  const high = bytes.getUint32(at + 4, true);
  nibbles(bytes, at + 8, (index, nibble) => {
    values[to + index] = fround(scale * (nibble | (((high >>> index) & 1) << 4))) + least;
  });
});

export const blockFormats = { q4_0, q4_1, q5_0, q5_1, q8_0 } as const;
