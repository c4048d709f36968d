const marks = /["{}[\]:]/g;

/**
 * A name that an object of a JSON text has twice, of those that `isTold` says to look at: parsers keep the last value and
 * drop the others without a word. `depth` is 1 for the outermost value.
 *
 * @param json valid JSON.
 */
export function repeatedName(
  json: string,
  isTold: (name: string, depth: number) => boolean,
): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  let text = { start: 0, end: 0 };
  marks.lastIndex = 0;
  for (let found = marks.exec(json); found !== null; found = marks.exec(json)) {
    const { 0: mark, index } = found;
    if (mark === '"') {
      text = { start: index, end: endOfText(json, index) };
      marks.lastIndex = text.end;
    } else if (mark === "{") open.push(new Set());
    else if (mark === "[") open.push(undefined);
    else if (mark === ":") {
      const name = JSON.parse(json.slice(text.start, text.end)) as string;
      const names = open.at(-1);
      if (names?.has(name) && isTold(name, open.length)) return name;
      names?.add(name);
    } else open.pop();
  }
  return undefined;
}

/** Behind the quote that closes the text; a pattern would overflow on texts of megabytes. */
function endOfText(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  for (; end >= 0; end = json.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (json[end - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return end + 1;
  }
  return json.length;
}
