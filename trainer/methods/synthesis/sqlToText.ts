/** The SQL-to-text model of a run: trained on the training split, then retrained on what its questions were worth. */

import { shuffle } from "../../../statistics/random.ts";
import type { Example } from "../../benchmarks/benchmark.ts";
import type { StepResult, TokenSequence } from "../../engine/engine.ts";
import { seedFor } from "../../phases/contentHash.ts";
import { modelConfigurationOf } from "../../phases/modelConfiguration.ts";
import { lessonOf } from "../../phases/trainingTask.ts";
import { makeWeights, type Weights } from "../../phases/trainOrReuse.ts";
import { questionContinuation, sqlToTextPrompt } from "../../prompts/sqlToTextPrompt.ts";
import { supervisedObjective } from "../../training/objective.ts";
import { fitsContext, tokenize } from "../preference/pairs.ts";
import type { Table } from "../runState.ts";

/** From nothing, as generation 0 is trained but in the other direction. */
export function trainSqlToText(table: Table): Promise<Weights> {
  const { context, examples } = table;
  const { order, engine } = context;
  const { learningRate, batchSize } = order.configuration.supervised;
  const { sqlToTextEpochs: epochs } = order.configuration.synthesis;
  const architecture = modelConfigurationOf(order.baseModel.architecture, examples.tokenizer);
  const seed = seedFor(order.seed, "sqlToTextWeights");
  const plan = { epochs, learningRate, batchSize, seed: seedFor(order.seed, "sqlToTextOrder") };
  return makeWeights(context, {
    name: "SQL-to-text",
    parent: { architecture, seed, tokenizer: examples.tokenizer.toJson() },
    start: () => engine.createModel(architecture, seed),
    lesson: lessonOf(supervisedObjective, items(table, trainingExamples(table)), plan),
    record: recorderOf(table, 0),
    tokenizer: examples.tokenizer,
  });
}

/**
 * The model of the next round (SPFT-SQL §3.1.3): `writer` goes on with all correct pairs so far and, so that it does not
 * forget how people ask, as many real ones (ours). The caller disposes of both models.
 */
export function retrainSqlToText(table: Table, number: number, writer: Weights): Promise<Weights> {
  const { context, examples, synthesis } = table;
  const { seed, configuration } = context.order;
  const { correct } = synthesis;
  const real = shuffle(trainingExamples(table), seedFor(seed, "sqlToTextReal", number));
  const plan = {
    epochs: configuration.synthesis.epochs,
    learningRate: configuration.synthesis.learningRate,
    batchSize: configuration.supervised.batchSize,
    seed: seedFor(seed, "sqlToTextOrder", number),
  };
  return makeWeights(context, {
    name: `SQL-to-text ${number}`,
    parent: writer.weightsHash,
    start: () => writer.model.clone(),
    lesson: lessonOf(supervisedObjective, items(table, [...correct, ...real.slice(0, correct.length)]), plan),
    record: recorderOf(table, number),
    tokenizer: examples.tokenizer,
  });
}

/** Those that the SQL-to-text model can be asked; one that is too long for its context is left out. */
function items(table: Table, pairs: readonly Example[]): TokenSequence[] {
  const { context, examples } = table;
  const { contextLength } = context.order.baseModel.architecture;
  return pairs
    .map(({ databaseId, goldSql, question }) =>
      tokenize(
        examples.tokenizer,
        sqlToTextPromptOf(table, databaseId, goldSql),
        questionContinuation(question),
      ),
    )
    .filter((sequence) => fitsContext(sequence, contextLength));
}

export function sqlToTextPromptOf({ context }: Table, databaseId: string, sql: string): string {
  const database = context.benchmark.databases.get(databaseId);
  if (!database) throw new Error(`${context.benchmark.name} has no database ${databaseId}.`);
  return sqlToTextPrompt(sql, database, context.order.configuration.prompt);
}

function trainingExamples({ examples }: Table): readonly Example[] {
  return examples.training.map(({ example }) => example);
}

function recorderOf({ context: { recorder } }: Table, round: number): (result: StepResult) => void {
  return ({ step, loss }) => recorder.metric(`sqlToText/loss/round${round}`, step, loss);
}
