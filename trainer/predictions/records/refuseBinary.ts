import { PredictionFileError } from "../predictionFileError.ts";

interface BinaryFormat {
  readonly name: string;
  readonly begins: readonly number[];
  readonly fix: string;
}

const bytesOf = (text: string): number[] => [...Buffer.from(text, "latin1")];
const unpack = "Unpack it and point at the file within.";
const write = "Write it as JSON, CSV or one SQL a line, and point at that.";

const formats: readonly BinaryFormat[] = [
  { name: "gzip", begins: [0x1f, 0x8b], fix: unpack },
  { name: "zip (or a spreadsheet)", begins: bytesOf("PK\x03\x04"), fix: unpack },
  { name: "Zstandard", begins: [0x28, 0xb5, 0x2f, 0xfd], fix: unpack },
  { name: "xz", begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], fix: unpack },
  { name: "bzip2", begins: bytesOf("BZh"), fix: unpack },
  { name: "Parquet", begins: bytesOf("PAR1"), fix: write },
  { name: "Arrow", begins: bytesOf("ARROW1"), fix: write },
  { name: "SQLite", begins: bytesOf("SQLite format 3"), fix: write },
  { name: "a Python pickle", begins: [0x80, 0x02], fix: write },
  { name: "a Python pickle", begins: [0x80, 0x03], fix: write },
  { name: "a Python pickle", begins: [0x80, 0x04], fix: write },
  { name: "a Python pickle", begins: [0x80, 0x05], fix: write },
  { name: "PDF", begins: bytesOf("%PDF-"), fix: write },
];

/** @throws PredictionFileError for what begins as no text does, naming what it is. */
export function refuseBinary(bytes: Buffer, file: string): void {
  const found = formats.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (found) throw new PredictionFileError(`${file} is ${found.name}, no text. ${found.fix}`);
}
