import { PredictionFileError } from "../predictionFileError.ts";

interface BinaryFormat {
  readonly name: string;
  readonly begins: readonly number[];
  /** Of `begins` in the file; 0 unless given. */
  readonly offset?: number;
  readonly fix: string;
}

const bytesOf = (text: string): number[] => [...Buffer.from(text, "latin1")];
const unpack = "Unpack it and point at the file within.";
const write = "Write it as JSON, CSV or one SQL a line, and point at that.";
const save = "Save it as UTF-8.";

const formats: readonly BinaryFormat[] = [
  { name: "gzip", begins: [0x1f, 0x8b], fix: unpack },
  { name: "zip (or a spreadsheet)", begins: bytesOf("PK\x03\x04"), fix: unpack },
  { name: "Zstandard", begins: [0x28, 0xb5, 0x2f, 0xfd], fix: unpack },
  { name: "xz", begins: [0xfd, 0x37, 0x7a, 0x58, 0x5a], fix: unpack },
  { name: "bzip2", begins: bytesOf("BZh"), fix: unpack },
  { name: "LZ4", begins: [0x04, 0x22, 0x4d, 0x18], fix: unpack },
  { name: "7-Zip", begins: bytesOf("7z\xbc\xaf\x27\x1c"), fix: unpack },
  { name: "RAR", begins: bytesOf("Rar!\x1a\x07"), fix: unpack },
  { name: "a tar archive", begins: bytesOf("ustar"), offset: 257, fix: unpack },
  { name: "Parquet", begins: bytesOf("PAR1"), fix: write },
  { name: "Arrow", begins: bytesOf("ARROW1"), fix: write },
  { name: "Arrow", begins: [0xff, 0xff, 0xff, 0xff], fix: write },
  { name: "ORC", begins: bytesOf("ORC\n"), fix: write },
  { name: "Avro", begins: bytesOf("Obj\x01"), fix: write },
  { name: "HDF5", begins: bytesOf("\x89HDF"), fix: write },
  { name: "a NumPy array", begins: bytesOf("\x93NUMPY"), fix: write },
  { name: "a spreadsheet of old Excel", begins: [0xd0, 0xcf, 0x11, 0xe0], fix: write },
  { name: "SQLite", begins: bytesOf("SQLite format 3"), fix: write },
  { name: "DuckDB", begins: bytesOf("DUCK"), offset: 8, fix: write },
  ...[2, 3, 4, 5].map((version) => ({ name: "a Python pickle", begins: [0x80, version], fix: write })),
  { name: "PDF", begins: bytesOf("%PDF-"), fix: write },
  { name: "UTF-32", begins: [0xff, 0xfe, 0, 0], fix: save },
  { name: "UTF-32", begins: [0, 0, 0xfe, 0xff], fix: save },
];

/** @throws PredictionFileError for what begins as no text does, naming what it is. */
export function refuseBinary(bytes: Buffer, file: string): void {
  const found = formats.find(({ begins, offset = 0 }) =>
    begins.every((byte, index) => bytes[offset + index] === byte),
  );
  if (found) throw new PredictionFileError(`${file} is ${found.name}, no text. ${found.fix}`);
}

/** Texts of which no answer is a part, by how they begin. */
const foreignTexts: readonly { readonly name: string; readonly begins: RegExp; readonly fix: string }[] = [
  {
    name: "a pointer of Git LFS",
    begins: /^version https:\/\/git-lfs\./,
    fix: "Get the file it stands for with `git lfs pull`.",
  },
  {
    name: "an HTML page",
    begins: /^\s*<(?:!doctype html|html|head|body|table)\b/i,
    fix: "Download the file itself, or write it as JSON, CSV or one SQL a line.",
  },
];

/**
 * @throws PredictionFileError for a text that stands in the place of the file that was meant, and for one of which every
 * tenth character is a control character, as in no text.
 */
export function refuseForeignText(text: string, file: string): void {
  const found = foreignTexts.find(({ begins }) => begins.test(text));
  if (found) throw new PredictionFileError(`${file} is ${found.name}. ${found.fix}`);
  const start = text.slice(0, 10_000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  const controls = start.match(/[\0-\x08\x0e-\x1a\x7f]/g)?.length ?? 0;
  if (controls * 10 > start.length)
    throw new PredictionFileError(`${file} is binary data, no text. ${write}`);
}
