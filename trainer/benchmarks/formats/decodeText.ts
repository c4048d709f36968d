import { isUtf8 } from "node:buffer";

/** How a file's bytes are to be taken. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** What has to be said of it, behind the file's name; absent where all of it is UTF-8 or UTF-16. */
  readonly remark?: string;
  /** The first line, from 1, that is not UTF-8, where there is a remark. */
  readonly unreadableLine?: number;
}

/**
 * Text as editors and spreadsheets save it: UTF-8, UTF-16 with a byte order mark or, to be told by its zeros, without, or
 * the Windows code page of western Europe, of which Latin-1 is a part.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "utf-8" || !text.includes("\ufffd") || isUtf8(bytes)) return { text };
  const firstLine = text.slice(0, text.indexOf("\ufffd")).split("\n").length;
  if (isWestern(bytes)) {
    return {
      unreadableLine: firstLine,
      text: new TextDecoder("windows-1252" satisfies Encoding).decode(bytes),
      remark:
        `is not UTF-8 (first on line ${firstLine}) and was read as Windows-1252, which holds Latin-1. ` +
        "Save it as UTF-8 if it is another encoding.",
    };
  }
  return {
    text,
    unreadableLine: firstLine,
    remark: `is not all UTF-8 (first on line ${firstLine}): what could not be read became \ufffd.`,
  };
}

function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 4_000);
  const pairs = Math.floor(start.length / 2);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs; at += 1) {
    if (start[2 * at] === 0) even += 1;
    if (start[2 * at + 1] === 0) odd += 1;
  }
  // Of SQL in UTF-16 every other byte is zero, but for a name or two.
  if (pairs > 4 && odd > 0.7 * pairs && even < 0.1 * pairs) return "utf-16le";
  return pairs > 4 && even > 0.7 * pairs && odd < 0.1 * pairs ? "utf-16be" : "utf-8";
}

/**
 * Whether every byte above ASCII is a letter of western Europe within a word: alone or in pairs beside ASCII letters, as
 * they never stand in the encodings of Asia, and nowhere two of them that are one character of UTF-8.
 */
function isWestern(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  const runs = text.match(/[\x80-\xff]+/g) ?? [];
  const inWords =
    text.match(
      /(?<=[A-Za-z])[\xc0-\xff]{1,2}(?![\x80-\xff])|(?<![\x80-\xff])[\xc0-\xff]{1,2}(?=[A-Za-z])/g,
    ) ?? [];
  return inWords.length === runs.length && !/[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}/.test(text);
}
