import { createHash } from "node:crypto";
import type { ChatMessage, ChatTemplate } from "./chatTemplate.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * A tokenizer whose prompts are what a user says, in the model's own chat template behind a system message. An answer begins
 * without the blank that other prompts end before, and ends as the template ends it, where decoding ends there too.
 *
 * @param endIds tokens at which the model's decoding ends.
 */
export function framedAsChat(
  tokenizer: Tokenizer,
  template: ChatTemplate,
  system: string,
  endIds: readonly number[],
): Tokenizer {
  const messagesFor = (prompt: string): ChatMessage[] => [
    { role: "system", content: system },
    { role: "user", content: prompt },
  ];
  const { endOfAnswerId } = template;
  const isEnd = endOfAnswerId !== undefined && endIds.includes(endOfAnswerId);
  return {
    ...tokenizer,
    endOfSequenceId: isEnd ? endOfAnswerId : tokenizer.endOfSequenceId,
    contentHash: createHash("sha256")
      .update(JSON.stringify([tokenizer.contentHash, template.source, system]))
      .digest("hex"),
    framePrompt: (prompt) => template.render(messagesFor(prompt)),
    encodePrompt: (prompt) => template.encode(messagesFor(prompt)),
    encodeAnswer: (answer) => tokenizer.encodeAnswer(answer.trimStart()),
  };
}
