/**
 * Splits SQL as the official evaluator does, which takes strings out and hands the rest to NLTK's tokenizer of English
 * words: `a >=5` becomes `a`, `>`, `=5` and cannot be read, while `a >= 5` and `a > = 5` can.
 */

/**
 * One alternative a token. Colons and commas stay glued to a digit that follows, single dots and dashes to whatever
 * stands beside them. A quotation mark can only belong to a placeholder. What NLTK does further, to words like "cannot"
 * and to `,,`, `::` and three backticks in a row, turns nothing unreadable into readable SQL or back.
 */
const tokenPattern =
  /--|\.{2,}|`+|[;@#$%&?!*[\](){}<>«»“”„‘’\u2012-\u2015]|[:,](?!\p{Nd})|(?:[^\s`;@#$%&?!*[\](){}<>«»“”„‘’\u2012-\u2015.:,-]+|\.(?!\.)|-(?!-)|[:,](?=\p{Nd}))+/gu;
const placeholderPattern = /^"(\d+)"$/;

/** No SQL of a benchmark comes near it. */
const maximumLength = 1_000_000;

/**
 * Tokens in lower case; a string is one token, wrapped in double quotes, its letters kept. Undefined for an odd number
 * of quotation marks, and for more than a million characters.
 */
export function lexSpiderSql(sql: string): string[] | undefined {
  if (sql.length > maximumLength) return undefined;
  const parts = sql.split(/["']/);
  if (parts.length % 2 === 0) return undefined;
  const text = parts.map((part, index) => (index % 2 === 0 ? part.toLowerCase() : `"${index}"`)).join("");
  const finalDot = findFinalDot(text);
  const words =
    finalDot === undefined
      ? split(text)
      : [...split(text.slice(0, finalDot)), ".", ...split(text.slice(finalDot + 1))];
  const tokens: string[] = [];
  for (const word of words) {
    if (word === "=" && isComparisonStart(tokens.at(-1))) tokens.push(`${tokens.pop()}=`);
    else tokens.push(word.includes('"') ? restoreString(word, parts) : word);
  }
  return tokens;
}

function split(text: string): string[] {
  return text.match(tokenPattern) ?? [];
}

function isComparisonStart(token: string | undefined): boolean {
  return token === "!" || token === ">" || token === "<";
}

/** A string glued to something else is no string, and nothing that could be read. */
function restoreString(word: string, parts: readonly string[]): string {
  const index = placeholderPattern.exec(word)?.[1];
  return index === undefined ? word.replaceAll('"', "__") : `"${parts[Number(index)]}"`;
}

/** The end of an English sentence is a token of its own, closing brackets after it or not. */
function findFinalDot(text: string): number | undefined {
  let index = text.trimEnd().length - 1;
  while (index > 0 && " )]}>»”’".includes(text.charAt(index))) index -= 1;
  return index > 0 && text[index] === "." && text[index - 1] !== "." ? index : undefined;
}
