import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSafetensors, writeSafetensors } from "../../../trainer/engine/safetensors.ts";
import { WeightsError } from "../../../trainer/engine/weightsError.ts";

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "safetensors-"));
  file = join(folder, "weights.safetensors");
});
afterEach(() => rm(folder, { recursive: true }));

const arrays = [
  { name: "matrix", shape: [2, 3], values: Float32Array.of(1, 2, 3, 4, 5, 6) },
  { name: "scalar", shape: [], values: Float32Array.of(-0.5) },
];

/** A file with any header and data, as a damaged or hostile one could have. */
async function writeRaw(header: unknown, data: Uint8Array): Promise<void> {
  const text = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(text.length));
  await writeFile(file, Buffer.concat([length, text, data]));
}

const entry = (dtype: string, shape: unknown, offsets: unknown): Record<string, unknown> => ({
  x: { dtype, shape, data_offsets: offsets },
});

describe("safetensors files", () => {
  it("give back names, shapes, values and metadata", async () => {
    await writeSafetensors(file, arrays, { step: "7" });
    const read = await readSafetensors(file);
    expect([...read.arrays.values()]).toEqual(arrays);
    expect(read.metadata).toEqual({ step: "7" });
  });

  it("align their data to eight bytes and leave nothing else behind", async () => {
    const { byteCount } = await writeSafetensors(file, arrays);
    const bytes = await readFile(file);
    expect(Number(bytes.readBigUInt64LE(0)) % 8).toBe(0);
    expect(byteCount).toBe(bytes.length);
    expect(await readdir(folder)).toEqual(["weights.safetensors"]);
  });

  it("keep the old file when writing fails", async () => {
    await writeSafetensors(file, arrays);
    const unwritable = { name: "x", shape: [1], values: null as unknown as Float32Array };
    await expect(writeSafetensors(file, [unwritable])).rejects.toThrow();
    expect((await readSafetensors(file)).arrays.size).toBe(2);
    expect(await readdir(folder)).toEqual(["weights.safetensors"]);
  });

  const four = new Uint8Array(4);
  const faults: [fault: string, write: () => Promise<void>, message: RegExp][] = [
    ["an empty file", () => writeFile(file, ""), /too short/],
    ["a header longer than the file", () => writeFile(file, Buffer.alloc(20, 9)), /truncated or damaged/],
    ["a header that is not JSON", () => writeRaw("{nonsense", four), /not JSON/],
    ["a header that is a list", () => writeRaw([], four), /not a JSON object/],
    ["metadata that is not text", () => writeRaw({ __metadata__: { a: 1 } }, four), /metadata "a"/],
    ["an entry that is a number", () => writeRaw({ x: 3 }, four), /"x"/],
    ["another element type", () => writeRaw(entry("BF16", [2], [0, 4]), four), /BF16; only F32/],
    ["a negative size", () => writeRaw(entry("F32", [-1], [0, 4]), four), /shape/],
    ["one offset", () => writeRaw(entry("F32", [1], [0]), four), /offsets/],
    ["offsets that do not fit the shape", () => writeRaw(entry("F32", [2], [0, 4]), four), /needs 8/],
    ["data cut off", () => writeRaw(entry("F32", [2], [0, 8]), four), /truncated/],
    ["a gap before the data", () => writeRaw(entry("F32", [1], [4, 8]), new Uint8Array(8)), /gap/],
    ["data that nothing names", () => writeRaw(entry("F32", [1], [0, 4]), new Uint8Array(8)), /belong to no/],
  ];
  it.each(faults)("refuse %s, naming file and fault", async (_, write, message) => {
    await write();
    const error = await readSafetensors(file).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(WeightsError);
    expect((error as Error).message).toMatch(message);
    expect((error as Error).message).toContain(file);
  });

  it("refuse a file that is not there", async () => {
    await expect(readSafetensors(file)).rejects.toBeInstanceOf(WeightsError);
  });
});
