import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import type { BoundQuery, Query, SelectQuery } from "../templates/query.ts";
import { clausesOf, expressionsIn, selectsOf } from "../templates/visitQuery.ts";
import { aggregatesIn, orderIn } from "./aggregatesIn.ts";
import { conditionIn, isNegated } from "./conditionsIn.ts";
import { saysNegation } from "./cues.ts";
import { cueSaid, type Expectation } from "./expectation.ts";
import { columnsIn, tablesIn } from "./namesIn.ts";

/** What a question has to say to be answered by a query; each only once, however often the query has it. */
export function expectationsOf(bound: BoundQuery, schema: DatabaseSchema): readonly Expectation[] {
  const book = { bound, schema };
  const outer = new Set(outerSelects(bound.query));
  const all = [...selectsOf(bound.query)].flatMap((select) => [
    ...tablesIn(select, book),
    ...(outer.has(select) ? columnsIn(select, book) : []),
    ...clausesOf(select).flatMap((clause) =>
      [...expressionsIn(clause)].flatMap((one) => conditionIn(one, book)),
    ),
    ...aggregatesIn(select),
    ...orderIn(select, outer.has(select), book),
  ]);
  const negation = isNegated(bound.query) ? [cueSaid("negation", saysNegation)] : [];
  return [...new Map([...all, ...negation].map((one) => [one.what, one])).values()];
}

/** The SELECTs whose rows are the answer. */
function outerSelects(query: Query): readonly SelectQuery[] {
  return query.kind === "set" ? [...outerSelects(query.left), ...outerSelects(query.right)] : [query];
}
