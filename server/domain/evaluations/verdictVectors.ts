/** Verdicts of whole evaluations in memory, for comparisons: what never changes is read from the database once. */
import { LRUCache } from "lru-cache";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import { verdictOfOutcome } from "./verdictOfEach.ts";

/** One complete evaluation, and which of its verdicts: their place among a prediction's, from 1; 0 for the recorded outcome. */
export interface VerdictSource {
  readonly id: string;
  readonly position: number;
}

/** By the example's index in its split; `at` gives 1 right, 0 wrong or between, NaN where the rule does not apply. */
export interface VerdictVector {
  readonly length: number;
  at(index: number): number;
}

/** A byte an example where the rule knows right and wrong alone, eight where it is graded. */
class StoredVector implements VerdictVector {
  readonly #values: Int8Array | Float64Array;

  constructor(values: readonly number[]) {
    const isGraded = values.some((value) => value !== 0 && value !== 1 && !Number.isNaN(value));
    this.#values = isGraded
      ? Float64Array.from(values)
      : Int8Array.from(values, (value) => (Number.isNaN(value) ? -1 : value));
  }

  get length(): number {
    return this.#values.length;
  }

  get byteLength(): number {
    return this.#values.byteLength;
  }

  at(index: number): number {
    const value = this.#values[index];
    return value === undefined || (value === -1 && this.#values instanceof Int8Array) ? Number.NaN : value;
  }
}

const noVerdicts = new StoredVector([]);

const mostBytes = 64 * 2 ** 20;
const vectors = new LRUCache<string, StoredVector>({
  maxSize: mostBytes,
  sizeCalculation: ({ byteLength }) => Math.max(1, byteLength),
});
/** Names of the examples' databases by index, by the split's id; a split never changes. */
const databases = new LRUCache<string, readonly string[]>({ max: 200 });

function keyOf({ id, position }: VerdictSource): string {
  return `${id}:${position}`;
}

/**
 * The verdicts of evaluations that are complete, in one SQL statement for all that are not in memory.
 *
 * @returns looks a source up that was asked for; empty where it has no predictions.
 */
export async function loadVerdictVectors(
  prisma: PrismaClient,
  sources: readonly VerdictSource[],
): Promise<(source: VerdictSource) => VerdictVector> {
  const found = new Map<string, StoredVector>();
  const missing = new Map<string, VerdictSource>();
  for (const source of sources) {
    const known = vectors.get(keyOf(source));
    if (known) found.set(keyOf(source), known);
    else missing.set(keyOf(source), source);
  }
  const asked = [...missing.values()];
  if (asked.length > 0) {
    const rows = await prisma.$queryRaw<{ request: number; values: number[] }[]>`
      select request."ordinal"::int as "request", array_agg(
        case request."position"
          when 0 then ${verdictOfOutcome}
          else coalesce(prediction."verdicts"[request."position"], 'NaN')
        end order by example."index"
      ) as "values"
      from unnest(
        ${asked.map(({ id }) => id)}::uuid[], ${asked.map(({ position }) => position)}::int[]
      ) with ordinality as request("evaluationId", "position", "ordinal")
      join "Prediction" as prediction on prediction."evaluationId" = request."evaluationId"
      join "Example" as example on example."id" = prediction."exampleId"
      group by request."ordinal"`;
    for (const { request, values } of rows) {
      const key = keyOf(asked[request - 1]!);
      const vector = new StoredVector(values);
      found.set(key, vector);
      vectors.set(key, vector);
    }
  }
  return (source) => found.get(keyOf(source)) ?? noVerdicts;
}

/** The database of each example of a split, by index. */
export async function loadDatabasesOfExamples(
  prisma: PrismaClient,
  splitId: string,
): Promise<readonly string[]> {
  const known = databases.get(splitId);
  if (known) return known;
  const examples = await prisma.example.findMany({
    where: { splitId },
    select: { databaseId: true },
    orderBy: { index: "asc" },
  });
  const names = examples.map(({ databaseId }) => databaseId);
  databases.set(splitId, names);
  return names;
}

/** Indexes of the examples that are excluded now, by split. */
export async function loadExcludedIndexes(
  prisma: PrismaClient,
  splitIds: readonly string[],
): Promise<Map<string, Set<number>>> {
  const examples = await prisma.example.findMany({
    where: { splitId: { in: [...splitIds] }, issues: { some: { isExcluded: true } } },
    select: { splitId: true, index: true },
  });
  const bySplit = Map.groupBy(examples, ({ splitId }) => splitId);
  return new Map(
    [...bySplit].map(([splitId, ofSplit]) => [splitId, new Set(ofSplit.map(({ index }) => index))]),
  );
}
