import type { DatabaseSchema, Table } from "../../benchmarks/benchmark.ts";
import type { BoundQuery, Value } from "../templates/query.ts";
import { type QuestionWords, says } from "./questionWords.ts";
import { saysValue } from "./saysValue.ts";

/** Something a question has to say. */
export interface Expectation {
  /** "value Berlin", "column singer.age", "aggregate avg" */
  readonly what: string;
  /** A value counts twice: without it no one can know the answer. */
  readonly weight: 1 | 2;
  isSaid(question: QuestionWords): boolean;
}

/** A query and the schema that its names are from. */
export interface Book {
  readonly bound: BoundQuery;
  readonly schema: DatabaseSchema;
}

export function tableOf(slot: number, { bound, schema }: Book): Table | undefined {
  return schema.tables.find(({ name }) => name === bound.binding.tables[slot]);
}

export const cueSaid = (what: string, isSaid: (question: string) => boolean): Expectation => ({
  what,
  weight: 1,
  isSaid: ({ text }) => isSaid(text),
});

export const valueSaid = (value: Value, operator: string): Expectation => ({
  what: `value ${value.text}`,
  weight: 2,
  isSaid: (question) =>
    saysValue(question, value, operator) ||
    // "with no goals"
    (value.text === "0" && says(question, "no")),
});
