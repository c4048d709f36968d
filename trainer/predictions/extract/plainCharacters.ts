/** Characters that editors and chat pages put in place of those that SQL has. */

/** Strings, quoted names and comments, in which every character means itself. */
const quoted = /'[^']*'|"[^"]*"|`[^`]*`|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/;
const quotedParts = new RegExp(`(${quoted.source})`);

const invisible = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;
const blanks = /[\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\u0085]/g;
const curlySingle = /[‘‚‛]([^‘’‚‛\n]*)[’‘]|’([^‘’\n]*)’/g;
const curlyDouble = /[“„‟]([^“”„‟\n]*)[”“]|”([^“”\n]*)”/g;
const markdownEscape = /\\([_*[\]()<>#|.~`-])/g;

/** Curly quotes become straight ones, blanks of other kinds the usual one; what cannot be seen goes. Strings stay as they are. */
export function withPlainCharacters(sql: string): string {
  if (!/[^\n\r\t -~]/.test(sql)) return sql;
  return outsideQuotes(sql, (part) =>
    part
      .replaceAll(invisible, "")
      .replaceAll(blanks, " ")
      .replaceAll(curlySingle, (_, one?: string, other?: string) => `'${one ?? other ?? ""}'`)
      .replaceAll(curlyDouble, (_, one?: string, other?: string) => `"${one ?? other ?? ""}"`),
  );
}

/** Without the backslashes by which Markdown keeps `_` and `*` from meaning emphasis: no SQL has one before a name's part. */
export function withoutMarkdownEscapes(sql: string): string {
  if (!sql.includes("\\")) return sql;
  return outsideQuotes(sql, (part) => part.replaceAll(markdownEscape, "$1"));
}

const lineEscape = /\\(?:r\\n|[nrt])/g;

/** Line ends and tabs in the place of the escapes that a program left for them: outside of strings no SQL has a backslash. */
export function withLineEnds(text: string): string {
  if (!/\\[nrt]/.test(text)) return text;
  return outsideQuotes(text, (part) =>
    part.replaceAll(lineEscape, (found) => (found === "\\t" ? "\t" : "\n")),
  );
}

const entity = /&(?:lt|gt|amp|quot|apos|nbsp|#39|#34|#x27|#x22);/gi;
const entities: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&amp;": "&",
  "&quot;": '"',
  "&#34;": '"',
  "&#x22;": '"',
  "&apos;": "'",
  "&#39;": "'",
  "&#x27;": "'",
  "&nbsp;": " ",
};

/** Characters in the place of HTML's names for them, where one stands outside of strings, in which it would mean itself. */
export function withoutEntities(text: string): string {
  if (!text.includes("&") || !new RegExp(entity.source, "i").test(unquoted(text))) return text;
  return text.replaceAll(entity, (name) => entities[name.toLowerCase()] ?? name);
}

const aroundText = /[\s\u200B-\u200D\u2060\u00AD]/;

/** Without blanks around it, those included that cannot be seen. */
export function trimInvisible(text: string): string {
  // A pattern that ends in $ is tried anew from every blank of a run within the text.
  let [start, end] = [0, text.length];
  while (start < end && aroundText.test(text[start] ?? "")) start += 1;
  while (end > start && aroundText.test(text[end - 1] ?? "")) end -= 1;
  return text.slice(start, end);
}

/** What of a SQL stands outside of strings, quoted names and comments. */
export function unquoted(sql: string): string {
  return sql
    .split(quotedParts)
    .filter((_, index) => index % 2 === 0)
    .join(" ");
}

function outsideQuotes(sql: string, change: (part: string) => string): string {
  return sql
    .split(quotedParts)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}
