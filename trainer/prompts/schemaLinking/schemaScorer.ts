/**
 * How likely a question needs each table and column: the embedded stand-in for ExSPIN's schema-item classifier (§4.2), which
 * needs a pretrained encoder.
 *
 * Logistic regression over few features: how the item's name and its words' stems meet the question, cells that the
 * question mentions, foreign keys, and how training questions with these words went in this database and, by the
 * items' names, in others. All of it is learnt from training examples. Scored as they are asked in training, a
 * question's own gold SQL has no say; a database without training examples is scored by weights learnt as if each
 * database had none.
 */
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import type { MatchedValue } from "../valueRetrieval/valueIndex.ts";
import { goldItemsOf } from "./goldItems.ts";
import { featuresOf } from "./itemFeatures.ts";
import type { ConsultedCounts } from "./itemSignals.ts";
import { type Classifier, fitClassifier, type LabeledFeatures } from "./logisticRegression.ts";
import { countTrainingQuestions, type TrainingCounts } from "./trainingCounts.ts";

export interface SchemaReading {
  /** What is read of an example: its question, with its evidence where prompts show that. */
  readonly textOf: (example: Example) => string;
  readonly valuesOf: (example: Example) => readonly MatchedValue[];
}

/** Probabilities by item key. */
export type SchemaScores = ReadonlyMap<string, number>;

export interface SchemaScorer {
  /** Never reads the example's gold SQL. */
  score(example: Example, database: Database): SchemaScores;
}

interface Weights {
  readonly table: Classifier;
  readonly column: Classifier;
}

/** More examples than these change the weights no more. */
const mostFitted = 2_000;

/** Learns from the examples trained on, and from nothing else. */
export function learnSchemaScorer(
  examples: readonly Example[],
  databases: ReadonlyMap<string, Database>,
  reading: SchemaReading,
): SchemaScorer {
  const training = countTrainingQuestions(examples, databases, reading.textOf);
  const every = Math.ceil(examples.length / mostFitted);
  const fitted = examples.filter((_, index) => index % Math.max(every, 1) === 0);
  const weightsWith = (countsFor: (example: Example) => ConsultedCounts) =>
    fitWeights(fitted, databases, reading, countsFor);
  const known = weightsWith((example) => knownCounts(training, example, reading));
  const unknown = weightsWith(({ databaseId }) => ({
    names: training.names,
    ownNames: training.byDatabase.get(databaseId)?.names,
  }));

  return {
    score(example, database) {
      const isKnown = training.byDatabase.has(database.id);
      const weights = isKnown ? known : unknown;
      const counts = isKnown ? knownCounts(training, example, reading) : { names: training.names };
      return scoreWith(weights, example, database, reading, counts);
    },
  };
}

function knownCounts(training: TrainingCounts, example: Example, { textOf }: SchemaReading): ConsultedCounts {
  const own = training.ownCounts(example.databaseId, textOf(example));
  return {
    items: training.byDatabase.get(example.databaseId)?.items,
    names: training.names,
    ownItems: own?.items,
    ownNames: own?.names,
  };
}

function fitWeights(
  examples: readonly Example[],
  databases: ReadonlyMap<string, Database>,
  { textOf, valuesOf }: SchemaReading,
  countsFor: (example: Example) => ConsultedCounts,
): Weights {
  const asked = examples.flatMap((example) => {
    const database = databases.get(example.databaseId);
    if (!database) return [];
    const question = { text: textOf(example), values: valuesOf(example), counts: countsFor(example) };
    const tables = featuresOf(database, question);
    return [{ tables, gold: goldItemsOf(example.goldSql, database.schema) }];
  });
  const tableSamples = asked.flatMap(({ tables, gold }) =>
    tables.map(({ key, features }): LabeledFeatures => ({ features, isPositive: gold.has(key) })),
  );
  const table = fitClassifier(tableSamples);
  const columnSamples = asked.flatMap(({ tables, gold }) => {
    const probabilities = new Map(tables.map(({ key, features }) => [key, table(features)]));
    return tables.flatMap(({ columns }) =>
      columns.map(
        ({ key, features }): LabeledFeatures => ({
          features: features((other) => probabilities.get(other) ?? 0),
          isPositive: gold.has(key),
        }),
      ),
    );
  });
  return { table, column: fitClassifier(columnSamples) };
}

function scoreWith(
  { table, column }: Weights,
  example: Example,
  database: Database,
  { textOf, valuesOf }: SchemaReading,
  counts: ConsultedCounts,
): SchemaScores {
  const question = { text: textOf(example), values: valuesOf(example), counts };
  const tables = featuresOf(database, question);
  const scores = new Map(tables.map(({ key, features }) => [key, table(features)]));
  for (const { columns } of tables)
    for (const { key, features } of columns)
      scores.set(key, column(features((other) => scores.get(other) ?? 0)));
  return scores;
}
