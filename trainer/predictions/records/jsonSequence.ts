/** JSON as programs write it that are not strict: values one behind the other, and Python's NaN and infinities. */

/** A quoted text with its escapes, so that what stands within is passed over. */
const jsonText = String.raw`"(?:[^"\\]|\\[\s\S])*"`;
const strayNumber = new RegExp(String.raw`(${jsonText})|-?\b(?:NaN|Infinity)\b`, "g");

/** NaN and infinities outside of texts become null: no answer is one of them. */
export function withoutStrayNumbers(text: string): string {
  return /NaN|Infinity/.test(text) ? text.replaceAll(strayNumber, (_, quoted) => quoted ?? "null") : text;
}

/**
 * The objects or lists of a text that holds nothing but such, one behind the other with blanks or commas between them.
 *
 * @returns the source of each; undefined where anything else stands between them, or one does not end.
 */
export function jsonSequence(text: string): string[] | undefined {
  const tokens = new RegExp(String.raw`${jsonText}|[{}[\]]|[^\s,{}[\]"]+|"`, "g");
  const values: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    if (token === "{" || token === "[") {
      if (depth === 0) start = index;
      depth += 1;
    } else if (depth === 0) {
      return undefined;
    } else if (token === "}" || token === "]") {
      depth -= 1;
      if (depth === 0) values.push(text.slice(start, index + 1));
    }
  }
  return depth === 0 && values.length > 0 ? values : undefined;
}

/** Without the record separators (U+001E) of JSON text sequences, RFC 7464. */
export const withoutSeparators = (text: string) =>
  text.startsWith("\u001e") ? text.replaceAll("\u001e", "") : text;
