import { diffArrays } from "diff";

/** A stretch of one SQL text, and whether the other has it too. */
export interface SqlPart {
  readonly text: string;
  readonly isShared: boolean;
}

/** Longer texts are shown whole, unmarked: comparing them would hold the page up. */
const longestTokens = 2_000;

/** Both texts in parts, token by token: words, numbers, quoted texts and signs; capitals and spaces do not count. */
export function sqlDifference(first: string, second: string): readonly [SqlPart[], SqlPart[]] {
  const [one, other] = [tokensOf(first), tokensOf(second)];
  if (one.length > longestTokens || other.length > longestTokens) {
    return [[{ text: first, isShared: true }], [{ text: second, isShared: true }]];
  }
  const changes = diffArrays(one, other, {
    comparator: (left, right) => left.trim().toLowerCase() === right.trim().toLowerCase(),
  });
  const parts: readonly [SqlPart[], SqlPart[]] = [[], []];
  let [atFirst, atSecond] = [0, 0];
  for (const { count, added, removed } of changes) {
    if (!added) {
      parts[0].push({ text: one.slice(atFirst, atFirst + count).join(""), isShared: !removed });
      atFirst += count;
    }
    if (!removed) {
      parts[1].push({ text: other.slice(atSecond, atSecond + count).join(""), isShared: !added });
      atSecond += count;
    }
  }
  return parts;
}

/** Each with the spaces after it, so that they join to the text again. */
function tokensOf(sql: string): string[] {
  return sql.match(/\s*(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|`[^`]*`|\w+|[^\s\w])\s*|\s+/g) ?? [];
}
