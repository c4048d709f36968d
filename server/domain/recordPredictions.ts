import { invalidInput, Refusal } from "../errors.ts";
import type { Evaluation, Outcome, PrismaClient } from "../generated/prisma/client.ts";
import { type EvaluationKey, openEvaluation } from "./evaluationKey.ts";
import { type Lease, lockRun } from "./lease.ts";
import { storableText } from "./storableText.ts";
import { inTransaction, type Transaction } from "./transaction.ts";

/** Columns of equal length, one entry an example. */
export interface PredictionColumns {
  exampleIndexes: readonly number[];
  sql: readonly string[];
  outcomes: readonly Outcome[];
  milliseconds: readonly number[];
  reasons: readonly (string | null | undefined)[];
}

/**
 * Stores predictions of one evaluation. While it runs a later one replaces an earlier one; once it is complete the
 * same SQL with the same outcome is accepted and changes nothing (the milliseconds of a repetition may differ).
 *
 * @throws Refusal STALE_LEASE, INVALID_INPUT, EVALUATION_COMPLETE
 */
export async function recordPredictions(
  prisma: PrismaClient,
  lease: Lease,
  key: EvaluationKey,
  columns: PredictionColumns,
): Promise<number> {
  checkColumns(key, columns);
  await inTransaction(prisma, async (transaction) => {
    const evaluation = await openEvaluation(transaction, await lockRun(transaction, lease), key);
    if (evaluation.status === "COMPLETE") await refuseChanges(transaction, evaluation, columns);
    else await store(transaction, evaluation, columns);
  });
  return columns.exampleIndexes.length;
}

async function store(
  transaction: Transaction,
  evaluation: Evaluation,
  columns: PredictionColumns,
): Promise<void> {
  await transaction.$executeRaw`
    insert into "Prediction" ("evaluationId", "exampleId", "sql", "outcome", "milliseconds", "reason")
    select ${evaluation.id}::uuid, example."id", sent."sql", sent."outcome"::"Outcome", sent."milliseconds", sent."reason"
    from unnest(
      ${columns.exampleIndexes}::int[],
      ${columns.sql.map(storableText)}::text[],
      ${columns.outcomes}::text[],
      ${columns.milliseconds}::float8[],
      ${columns.reasons.map((reason) => (reason == null ? null : storableText(reason)))}::text[]
    ) as sent("index", "sql", "outcome", "milliseconds", "reason")
    join "Example" as example on example."splitId" = ${evaluation.splitId}::uuid and example."index" = sent."index"
    on conflict ("evaluationId", "exampleId") do update set
      "sql" = excluded."sql", "outcome" = excluded."outcome",
      "milliseconds" = excluded."milliseconds", "reason" = excluded."reason"`;
}

async function refuseChanges(
  transaction: Transaction,
  evaluation: Evaluation,
  columns: PredictionColumns,
): Promise<void> {
  const changes = await transaction.$queryRaw<{ index: number }[]>`
    select example."index"
    from unnest(
      ${columns.exampleIndexes}::int[], ${columns.sql.map(storableText)}::text[], ${columns.outcomes}::text[]
    ) as sent("index", "sql", "outcome")
    join "Example" as example on example."splitId" = ${evaluation.splitId}::uuid and example."index" = sent."index"
    left join "Prediction" as stored
      on stored."evaluationId" = ${evaluation.id}::uuid and stored."exampleId" = example."id"
    where stored."sql" is distinct from sent."sql" or stored."outcome"::text is distinct from sent."outcome"
    order by example."index" limit 1`;
  const change = changes[0];
  if (change) {
    throw new Refusal(
      "EVALUATION_COMPLETE",
      `The evaluation is complete and never changes; the prediction for example ${change.index} differs from the ` +
        "stored one. Evaluate under another decoding name to record a second result.",
      "input.evaluation",
    );
  }
}

function checkColumns(key: EvaluationKey, columns: PredictionColumns): void {
  const length = columns.exampleIndexes.length;
  for (const name of ["sql", "outcomes", "milliseconds", "reasons"] as const) {
    if (columns[name].length !== length) {
      throw invalidInput(
        `input.${name}`,
        `has ${columns[name].length} entries and exampleIndexes has ${length}; send one an example.`,
      );
    }
  }
  const seen = new Set<number>();
  for (const [position, index] of columns.exampleIndexes.entries()) {
    const field = `input.exampleIndexes[${position}]`;
    if (index < 0 || index >= key.exampleCount) {
      throw invalidInput(
        field,
        `${index} lies outside the ${key.exampleCount} examples of this evaluation (0 to ${key.exampleCount - 1}).`,
      );
    }
    if (seen.has(index)) throw invalidInput(field, `${index} is there twice; send each example once.`);
    seen.add(index);
    const milliseconds = columns.milliseconds[position] ?? Number.NaN;
    if (!Number.isFinite(milliseconds) || milliseconds < 0) {
      throw invalidInput(`input.milliseconds[${position}]`, "must be a finite number, 0 or more.");
    }
  }
}
