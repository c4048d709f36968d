/** Text to token ids and back. */
export interface Tokenizer {
  readonly vocabularySize: number;
  readonly endOfSequenceId: number;
  readonly paddingId: number;
  /** SHA-256 of all that encoding follows from. */
  readonly contentHash: string;
  /** Text that spells a special token stays text. */
  encode(text: string): number[];
  /** All that a model reads of a prompt: in a frame, such as a chat template's, where the model wants one. */
  framePrompt(prompt: string): string;
  /** The same in ids. */
  encodePrompt(prompt: string): number[];
  /** What follows a prompt, without end of sequence. */
  encodeAnswer(answer: string): number[];
  /** Special tokens are left out. */
  decode(ids: readonly number[]): string;
  /** Tokens with which an answer given as text may end, themselves included; absent where end of sequence alone ends it. */
  readonly stopIds?: readonly number[];
  /** The file in Hugging Face's `tokenizer.json` format. */
  toJson(): string;
}

/** A tokenizer file that cannot be used; the message names the file, the fault and the fix. */
export class TokenizerError extends Error {
  override readonly name = "TokenizerError";
}
