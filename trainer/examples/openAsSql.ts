import { createHash } from "node:crypto";
import type { PretrainedTokenizer } from "../engine/pretrainedTokenizer.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";

const firstWord = "SELECT";

/** What the prompts of each form end with: a chat model begins its answer with a block of code, a base model goes on with its line. */
const openings = { CHAT: `\`\`\`sql\n${firstWord}`, COMPLETION: ` ${firstWord}` } as const;

/** Where one of these is written the statement has ended, but for a string that holds it. */
const endMarks = [";", "```"];

/**
 * A tokenizer whose prompts end where the answer has begun with SELECT. Small models that were not trained on such prompts
 * go on with the schema's last CREATE TABLE otherwise, or with prose; nothing else can follow here, and all that follows up
 * to a semicolon or the block's end is the statement. The opening is read, never learned; a statement that begins otherwise
 * is learned as `SELECT * FROM (…)`.
 *
 * @param tokenizer as its prompts are framed.
 * @param plain the same without a frame: what follows SELECT is no beginning.
 */
export function openAsSql(
  tokenizer: Tokenizer,
  plain: PretrainedTokenizer,
  form: keyof typeof openings,
): Tokenizer {
  const opening = openings[form];
  const openingIds = tokenizer.encodeAnswer(opening);
  return {
    ...tokenizer,
    contentHash: createHash("sha256")
      .update(JSON.stringify([tokenizer.contentHash, opening, endMarks]))
      .digest("hex"),
    framePrompt: (prompt) => tokenizer.framePrompt(prompt) + opening,
    encodePrompt: (prompt) => [...tokenizer.encodePrompt(prompt), ...openingIds],
    encodeAnswer(answer) {
      const rest = behindFirstWord(answer.trim());
      const whole = tokenizer.encodeAnswer(opening + rest);
      if (openingIds.every((id, place) => id === whole[place])) return whole.slice(openingIds.length);
      // A token spans the seam. Encoded apart, some tokenizers begin the rest with a blank of their own.
      const apart = plain.encodeAnswer(rest.trimStart());
      const isSame = tokenizer.decode([...openingIds, ...apart]) === tokenizer.decode(whole);
      return isSame ? apart : plain.encodeAnswer(rest);
    },
    decode(ids) {
      const text = tokenizer.decode([...openingIds, ...ids]);
      return text.slice(text.indexOf(firstWord));
    },
    stopIds: plain.idsWith(endMarks),
  };
}

function behindFirstWord(sql: string): string {
  if (sql === "") return "";
  return /^select\b/i.test(sql) ? sql.slice(firstWord.length) : ` * FROM (${sql})`;
}
