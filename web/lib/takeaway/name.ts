const longest = 80;

/** A text as a part of an address or of a file's name: letters and digits of any script, all else a hyphen. */
export function nameOf(text: string): string {
  const name = text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .slice(0, longest)
    .replaceAll(/^-+|-+$/g, "");
  return name === "" ? "untitled" : name;
}
