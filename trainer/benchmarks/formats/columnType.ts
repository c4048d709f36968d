/** Spider's word for a declared SQL type: number, text, time, boolean or others. */
export function columnType(declared: string): string {
  const type = declared.toLowerCase();
  if (/bool/.test(type)) return "boolean";
  if (/date|time|year|interval/.test(type)) return "time";
  if (/int|real|floa|doub|num|dec|serial|money/.test(type)) return "number";
  if (/char|text|clob|string|enum|uuid/.test(type)) return "text";
  return "others";
}

/** The name as people would say it: `song_release_year` → "song release year". */
export function naturalName(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase()
    .trim();
}
