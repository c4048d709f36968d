/**
 * A text in characters that the font at hand has: for any other the drawing would ask a font server. What is left out is a
 * middle dot; what is too long ends with three.
 */
export function drawable(text: string, longest: number): string {
  const plain = text
    .replaceAll(/\s+/g, " ")
    .replaceAll("−", "-")
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/[^\x20-\x7e\u00c0-\u00ff–—·]/gu, "·")
    .trim();
  return plain.length <= longest ? plain : `${plain.slice(0, longest - 3).trimEnd()}...`;
}
