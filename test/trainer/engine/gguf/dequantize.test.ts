import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { blockFormats } from "../../../../trainer/engine/gguf/blockFormats.ts";
import { superblockFormats } from "../../../../trainer/engine/gguf/superblockFormats.ts";
import { floatFormats, type TensorFormat } from "../../../../trainer/engine/weights/tensorFormat.ts";

/** Random blocks of each format, and what the gguf package makes of them: test/references/gguf/record.py. */
const recorded = JSON.parse(readFileSync("test/references/gguf/blocks.json", "utf8")) as Record<
  string,
  { readonly blockSize: number; readonly bytes: string; readonly values: string }
>;

const formats = new Map<string, TensorFormat>(
  [floatFormats, blockFormats, superblockFormats]
    .flatMap((group): TensorFormat[] => Object.values(group))
    .map((format) => [format.name, format]),
);

it.each(Object.entries(recorded))("%s becomes the same float32 numbers, bit for bit", (name, expected) => {
  const format = formats.get(name)!;
  const bytes = Buffer.from(expected.bytes, "base64");
  const numbers = new Uint8Array(Buffer.from(expected.values, "base64"));
  const values = new Float32Array((bytes.length / format.blockBytes) * format.blockSize);
  expect(format.blockSize).toBe(expected.blockSize);
  format.decode(new DataView(bytes.buffer, bytes.byteOffset, bytes.length), values);
  expect(values).toEqual(new Float32Array(numbers.buffer));
});
