/**
 * GPT-2's byte alphabet: every byte has a printable character, so that merges can be written as text. Bytes that
 * print keep their own character; the others take the characters from U+0100 on, in order.
 */
const printable = (byte: number) =>
  (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xac) || (byte >= 0xae && byte <= 0xff);

function assignCharacters(): string[] {
  let spare = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCodePoint(printable(byte) ? byte : spare++));
}

/** The character of each byte, by byte. */
export const byteCharacters: readonly string[] = assignCharacters();

/** The byte of each character. */
export const characterBytes: ReadonlyMap<string, number> = new Map(
  byteCharacters.map((character, byte) => [character, byte]),
);

/**
 * GPT-2's split of text into words, each with the space before it. White space is Unicode's property, as in the
 * reference library: JavaScript's `\s` has U+FEFF where that has U+0085.
 */
const wordPattern =
  /'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\p{White_Space}\p{L}\p{N}]+|\p{White_Space}+(?!\P{White_Space})|\p{White_Space}+/gu;

const encoder = new TextEncoder();

/** Words of a text in order; joined they are the text. */
export function splitWords(text: string): string[] {
  return text.match(wordPattern) ?? [];
}

/** A text's UTF-8 bytes; unpaired surrogates become U+FFFD. */
export function utf8Bytes(text: string): Uint8Array {
  return encoder.encode(text);
}
