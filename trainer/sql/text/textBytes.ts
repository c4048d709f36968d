/**
 * Texts of databases that are not UTF-8, without loss. Each byte that belongs to no character stands in the text as the
 * lone surrogate U+DC00 + byte (PEP 383, Python's "surrogateescape"): different bytes stay different texts, a stored
 * U+FFFD is itself, and no text that is UTF-8 holds a lone surrogate.
 */

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

export function decodeText(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return decodePiecewise(bytes);
    throw error;
  }
}

/** Whether the database's text is UTF-8 throughout. */
export function isDecodable(text: string): boolean {
  return text.isWellFormed();
}

/** As Python decodes with `errors="ignore"`. */
export function withoutUndecodable(text: string): string {
  // With the flag u a pair of surrogates is one character, which the class does not hold.
  return text.replaceAll(/[\udc80-\udcff]/gu, "");
}

function decodePiecewise(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; ) {
    const length = characterLength(bytes, start);
    text +=
      length === 0
        ? String.fromCharCode(0xdc00 + (bytes[start] ?? 0))
        : utf8.decode(bytes.subarray(start, start + length));
    start += Math.max(length, 1);
  }
  return text;
}

/** In bytes; 0 where none begins there. The ranges are those of table 3-7 of the Unicode Standard. */
function characterLength(bytes: Uint8Array, start: number): number {
  const [first = 0, second = 0] = bytes.subarray(start, start + 2);
  const isTrail = (offset: number) => ((bytes[start + offset] ?? 0) & 0xc0) === 0x80;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4 || !isTrail(1)) return 0;
  if (first < 0xe0) return 2;
  const isOverlongOrBeyond =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  if (isOverlongOrBeyond || !isTrail(2)) return 0;
  if (first < 0xf0) return 3;
  return isTrail(3) ? 4 : 0;
}
