/** How well `questionCoverage` tells a query's own question from others: the ground on which its figures can be read. */
import type { Benchmark, Database, Example } from "../../trainer/benchmarks/benchmark.ts";
import { questionCoverage } from "../../trainer/synthesis/coverage/questionCoverage.ts";
import { readBoundQuery } from "../../trainer/synthesis/templates/extractTemplates.ts";
import type { BoundQuery } from "../../trainer/synthesis/templates/query.ts";
import { verbalizeSql } from "../../trainer/synthesis/verbalize/verbalizeSql.ts";

export interface Distribution {
  readonly mean: number;
  readonly fifthPercentile: number;
  readonly lowerQuartile: number;
  readonly median: number;
  /** Share of the questions that miss nothing. */
  readonly whole: number;
}

export interface CoverageMetrics {
  /** Gold SQL that could be read. */
  readonly examples: number;
  readonly ownQuestions: Distribution;
  readonly verbalizer: Distribution;
  /** The question of another example, of the same database and of any. */
  readonly shuffledWithinDatabase: Distribution;
  readonly shuffled: Distribution;
  /** How often a query's own question has more coverage than another's of its database; half where both have the same. */
  readonly ownAboveOthers: number;
  readonly microsecondsPerQuestion: number;
}

interface Asked {
  readonly example: Example;
  readonly database: Database;
  readonly bound: BoundQuery;
}

export async function coverageMetrics(
  examples: readonly Example[],
  { databases, lexicon }: Benchmark,
): Promise<CoverageMetrics> {
  const asked: Asked[] = [];
  for (const example of examples) {
    const database = databases.get(example.databaseId) as Database;
    const bound = await readBoundQuery(example.goldSql, database);
    if (typeof bound !== "string") asked.push({ example, database, bound });
  }
  const coverage = ({ bound, database }: Asked, question: string) =>
    questionCoverage(question, bound, database.schema).coverage;
  const withOthersOf = (group: readonly Asked[]) =>
    group.map((one, index) =>
      coverage(one, (group[(index + Math.ceil(group.length / 2)) % group.length] as Asked).example.question),
    );
  const groups = [...Map.groupBy(asked, ({ database }) => database.id).values()].filter(
    ({ length }) => length > 1,
  );
  const start = performance.now();
  const own = groups.flat().map((one) => coverage(one, one.example.question));
  const milliseconds = performance.now() - start;
  const others = groups.flatMap(withOthersOf);
  const wins = own.map((one, index) => (Math.sign(one - (others[index] as number)) + 1) / 2);
  return {
    examples: own.length,
    ownQuestions: distributionOf(own),
    verbalizer: distributionOf(
      asked.map((one) =>
        coverage(
          one,
          verbalizeSql(one.bound, one.database.schema, { seed: 1, lexicon: lexicon?.get(one.database.id) }),
        ),
      ),
    ),
    shuffledWithinDatabase: distributionOf(others),
    shuffled: distributionOf(withOthersOf(asked)),
    ownAboveOthers: meanOf(wins),
    microsecondsPerQuestion: (1_000 * milliseconds) / own.length,
  };
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

export function distributionOf(values: readonly number[]): Distribution {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.floor(share * sorted.length)] as number;
  return {
    mean: meanOf(values),
    fifthPercentile: at(0.05),
    lowerQuartile: at(0.25),
    median: at(0.5),
    whole: values.filter((value) => value === 1).length / values.length,
  };
}
