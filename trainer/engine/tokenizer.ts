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
