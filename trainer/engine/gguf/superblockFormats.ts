/** Blocks of 256 quantized numbers in parts that have scales of their own ("K" formats). */
import { readHalf, type TensorFormat } from "../weights/tensorFormat.ts";

const size = 256;
const { fround } = Math;

/** Scales and minima of eight parts, six bits each, packed into twelve bytes: the last four hold what the first eight lack. */
function readScales(bytes: DataView, at: number, part: number): readonly [scale: number, least: number] {
  const [low, high] = [at + (part % 4), at + 4 + (part % 4)];
  if (part < 4) return [bytes.getUint8(low) & 63, bytes.getUint8(high) & 63];
  const rest = bytes.getUint8(at + 8 + (part % 4));
  return [(rest & 15) | ((bytes.getUint8(low) >> 2) & 48), (rest >> 4) | ((bytes.getUint8(high) >> 2) & 48)];
}

/** Eight parts of 32 numbers; two parts that follow each other share bytes, the first has their low four bits. */
function parts(name: string, blockBytes: number, hasFifthBit: boolean): TensorFormat {
  return {
    name,
    blockSize: size,
    blockBytes,
    decode(bytes, values) {
      for (let block = 0; block * size < values.length; block++) {
        const at = block * blockBytes;
        const scaleOfScales = readHalf(bytes, at);
        const scaleOfLeast = readHalf(bytes, at + 2);
        const high = at + 16;
        const low = high + (hasFifthBit ? 32 : 0);
        for (let part = 0; part < 8; part++) {
          const [scale, least] = readScales(bytes, at + 4, part);
          const factor = fround(scaleOfScales * scale);
          const offset = fround(scaleOfLeast * least);
          const from = low + 32 * (part >> 1);
          const shift = 4 * (part & 1);
          const to = block * size + 32 * part;
          for (let index = 0; index < 32; index++) {
            const nibble = (bytes.getUint8(from + index) >> shift) & 15;
            const fifth = hasFifthBit ? ((bytes.getUint8(high + index) >> part) & 1) << 4 : 0;
            values[to + index] = fround(factor * (nibble | fifth)) - offset;
          }
        }
      }
    },
  };
}

/** Sixteen parts of 16 numbers of six bits: four in 128 bytes, two in 64, then signed scales and the scale of scales. */
const q6_k: TensorFormat = {
  name: "Q6_K",
  blockSize: size,
  blockBytes: 210,
  decode(bytes, values) {
    for (let block = 0; block * size < values.length; block++) {
      const at = block * 210;
      const scaleOfScales = readHalf(bytes, at + 208);
      for (let index = 0; index < size; index++) {
        const [side, within] = [index >> 7, index & 127];
        const [quarter, place] = [within >> 5, within & 31];
        const low = bytes.getUint8(at + 64 * side + 32 * (quarter & 1) + place) >> (4 * (quarter >> 1));
        const high = bytes.getUint8(at + 128 + 32 * side + place) >> (2 * quarter);
        const scale = fround(scaleOfScales * bytes.getInt8(at + 192 + (index >> 4)));
        values[block * size + index] = scale * (((low & 15) | ((high & 3) << 4)) - 32);
      }
    }
  },
};

export const superblockFormats = {
  q4_k: parts("Q4_K", 144, false),
  q5_k: parts("Q5_K", 176, true),
  q6_k,
} as const;
