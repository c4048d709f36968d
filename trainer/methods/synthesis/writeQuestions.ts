/** Questions for synthesized SQL: the SQL-to-text model's, or the verbalizer's. */
import type { Database, Example } from "../../benchmarks/benchmark.ts";
import { greedyDecoding } from "../../phases/greedyDecoding.ts";
import { sampleAnswers } from "../../phases/sampleCompletions.ts";
import { questionCoverage } from "../../synthesis/coverage/questionCoverage.ts";
import type { Table } from "../runState.ts";
import { sqlToTextPromptOf, trainSqlToText } from "./sqlToText.ts";
import type { SyntheticPair } from "./synthesisState.ts";
import type { SyntheticSql } from "./synthesizeSql.ts";

export interface WrittenQuestions {
  readonly pairs: readonly SyntheticPair[];
  /** Seconds it took, training the model for the first round included, when it was done. */
  readonly seconds: number;
}

/**
 * In the order of `synthesized`, one question each; the first round trains the model that asks. SQL that leaves it no room to
 * answer in its context is left out.
 */
export async function writeQuestions(
  table: Table,
  number: number,
  synthesized: readonly SyntheticSql[],
): Promise<WrittenQuestions> {
  const { context, examples, synthesis } = table;
  const { contextLength } = context.order.baseModel.architecture;
  if (context.order.configuration.synthesis.questions === "VERBALIZER") {
    return {
      pairs: pairsOf(
        table,
        synthesized,
        synthesized.map(({ phrase }) => phrase),
      ),
      seconds: 0,
    };
  }
  let trainingSeconds = 0;
  if (synthesis.writer === undefined) {
    synthesis.writer = await trainSqlToText(table);
    trainingSeconds = synthesis.writer.seconds;
  }
  const askable = synthesized.flatMap((one) => {
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
  synthesized: readonly SyntheticSql[],
  questions: readonly string[],
): SyntheticPair[] {
  return synthesized.map(({ databaseId, sql, template, bound, difficulty }, at) => {
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
