import type { ModelConfiguration, TokenPair, TokenSequence } from "../engine.ts";
import type { BatchTotals } from "./passes.ts";
import { lengthMultiple, roundUp } from "./rotaryTables.ts";
import { scoredPositionsInput, scoredTargetsInput, scoredTokensInput } from "./scoring.ts";
import { floatTensor, integerTensor, scalarTensor, type TensorRecord } from "./session.ts";

/** Rows of tokens as tensors, and where each row's scored tokens stand among all scored tokens. */
export interface ScoredBatch {
  readonly feeds: TensorRecord;
  /** For row r: scored tokens [starts[r], starts[r + 1]). */
  readonly starts: readonly number[];
  /** Tokens without padding. */
  readonly tokenCount: number;
}

/**
 * Pads rows on the right, so that the causal mask alone keeps padding unseen, to a length that few shapes
 * share. Throws where a row lacks a prompt or a
 * continuation, exceeds the context, or holds a token outside the vocabulary.
 */
export function scoredBatch(
  sequences: readonly TokenSequence[],
  configuration: ModelConfiguration,
  describeRow: (row: number) => string = (row) => `Sequence ${row}`,
): ScoredBatch {
  const lengths = sequences.map(({ prompt, continuation }) => prompt.length + continuation.length);
  sequences.forEach((sequence, index) => {
    checkSequence(sequence, describeRow(index), configuration);
  });
  const time = roundUp(Math.max(...lengths), lengthMultiple);
  const tokens = new Int32Array(sequences.length * time).fill(configuration.paddingId);
  const starts = [0];
  const positions: number[] = [];
  const targets: number[] = [];
  sequences.forEach(({ prompt, continuation }, row) => {
    tokens.set(prompt, row * time);
    tokens.set(continuation, row * time + prompt.length);
    continuation.forEach((token, offset) => {
      positions.push(row * time + prompt.length + offset - 1);
      targets.push(token);
    });
    starts.push(positions.length);
  });
  const feeds = {
    [scoredTokensInput]: integerTensor(tokens, [sequences.length, time]),
    [scoredPositionsInput]: integerTensor(Int32Array.from(positions), [positions.length]),
    [scoredTargetsInput]: integerTensor(Int32Array.from(targets), [targets.length]),
  };
  return { feeds, starts, tokenCount: lengths.reduce((sum, length) => sum + length, 0) };
}

/** Feeds of a pass over sequences of a batch of `totals`; over the whole batch where absent. */
export function sequenceFeeds(batch: ScoredBatch, totals?: BatchTotals): TensorRecord {
  const rows = batch.starts.length - 1;
  return {
    ...batch.feeds,
    chosenMembership: membership(batch, 0, rows),
    negativeInverseTokenCount: scalarTensor(-1 / (totals?.tokens ?? batch.starts[rows]!)),
  };
}

/** The rows of a step on pairs: all chosen first, then all rejected, in one forward pass. */
export function pairRows(pairs: readonly TokenPair[]): TokenSequence[] {
  return [
    ...pairs.map(({ prompt, chosen }) => ({ prompt, continuation: chosen })),
    ...pairs.map(({ prompt, rejected }) => ({ prompt, continuation: rejected })),
  ];
}

/** What to call row `row` of `pairRows` in an error. */
export function describePairRow(row: number, pairCount: number): string {
  return row < pairCount ? `Chosen sequence ${row}` : `Rejected sequence ${row - pairCount}`;
}

/** Feeds of a pass over pairs whose rows `batch` holds in the order of `pairRows`, of a whole batch of `totals`. */
export function pairFeeds(
  batch: ScoredBatch,
  pairs: readonly TokenPair[],
  totals?: BatchTotals,
): TensorRecord {
  const count = pairs.length;
  const column = (read: (pair: TokenPair) => number): ReturnType<typeof floatTensor> =>
    floatTensor(Float32Array.from(pairs, read), [count, 1]);
  return {
    ...batch.feeds,
    chosenMembership: membership(batch, 0, count),
    rejectedMembership: membership(batch, count, 2 * count),
    negativeInverseTokenCount: scalarTensor(-1 / (totals?.tokens ?? batch.starts[count]!)),
    referenceChosenLogProbability: column((pair) => pair.referenceChosenLogProbability),
    referenceRejectedLogProbability: column((pair) => pair.referenceRejectedLogProbability),
    errorIndicator: column((pair) => pair.errorIndicator),
    inversePairCount: scalarTensor(1 / (totals?.items ?? count)),
  };
}

/** [rows, scored]: 1 where a scored token belongs to a row from `first` up to `end`. */
function membership({ starts }: ScoredBatch, first: number, end: number): ReturnType<typeof floatTensor> {
  const scored = starts.at(-1)!;
  const values = new Float32Array((end - first) * scored);
  for (let row = first; row < end; row++) {
    values.fill(1, (row - first) * scored + starts[row]!, (row - first) * scored + starts[row + 1]!);
  }
  return floatTensor(values, [end - first, scored]);
}

function checkSequence(
  { prompt, continuation }: TokenSequence,
  name: string,
  { contextLength, vocabularySize }: ModelConfiguration,
): void {
  const length = prompt.length + continuation.length;
  const fail = (fault: string): never => {
    throw new RangeError(`${name} ${fault}.`);
  };
  if (prompt.length === 0) fail("has an empty prompt; begin it with a token");
  if (continuation.length === 0) fail("has an empty continuation; end it with the end-of-sequence token");
  if (length > contextLength) {
    fail(`has ${length} tokens, which exceed the context of ${contextLength}; shorten it`);
  }
  const foreign = foreignToken([...prompt, ...continuation], vocabularySize);
  if (foreign !== undefined) fail(`holds token ${foreign}, outside the vocabulary of ${vocabularySize}`);
}

/** The first token that is not an id of the vocabulary. */
export function foreignToken(tokens: readonly number[], vocabularySize: number): number | undefined {
  return tokens.find((token) => !Number.isInteger(token) || token < 0 || token >= vocabularySize);
}
