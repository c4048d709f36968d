/** What models write around an answer that is no part of it: thoughts, tokens of their chat format, tags. */

const thoughtNames = "think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad";
const thoughtOpening = new RegExp(`<(?:${thoughtNames})>|\\[think\\]|◁think▷`, "gi");
const thoughtClosing = new RegExp(`</(?:${thoughtNames})>|\\[/think\\]|◁/think▷`, "gi");

/**
 * The text without what the model thought aloud. Thoughts may have lost their opening tag to the prompt; those without an
 * end were cut off, and no answer followed.
 */
export function withoutThoughts(text: string): string {
  const closing = marks(text, thoughtClosing).at(-1);
  const rest = closing === undefined ? text : text.slice(closing.end);
  const [opening] = marks(rest, thoughtOpening);
  return opening === undefined ? rest : rest.slice(0, opening.start);
}

const chatToken =
  /<\|[a-z0-9_]{1,40}\|>|<｜[^｜\n]{1,40}｜>|<\/?s>|<eos>|<pad>|<end_of_turn>|<start_of_turn>|\[eos\]|\[\/?inst\]/gi;
/** Behind it stands the last message of formats that keep several in one text. */
const messageToken = "<|message|>";

/** The first part with anything in it between the tokens by which chat formats mark beginning and end. */
export function withoutChatTokens(text: string): string {
  const message = text.lastIndexOf(messageToken);
  const rest = message < 0 ? text : text.slice(message + messageToken.length);
  let start = 0;
  for (const token of marks(rest, chatToken)) {
    const part = rest.slice(start, token.start);
    if (part.trim() !== "") return part;
    start = token.end;
  }
  return rest.slice(start);
}

const tagNames = "sql|sqlite|query|answer|final|final_answer|final_sql|output|result";
const openingTag = new RegExp(`<(?:${tagNames})>|\\[(?:sql|answer)\\]`, "gi");
const closingTag = new RegExp(`</(?:${tagNames})>|\\[/(?:sql|answer)\\]`, "gi");

/** What the last tag that marks an answer encloses, whether or not both its ends are there; undefined without any. */
export function insideTags(text: string): string | undefined {
  const closing = marks(text, closingTag).at(-1);
  const before = closing === undefined ? text : text.slice(0, closing.start);
  const opening = marks(before, openingTag).at(-1);
  if (closing === undefined && opening === undefined) return undefined;
  const inside = opening === undefined ? before : before.slice(opening.end);
  return inside.trim() === "" ? undefined : inside;
}

interface Mark {
  readonly start: number;
  readonly end: number;
}

/** Where the pattern stands outside of strings: a SQL may look for such a mark in one. */
function marks(text: string, pattern: RegExp): Mark[] {
  return [...text.matchAll(pattern)]
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }))
    .filter((mark) => !isInString(text, mark));
}

const longestLine = 1_000;

/** An odd number of quotes before it on its line, and one behind. */
function isInString(text: string, { start, end }: Mark): boolean {
  const before = text.slice(Math.max(0, start - longestLine), start);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  if (line.split("'").length % 2 === 1) return false;
  const [after = ""] = text.slice(end, end + longestLine).split("\n");
  return after.includes("'");
}
