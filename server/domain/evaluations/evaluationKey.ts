import type { Evaluation } from "../../generated/prisma/client.ts";
import { invalidInput, Refusal } from "../errors.ts";
import type { LockedRun } from "../runs/lease.ts";
import type { Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";
import { requireRules } from "./requireRules.ts";

/** Which evaluation of a run: its generation, split, decoding, outcome rule and executor. */
export interface EvaluationKey {
  generationNumber: number;
  /** Name of the split. */
  split: string;
  decoding: string;
  outcomeRule: string;
  executor: string;
  /** Examples evaluated, from the first of the split on. */
  exampleCount: number;
}

/**
 * Finds the evaluation or starts it, and locks it for the rest of the transaction.
 *
 * @throws Refusal INVALID_INPUT for an unknown rule, generation or split, or a run of a program elsewhere, CONFLICT for another number of examples.
 */
export async function openEvaluation(
  transaction: Transaction,
  run: LockedRun,
  key: EvaluationKey,
): Promise<Evaluation> {
  if (run.kind === "EXTERNAL") {
    throw invalidInput(
      "input.lease",
      "a program elsewhere logs this run, and verdicts come from trainers alone; send its predictions with importPredictions and this run's id.",
    );
  }
  await requireRules(transaction, [{ field: "input.evaluation.outcomeRule", text: key.outcomeRule }]);
  const generation = await transaction.generation.findUnique({
    where: { runId_number: { runId: run.id, number: key.generationNumber } },
    select: { id: true },
  });
  if (!generation) {
    throw invalidInput(
      "input.evaluation.generationNumber",
      `the run has no generation ${key.generationNumber}; complete the iteration that makes it first.`,
    );
  }
  const split = await findSplit(transaction, run.benchmarkId, key.split);
  if (key.exampleCount < 1 || key.exampleCount > split.exampleCount) {
    throw invalidInput(
      "input.evaluation.exampleCount",
      `is ${key.exampleCount}, and split ${key.split} has ${split.exampleCount} examples; evaluate 1 to that many.`,
    );
  }
  const place = {
    generationId: generation.id,
    splitId: split.id,
    decoding: key.decoding,
    outcomeRule: key.outcomeRule,
    executor: key.executor,
  };
  await transaction.evaluation.createMany({
    data: [{ ...place, exampleCount: key.exampleCount }],
    skipDuplicates: true,
  });
  await transaction.$queryRaw`
    select "id"::text from "Evaluation"
    where "generationId" = ${place.generationId}::uuid and "splitId" = ${place.splitId}::uuid
    for update`;
  const evaluation = await transaction.evaluation.findUniqueOrThrow({
    where: { generationId_splitId_decoding_outcomeRule_executor: place },
  });
  if (evaluation.exampleCount !== key.exampleCount) {
    throw new Refusal(
      "CONFLICT",
      `input.evaluation.exampleCount: this evaluation was started for ${evaluation.exampleCount} examples, ` +
        `not ${key.exampleCount}; send the same number.`,
      "input.evaluation.exampleCount",
    );
  }
  return evaluation;
}

async function findSplit(
  transaction: Transaction,
  benchmarkId: string,
  name: string,
): Promise<{ id: string; exampleCount: number }> {
  const splits = await transaction.split.findMany({ where: { benchmarkId }, orderBy: { position: "asc" } });
  const split = splits.find((candidate) => candidate.name === name);
  if (!split) {
    const known = splits.map((candidate) => candidate.name);
    throw invalidInput("input.evaluation.split", unknownName("split", name, known));
  }
  return split;
}
