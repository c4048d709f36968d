/** Text to token ids and back. */
export interface Tokenizer {
  readonly vocabularySize: number;
  readonly endOfSequenceId: number;
  readonly paddingId: number;
  encode(text: string): number[];
  /** Special tokens are left out. */
  decode(ids: readonly number[]): string;
  /** The file in Hugging Face's `tokenizer.json` format. */
  toJson(): string;
}

/** A tokenizer file that cannot be used; the message names the file, the fault and the fix. */
export class TokenizerError extends Error {
  override readonly name = "TokenizerError";
}
