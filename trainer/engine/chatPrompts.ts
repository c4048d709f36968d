import { createHash } from "node:crypto";
import type { ChatMessage, ChatTemplate } from "./chatTemplate.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * A tokenizer whose prompts are what a user says, in the model's own chat template behind a system message. An answer begins
 * without the blank that other prompts end before.
 */
export function framedAsChat(tokenizer: Tokenizer, template: ChatTemplate, system: string): Tokenizer {
  const messagesFor = (prompt: string): ChatMessage[] => [
    { role: "system", content: system },
    { role: "user", content: prompt },
  ];
  return {
    ...tokenizer,
    contentHash: createHash("sha256")
      .update(JSON.stringify([tokenizer.contentHash, template.source, system]))
      .digest("hex"),
    framePrompt: (prompt) => template.render(messagesFor(prompt)),
    encodePrompt: (prompt) => template.encode(messagesFor(prompt)),
    encodeAnswer: (answer) => tokenizer.encodeAnswer(answer.trimStart()),
  };
}
