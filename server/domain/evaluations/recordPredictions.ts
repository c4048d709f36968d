import type { Evaluation, PrismaClient } from "../../generated/prisma/client.ts";
import { Refusal } from "../errors.ts";
import { type Lease, lockRun } from "../runs/lease.ts";
import { storableText } from "../storableText.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { checkPredictions } from "./checkPredictions.ts";
import { type EvaluationKey, openEvaluation } from "./evaluationKey.ts";
import { givenText, type PredictionColumns } from "./predictionColumns.ts";
import { requireRules } from "./requireRules.ts";

/**
 * Stores predictions of one evaluation. While it runs a later one replaces an earlier one; once it is complete the
 * same SQL with the same outcome and verdicts is accepted and changes nothing (the milliseconds of a repetition may
 * differ). To an evaluation that was completed without verdicts none are added.
 *
 * @throws Refusal STALE_LEASE, INVALID_INPUT, CONFLICT for other rules than those it was begun with, EVALUATION_COMPLETE
 */
export async function recordPredictions(
  prisma: PrismaClient,
  lease: Lease,
  key: EvaluationKey,
  columns: PredictionColumns,
): Promise<number> {
  checkPredictions(key, columns);
  await inTransaction(prisma, async (transaction) => {
    const evaluation = await openEvaluation(transaction, await lockRun(transaction, lease), key);
    if (evaluation.status === "COMPLETE") return refuseChanges(transaction, evaluation, columns);
    await requireRules(
      transaction,
      columns.rules.map((text, index) => ({ field: `input.rules[${index}]`, text })),
    );
    await keepToRules(transaction, evaluation, columns.rules);
    await store(
      transaction,
      evaluation,
      columns.given ? columns : await withGivenOfImport(transaction, lease, columns),
    );
  });
  return columns.exampleIndexes.length;
}

/** The first predictions say which rules the evaluation has; its verdicts are told apart by their place alone. */
async function keepToRules(
  transaction: Transaction,
  evaluation: Evaluation,
  rules: readonly string[],
): Promise<void> {
  if (evaluation.rules.join() === rules.join()) return;
  const recorded = await transaction.prediction.count({ where: { evaluationId: evaluation.id } });
  if (recorded > 0) {
    throw new Refusal(
      "CONFLICT",
      `input.rules: this evaluation was begun with ${nameRules(evaluation.rules)}, not with ${nameRules(rules)}; ` +
        "send the same rules in the same order, or evaluate under another decoding name.",
      "input.rules",
    );
  }
  await transaction.evaluation.update({ where: { id: evaluation.id }, data: { rules: [...rules] } });
}

function nameRules(rules: readonly string[]): string {
  return rules.length === 0 ? "no rules" : rules.join(", ");
}

/** What an import was given stays here while a trainer scores the SQL of it. */
async function withGivenOfImport(
  transaction: Transaction,
  { runId }: Lease,
  columns: PredictionColumns,
): Promise<PredictionColumns> {
  const imported = await transaction.predictionImport.findUnique({
    where: { runId },
    select: { given: true },
  });
  if (!imported || imported.given.length === 0) return columns;
  return { ...columns, given: columns.exampleIndexes.map((index) => imported.given[index]) };
}

async function store(
  transaction: Transaction,
  evaluation: Evaluation,
  columns: PredictionColumns,
): Promise<void> {
  await transaction.$executeRaw`
    insert into "Prediction"
      ("evaluationId", "exampleId", "sql", "given", "outcome", "milliseconds", "reason", "verdicts")
    select ${evaluation.id}::uuid, example."id", sent."sql", sent."given", sent."outcome"::"Outcome",
      sent."milliseconds",
      sent."reason", sent."verdicts"::float8[]
    from unnest(
      ${columns.exampleIndexes}::int[],
      ${columns.sql.map(storableText)}::text[],
      ${columns.sql.map((sql, position) => givenText(columns.given?.[position], sql))}::text[],
      ${columns.outcomes}::text[],
      ${columns.milliseconds.map(String)}::text[]::float8[],
      ${columns.reasons.map((reason) => (reason == null ? null : storableText(reason)))}::text[],
      ${verdictTexts(columns)}::text[]
    ) as sent("index", "sql", "given", "outcome", "milliseconds", "reason", "verdicts")
    join "Example" as example on example."splitId" = ${evaluation.splitId}::uuid and example."index" = sent."index"
    on conflict ("evaluationId", "exampleId") do update set
      "sql" = excluded."sql", "given" = excluded."given", "outcome" = excluded."outcome", "milliseconds" = excluded."milliseconds",
      "reason" = excluded."reason", "verdicts" = excluded."verdicts"`;
}

async function refuseChanges(
  transaction: Transaction,
  evaluation: Evaluation,
  columns: PredictionColumns,
): Promise<void> {
  const hasVerdicts = evaluation.rules.length > 0;
  if (hasVerdicts && evaluation.rules.join() !== columns.rules.join()) {
    throw new Refusal(
      "EVALUATION_COMPLETE",
      `The evaluation is complete with ${nameRules(evaluation.rules)} and never changes. ` +
        "Evaluate under another decoding name to record a second result.",
      "input.rules",
    );
  }
  const changes = await transaction.$queryRaw<{ index: number }[]>`
    select example."index"
    from unnest(
      ${columns.exampleIndexes}::int[], ${columns.sql.map(storableText)}::text[], ${columns.outcomes}::text[],
      ${verdictTexts(columns)}::text[]
    ) as sent("index", "sql", "outcome", "verdicts")
    join "Example" as example on example."splitId" = ${evaluation.splitId}::uuid and example."index" = sent."index"
    left join "Prediction" as stored
      on stored."evaluationId" = ${evaluation.id}::uuid and stored."exampleId" = example."id"
    where stored."sql" is distinct from sent."sql" or stored."outcome"::text is distinct from sent."outcome"
      or (${String(hasVerdicts)}::text::boolean and stored."verdicts" is distinct from sent."verdicts"::float8[])
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

/** One text an example, as PostgreSQL writes arrays; NaN is what says there that a rule does not apply. */
function verdictTexts({ exampleIndexes, verdicts }: PredictionColumns): string[] {
  return exampleIndexes.map(
    (_, position) => `{${verdicts.map((ofRule) => ofRule[position] ?? "NaN").join()}}`,
  );
}
