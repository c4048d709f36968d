/** Questions for synthesised SQL: the SQL-to-text model's, or the phrase book's. */
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import { sampleAnswers } from "../../phases/sampleCompletions.ts";
import { questionCoverage } from "../../synthesis/coverage/questionCoverage.ts";
import type { Table } from "../runState.ts";
import { sqlToTextPromptOf, trainSqlToText } from "./sqlToText.ts";
import type { SyntheticSql } from "./synthesiseSql.ts";
import type { SyntheticPair } from "./synthesisState.ts";

export interface WrittenQuestions {
  readonly pairs: readonly SyntheticPair[];
  /** Seconds it took, training the model for the first round included, when it was done. */
  readonly seconds: number;
}

/**
 * In the order of `synthesised`, one question each; the first round trains the model that asks. SQL that leaves it no room to
 * answer in its context is left out.
 */
export async function writeQuestions(
  table: Table,
  number: number,
  synthesised: readonly SyntheticSql[],
): Promise<WrittenQuestions> {
  const { context, examples, synthesis } = table;
  const { contextLength } = context.order.baseModel.architecture;
  if (context.order.configuration.synthesis.questions === "PHRASE_BOOK") {
    return {
      pairs: pairsOf(
        table,
        synthesised,
        synthesised.map(({ phrase }) => phrase),
      ),
      seconds: 0,
    };
  }
  let trainingSeconds = 0;
  if (synthesis.writer === undefined) {
    synthesis.writer = await trainSqlToText(table);
    trainingSeconds = synthesis.writer.seconds;
  }
  const askable = synthesised.flatMap((one) => {
    const prompt = sqlToTextPromptOf(table, one.databaseId, one.sql);
    return examples.tokenizer.encode(prompt).length < contextLength ? [{ one, prompt }] : [];
  });
  const label = `iteration ${number}: SQL-to-text`;
  const { texts, seconds } = await sampleAnswers(
    context,
    label,
    synthesis.writer,
    examples.tokenizer,
    askable,
    greedyDecoding(context),
  );
  const asked = askable.map(({ one }) => one);
  return { pairs: pairsOf(table, asked, texts), seconds: seconds + trainingSeconds };
}

function pairsOf(
  { synthesis, context }: Table,
  synthesised: readonly SyntheticSql[],
  questions: readonly string[],
): SyntheticPair[] {
  return synthesised.map(({ databaseId, sql, template, bound, difficulty }, at) => {
    const example: Example = {
      index: synthesis.made.length + at,
      question: questions[at] as string,
      databaseId,
      goldSql: sql,
      ...(difficulty === undefined ? {} : { difficulty }),
    };
    const { schema } = context.benchmark.databases.get(databaseId) as Database;
    return { example, template, coverage: questionCoverage(example.question, bound, schema).coverage };
  });
}
