/** From texts to what the engine learns. */
import type { TokenSequence } from "../engine/engine.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import { continuationFor, type PromptedExample } from "../prompts/prompt.ts";

/** Token ids of a prompt and what follows it, end of sequence included. */
export function tokenize(tokenizer: Tokenizer, prompt: string, continuation: string): TokenSequence {
  return {
    prompt: tokenizer.encodePrompt(prompt),
    continuation: [...tokenizer.encodeAnswer(continuation), tokenizer.endOfSequenceId],
  };
}

/** Token ids of a question's prompt and its gold SQL. */
export function tokenizeGold(tokenizer: Tokenizer, { prompt, example }: PromptedExample): TokenSequence {
  return tokenize(tokenizer, prompt, continuationFor(example.goldSql));
}

/** Whether a sequence has room in a context of so many tokens. */
export function fitsContext({ prompt, continuation }: TokenSequence, contextLength: number): boolean {
  return prompt.length + continuation.length <= contextLength;
}
