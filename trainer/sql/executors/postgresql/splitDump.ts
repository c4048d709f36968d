/** One thing that a dump says, and the line it begins on, from 1. */
export type DumpPart =
  | { readonly kind: "statement"; readonly text: string; readonly line: number }
  /** `COPY … FROM stdin`, with the lines that follow it up to `\.`. */
  | { readonly kind: "copy"; readonly text: string; readonly data: string; readonly line: number }
  /** A line that speaks to psql and not to PostgreSQL: `\connect`. */
  | { readonly kind: "meta"; readonly text: string; readonly line: number };

/** What a semicolon does not end a statement within, and all else by the piece; `$`-quotes and nested comments by hand. */
const piece =
  /(?<comment>\/\*)|(?<dollar>\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$)|(?<end>;)|(?<backslash>\\)|(?<blank>\s+|--[^\n]*)|[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*'?|'[^']*(?:''[^']*)*'?|"[^"]*"?|[\p{L}_][\p{L}\p{N}_$]*|[\d.,()+*=<>]+|[\s\S]/uy;

/** Splits what pg_dump writes, or what a person wrote for psql, into its statements. Never fails. */
export function* splitDump(dump: string): Generator<DumpPart> {
  let position = 0;
  let line = 1;
  let counted = 0;
  /** Where the statement's first word stands; undefined between statements. */
  let start: number | undefined;
  const lineAt = (offset: number) => {
    for (
      let next = dump.indexOf("\n", counted);
      next !== -1 && next < offset;
      next = dump.indexOf("\n", counted)
    ) {
      line += 1;
      counted = next + 1;
    }
    return line;
  };
  while (position < dump.length) {
    piece.lastIndex = position;
    const match = piece.exec(dump);
    const groups = match?.groups ?? {};
    const at = position;
    position += match?.[0].length ?? 1;
    if (groups.comment !== undefined) position = endOfComment(dump, at);
    else if (groups.blank !== undefined) continue;
    else if (groups.backslash !== undefined && start === undefined) {
      position = endOfLine(dump, at);
      yield { kind: "meta", text: dump.slice(at, position).trim(), line: lineAt(at) };
    } else if (groups.end !== undefined) {
      if (start === undefined) continue;
      const text = dump.slice(start, at).trim();
      const where = lineAt(start);
      start = undefined;
      if (!/^copy\b[\s\S]*\bfrom\s+stdin\b/i.test(text)) {
        yield { kind: "statement", text, line: where };
        continue;
      }
      const first = endOfLine(dump, position) + 1;
      const last = endOfCopy(dump, first);
      yield { kind: "copy", text, data: dump.slice(first, last), line: where };
      position = endOfLine(dump, last) + 1;
    } else {
      start ??= at;
      if (groups.dollar !== undefined) {
        const close = dump.indexOf(groups.dollar, position);
        position = close === -1 ? dump.length : close + groups.dollar.length;
      }
    }
  }
  if (start !== undefined) yield { kind: "statement", text: dump.slice(start).trim(), line: lineAt(start) };
}

function endOfLine(dump: string, from: number): number {
  const end = dump.indexOf("\n", from);
  return end === -1 ? dump.length : end;
}

/** Where the line `\.` begins. */
function endOfCopy(dump: string, from: number): number {
  const end = /^\\\.\r?$/gm;
  end.lastIndex = from;
  return end.exec(dump)?.index ?? dump.length;
}

/** PostgreSQL's comments nest. */
function endOfComment(dump: string, from: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = from;
  let depth = 0;
  for (let match = edge.exec(dump); match !== null; match = edge.exec(dump)) {
    depth += match[0] === "/*" ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return dump.length;
}
