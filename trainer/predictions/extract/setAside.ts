/** What models write around an answer that is no part of it: thoughts, tokens of their chat format, tags. */

const thoughtNames = "think|thinking|thought|thoughts|reasoning|reflection|analysis|scratchpad";
const thoughtOpening = new RegExp(`<(?:${thoughtNames})>|\\[think\\]|◁think▷`, "gi");
const thoughtClosing = new RegExp(`</(?:${thoughtNames})>|\\[/think\\]|◁/think▷`, "gi");

/**
 * The text without what the model thought aloud. Thoughts may have lost their opening tag to the prompt; those without an
 * end were cut off, and no answer followed.
 */
export function withoutThoughts(text: string): string {
  const closing = [...text.matchAll(thoughtClosing)].at(-1);
  const rest = closing === undefined ? text : text.slice(closing.index + closing[0].length);
  const opening = rest.search(thoughtOpening);
  return opening < 0 ? rest : rest.slice(0, opening);
}

const chatToken =
  /<\|[a-z0-9_]{1,40}\|>|<｜[^｜\n]{1,40}｜>|<\/?s>|<eos>|<pad>|<end_of_turn>|<start_of_turn>|\[eos\]|\[\/?inst\]/gi;
/** Behind it stands the last message of formats that keep several in one text. */
const messageToken = "<|message|>";

/** The first part with anything in it between the tokens by which chat formats mark beginning and end. */
export function withoutChatTokens(text: string): string {
  const message = text.lastIndexOf(messageToken);
  const rest = message < 0 ? text : text.slice(message + messageToken.length);
  const parts = rest.split(chatToken).filter((part) => part.trim() !== "");
  return parts[0] ?? "";
}

const tagNames = "sql|sqlite|query|answer|final|final_answer|final_sql|output|result";
const openingTag = new RegExp(`<(?:${tagNames})>|\\[(?:sql|answer)\\]`, "gi");
const closingTag = new RegExp(`</(?:${tagNames})>|\\[/(?:sql|answer)\\]`, "gi");

/** What the last tag that marks an answer encloses, whether or not both its ends are there; undefined without any. */
export function insideTags(text: string): string | undefined {
  const closing = [...text.matchAll(closingTag)].at(-1);
  const before = closing === undefined ? text : text.slice(0, closing.index);
  const opening = [...before.matchAll(openingTag)].at(-1);
  if (closing === undefined && opening === undefined) return undefined;
  const inside = opening === undefined ? before : before.slice(opening.index + opening[0].length);
  return inside.trim() === "" ? undefined : inside;
}
