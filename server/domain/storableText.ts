/**
 * A text that a model or a program wrote, as PostgreSQL can store it: NUL and lone surrogates become U+FFFD.
 */
export function storableText(text: string): string {
  return text.toWellFormed().replaceAll("\0", "\uFFFD");
}
