import { uniform } from "../../../statistics/random.ts";
import type {
  DecodedSequence,
  DecodingConfiguration,
  ModelConfiguration,
  ProgressListener,
} from "../engine.ts";
import { foreignToken } from "./batch.ts";
import { decodingGraph } from "./decodingGraph.ts";
import { endIds } from "./parameters.ts";
import { lengthMultiple, roundUp } from "./rotaryTables.ts";
import type { SamplingKind } from "./sampling.ts";
import { floatTensor, integerTensor, runSession, scalarTensor, type TensorRecord } from "./session.ts";
import { type WeightedModel, weightFeeds } from "./weightedModel.ts";

/** Rows that decode together: more use the matrix product better, but wait longer for the slowest row. */
const defaultBatchSize = 64;

const fewestRows = 4;

/**
 * One continuation a prompt, in the order of the prompts. A prompt's noise comes from (seed, its index,
 * position), and its numbers are bit for bit the same in every batch, so its tokens do not depend on its batch.
 */
export async function decodePrompts(
  model: WeightedModel,
  prompts: readonly (readonly number[])[],
  decoding: DecodingConfiguration,
  onProgress?: ProgressListener,
): Promise<DecodedSequence[]> {
  const { configuration } = model;
  checkPrompts(prompts, decoding, configuration);
  const kind = samplingKind(decoding);
  const session = await model.sessions.open(model, `decoding ${kind}`, () => decodingGraph(model, kind));
  const results = new Array<DecodedSequence>(prompts.length);
  const ends = new Set(endIds(configuration));
  const stops = new Set(decoding.stopIds);
  const endsFeed = markEnds(new Set([...ends, ...stops]), configuration.vocabularySize);
  let done = 0;
  for (const indices of batchesOfPrompts(prompts, decoding.batchSize ?? defaultBatchSize)) {
    const feeds = promptFeeds(prompts, rowsOfBatch(indices), decoding, configuration);
    const outputs = await runSession(
      session,
      { ...weightFeeds(model), ...feeds, ends: endsFeed },
      { decoded: null },
    );
    const decoded = outputs.decoded!.data as Int32Array;
    const width = rowsOfBatch(indices).length;
    indices.forEach((index, row) => {
      const room = configuration.contextLength - prompts[index]!.length;
      const limit = Math.min(decoding.maximumNewTokens, room);
      results[index] = readRow(decoded, width, row, limit, ends, stops);
    });
    outputs.decoded?.dispose();
    done += indices.length;
    onProgress?.(done, prompts.length);
  }
  return results;
}

/**
 * Only prompts of equal padded length share a batch: with more padding, sums could end in other bits. Equal prompts
 * follow each other, so that a batch reads few.
 */
function batchesOfPrompts(prompts: readonly (readonly number[])[], batchSize: number): number[][] {
  const alike = [...Map.groupBy(prompts.keys(), (index) => prompts[index]!.join()).values()].flat();
  const groups = Map.groupBy(alike, (index) => paddedLength(prompts[index]!));
  return [...groups.keys()]
    .sort((a, b) => a - b)
    .flatMap((length) => {
      const group = groups.get(length)!;
      return Array.from({ length: Math.ceil(group.length / batchSize) }, (_, batch) =>
        group.slice(batch * batchSize, (batch + 1) * batchSize),
      );
    });
}

/** Coarser than in training: each length is a batch of its own, and decoding reads a prompt only once. */
function paddedLength(prompt: readonly number[]): number {
  return roundUp(prompt.length, 2 * lengthMultiple);
}

/**
 * Few rows are read several times: a product so small that ONNX Runtime gives it to one thread adds in another
 * order than the same product of more rows, shared by two.
 */
function rowsOfBatch(indices: readonly number[]): readonly number[] {
  const missing = Math.max(0, fewestRows - indices.length);
  return [...indices, ...Array.from({ length: missing }, () => indices[0]!)];
}

/** Each prompt once, but no fewer than `fewestRows`, and which of them a row continues. */
function sharePrompts(rows: readonly (readonly number[])[]): {
  readonly read: readonly (readonly number[])[];
  readonly promptOfRow: Int32Array;
} {
  const places = new Map<string, number>();
  const read: (readonly number[])[] = [];
  const promptOfRow = Int32Array.from(rows, (row) => {
    const key = row.join();
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, read.length);
    return read.push(row) - 1;
  });
  while (read.length < fewestRows) read.push(read[0]!);
  return { read, promptOfRow };
}

