/** Byte-level BPE (Radford et al. 2019, section 2.2), in Hugging Face's `tokenizer.json` format. */
import { createHash } from "node:crypto";
import { characterBytes, splitWords, utf8Bytes } from "./byteLevelBpeAlphabet.ts";
import {
  endOfSequenceToken,
  paddingToken,
  readTokenizerFile,
  specialTokens,
  type Vocabulary,
  writeTokenizerFile,
} from "./byteLevelBpeFile.ts";
import { learnVocabulary } from "./byteLevelBpeTraining.ts";
import type { Tokenizer } from "./tokenizer.ts";

/**
 * Learns a tokenizer from texts; the same texts and size give the same one. It has fewer tokens than
 * `vocabularySize` where no pair occurs twice any more. Throws `RangeError` below 258, the bytes and special tokens.
 */
export function trainTokenizer(
  texts: readonly string[],
  { vocabularySize }: { vocabularySize: number },
): Tokenizer {
  return createTokenizer(learnVocabulary(texts, vocabularySize));
}

/** Reads a `tokenizer.json`. Throws `TokenizerError` naming the file, the fault and the fix. */
export function parseTokenizer(json: string, fileName: string): Tokenizer {
  return createTokenizer(readTokenizerFile(json, fileName));
}

/** Beyond this the cache starts anew: text with endless distinct words must not fill the memory. */
const largestCache = 50_000;

/**
 * Text that spells a special token is encoded as text, so that no question can end its own prompt; the reference
 * library does the same with `encode_special_tokens` on.
 */
function createTokenizer(vocabulary: Vocabulary): Tokenizer {
  const { tokens, merges } = vocabulary;
  const idOf = (token: string) => tokens.get(token) as number;
  const idLimit = Math.max(...tokens.values()) + 1;
  const byteIds = Array.from({ length: 256 }, () => 0);
  for (const [character, byte] of characterBytes) byteIds[byte] = idOf(character);
  const mergeRanks = new Map(
    merges.map(([left, right], rank) => [
      idOf(left) * idLimit + idOf(right),
      { rank, id: idOf(left + right) },
    ]),
  );
  const bytesOf = new Map<number, readonly number[]>();
  for (const [token, id] of tokens)
    if (!specialTokens.includes(token))
      bytesOf.set(
        id,
        Array.from(token, (character) => characterBytes.get(character) as number),
      );
  const cache = new Map<string, readonly number[]>();
  const json = writeTokenizerFile(vocabulary);

  function encodeWord(word: string): readonly number[] {
    const known = cache.get(word);
    if (known) return known;
    const ids = Array.from(utf8Bytes(word), (byte) => byteIds[byte] as number);
    while (ids.length > 1) {
      let best: { rank: number; id: number } | undefined;
      for (let position = 0; position + 1 < ids.length; position += 1) {
        const merge = mergeRanks.get((ids[position] as number) * idLimit + (ids[position + 1] as number));
        if (merge && (!best || merge.rank < best.rank)) best = merge;
      }
      if (!best) break;
      const [left, right] = merges[best.rank] as readonly [string, string];
      mergeInPlace(ids, idOf(left), idOf(right), best.id);
    }
    if (cache.size >= largestCache) cache.clear();
    cache.set(word, ids);
    return ids;
  }

  const encode = (text: string) => splitWords(text).flatMap(encodeWord);
  return {
    vocabularySize: idLimit,
    endOfSequenceId: idOf(endOfSequenceToken),
    paddingId: idOf(paddingToken),
    encode,
    framePrompt: (prompt) => prompt,
    encodePrompt: encode,
    encodeAnswer: encode,
    decode: (ids) =>
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(
        Uint8Array.from(ids.flatMap((id) => bytesOf.get(id) ?? [])),
      ),
    contentHash: createHash("sha256").update(json).digest("hex"),
    toJson: () => json,
  };
}

function mergeInPlace(ids: number[], left: number, right: number, merged: number): void {
  let kept = 0;
  for (let position = 0; position < ids.length; position += 1) {
    const isPair = ids[position] === left && ids[position + 1] === right;
    ids[kept] = isPair ? merged : (ids[position] as number);
    kept += 1;
    if (isPair) position += 1;
  }
  ids.length = kept;
}
