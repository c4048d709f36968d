/** How a file's bytes are to be taken. */
type Encoding = "utf-8" | "utf-16le" | "utf-16be";

export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** The first line, from 1, with bytes that are not UTF-8 and became U+FFFD; absent where all could be read. */
  readonly firstUnreadableLine?: number;
}

/** Text as editors and spreadsheets save it: UTF-8, or UTF-16 with a byte order mark or, to be told by its zeros, without. */
export function decodeText(bytes: Buffer): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (encoding !== "utf-8" || !text.includes("\ufffd") || isValidUtf8(bytes)) return { text };
  return { text, firstUnreadableLine: text.slice(0, text.indexOf("\ufffd")).split("\n").length };
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

function isValidUtf8(bytes: Buffer): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