function samplingKind({ temperature, topP }: DecodingConfiguration): SamplingKind {
  if (temperature === 0) return "greedy";
  return topP < 1 ? "nucleus" : "temperature";
}

function promptFeeds(
  prompts: readonly (readonly number[])[],
  indices: readonly number[],
  decoding: DecodingConfiguration,
  { contextLength, paddingId }: ModelConfiguration,
): TensorRecord {
  const { seed, temperature, topP } = decoding;
  const rows = indices.map((index) => prompts[index]!);
  const mostRoom = contextLength - Math.min(...rows.map((row) => row.length));
  const maximumNewTokens = Math.min(decoding.maximumNewTokens, mostRoom);
  const { read, promptOfRow } = sharePrompts(rows);
  const time = paddedLength(rows[0]!);
  const tokens = new Int32Array(read.length * time).fill(paddingId);
  read.forEach((prompt, position) => {
    tokens.set(prompt, position * time);
  });
  const noise = new Float32Array(maximumNewTokens * rows.length);
  if (temperature !== 0) {
    for (let draw = 0; draw < noise.length; draw++) {
      const index = indices[draw % rows.length]!;
      noise[draw] = uniform(seed, index, Math.floor(draw / rows.length));
    }
  }
  return {
    tokens: integerTensor(tokens, [read.length, time]),
    lengths: integerTensor(
      Int32Array.from(read, (prompt) => prompt.length),
      [read.length],
    ),
    promptOfRow: integerTensor(promptOfRow, [rows.length]),
    noise: floatTensor(noise, [maximumNewTokens, rows.length]),
    temperature: scalarTensor(temperature),
    topP: scalarTensor(topP),
    maximumNewTokens: integerTensor(Int32Array.of(maximumNewTokens), []),
  };
}

/** 1 at each of these tokens. */
function markEnds(ids: ReadonlySet<number>, vocabularySize: number) {
  const marks = new Int32Array(vocabularySize);
  for (const id of ids) marks[id] = 1;
  return integerTensor(marks, [vocabularySize]);
}

/** Column `row` of [turns, batch] up to the first token that ends it. */
function readRow(
  decoded: Int32Array,
  batchSize: number,
  row: number,
  limit: number,
  ends: ReadonlySet<number>,
  stops: ReadonlySet<number>,
): DecodedSequence {
  const tokens: number[] = [];
  const turns = Math.min(limit, decoded.length / batchSize);
  for (let turn = 0; turn < turns; turn++) {
    const token = decoded[turn * batchSize + row]!;
    if (ends.has(token)) return { tokens, isComplete: true };
    tokens.push(token);
    if (stops.has(token)) return { tokens, isComplete: true };
  }
  return { tokens, isComplete: false };
}

function checkPrompts(
  prompts: readonly (readonly number[])[],
  { maximumNewTokens, temperature, topP, batchSize = 1, stopIds = [] }: DecodingConfiguration,
  { contextLength, vocabularySize }: ModelConfiguration,
): void {
  const check = (isRight: boolean, fault: string): void => {
    if (!isRight) throw new RangeError(`Decoding: ${fault}.`);
  };
  check(maximumNewTokens >= 1, `maximumNewTokens is ${maximumNewTokens}; it must be at least 1`);
  check(temperature >= 0, `temperature is ${temperature}; it must be 0 or more`);
  check(topP > 0 && topP <= 1, `topP is ${topP}; it must lie in (0, 1]`);
  check(batchSize >= 1, `batchSize is ${batchSize}; it must be at least 1`);
  const foreignStop = foreignToken(stopIds, vocabularySize);
  check(
    foreignStop === undefined,
    `stopIds holds token ${foreignStop}, outside the vocabulary of ${vocabularySize}`,
  );
  prompts.forEach((prompt, index) => {
    check(prompt.length > 0, `prompt ${index} is empty; begin it with a token`);
    check(
      prompt.length < contextLength,
      `prompt ${index} has ${prompt.length} tokens and leaves no room in a context of ${contextLength}`,
    );
    const foreign = foreignToken(prompt, vocabularySize);
    check(
      foreign === undefined,
      `prompt ${index} holds token ${foreign}, outside the vocabulary of ${vocabularySize}`,
    );
  });
}
