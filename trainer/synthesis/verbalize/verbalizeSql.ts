import { createRandom, hashText } from "../../../statistics/random.ts";
import type { DatabaseSchema } from "../../benchmarks/benchmark.ts";
import { emptyLexicon, type Lexicon } from "../../benchmarks/lexicon.ts";
import { capitalized } from "../../english/words.ts";
import type { BoundQuery, SelectQuery } from "../templates/query.ts";
import { hasAggregate } from "../templates/visitQuery.ts";
import { aggregateOf, isRowCount } from "./aggregates.ts";
import { askAggregates, askCount } from "./askAggregates.ts";
import { askGroups } from "./askGroups.ts";
import { askRows } from "./askRows.ts";
import { askSet } from "./askSet.ts";
import type { Phrasing } from "./phrasing.ts";

export interface VerbalizeOptions {
  readonly seed: number;
  /** Words beyond the schema's; none unless given. */
  readonly lexicon?: Lexicon | undefined;
}

/**
 * A question that a person might ask to be answered by a query, from the words of its schema alone: the verbalizer. Several
 * wordings are known for each kind of query; the seed picks one. It stands in for a trained SQL-to-text model, and is the
 * baseline that one has to beat.
 */
export function verbalizeSql(
  bound: BoundQuery,
  schema: DatabaseSchema,
  { seed, lexicon = emptyLexicon }: VerbalizeOptions,
): string {
  const random = createRandom(seed, hashText(JSON.stringify([bound.query, bound.binding])));
  const extremes = random.pick([["highest", "lowest"] as const, ["maximum", "minimum"] as const]);
  const phrasing = { schema, bound, random, extremes, lexicon };
  const { query } = bound;
  return capitalized(
    (query.kind === "set" ? askSet(query, phrasing) : askSelect(query, phrasing)).replace(/ +/g, " "),
  );
}

function askSelect(select: SelectQuery, phrasing: Phrasing): string {
  if (select.groupBy.length > 0) return askGroups(select, phrasing);
  const aggregates = select.selected.map((expression) => aggregateOf(expression, phrasing));
  if (select.selected.length === 1 && select.selected[0] && isRowCount(select.selected[0], phrasing))
    return askCount(select, phrasing);
  if (select.selected.every(hasAggregate)) return askAggregates(select, aggregates, phrasing);
  return askRows(select, phrasing);
}
