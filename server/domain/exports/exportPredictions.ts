import { Outcome, Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { Refusal } from "../errors.ts";
import { formatRuleVersion, parseRuleVersion, readRuleVersion } from "../evaluations/ruleVersion.ts";
import { findUnknownRules } from "../evaluations/unknownRule.ts";
import { requireNames, requireRecord } from "../requireKnown.ts";
import { type Cell, type Column, type Export, listOf, type Values } from "./exportTable.ts";
import {
  type ExportedRun,
  isAny,
  requireRunValues,
  runCells,
  runColumns,
  runCondition,
  runParameters,
  runTables,
  selectedOfRun,
} from "./selectRuns.ts";

const evaluationsAtOnce = 500;
/** Predictions of a batch, which is also the largest part of one evaluation that is read at once. */
const batchSize = 5_000;

const columns: readonly Column[] = [
  ...runColumns,
  { name: "generation", kind: "integer" },
  { name: "evaluationId", kind: "id", of: "Evaluation" },
  { name: "benchmark", kind: "text" },
  { name: "benchmarkVersion", kind: "integer" },
  { name: "split", kind: "text" },
  { name: "decoding", kind: "text" },
  { name: "outcomeRule", kind: "text" },
  { name: "executor", kind: "text" },
  { name: "exampleId", kind: "id", of: "Example" },
  { name: "exampleIndex", kind: "integer" },
  { name: "database", kind: "text" },
  { name: "difficulty", kind: "text" },
  { name: "features", kind: "texts" },
  { name: "question", kind: "text" },
  { name: "goldSql", kind: "text" },
  { name: "sql", kind: "text" },
  { name: "outcome", kind: "text" },
  { name: "milliseconds", kind: "number" },
  { name: "reason", kind: "text" },
  { name: "hasDisagreement", kind: "boolean" },
];

interface Evaluation extends ExportedRun {
  readonly evaluationId: string;
  readonly generation: number;
  readonly benchmark: string;
  readonly benchmarkVersion: number;
  readonly split: string;
  readonly splitId: string;
  readonly decoding: string;
  readonly outcomeRule: string;
  readonly executor: string;
  readonly rules: string[];
  readonly exampleCount: number;
}

interface Row {
  readonly evaluationId: string;
  readonly exampleId: string;
  readonly exampleIndex: number;
  readonly database: string;
  readonly difficulty: string | null;
  readonly features: string[];
  readonly question: string;
  readonly goldSql: string;
  readonly sql: string;
  readonly outcome: string;
  readonly milliseconds: number;
  readonly reason: string | null;
  readonly hasDisagreement: boolean;
  readonly verdicts: number[];
}

/**
 * Predictions of complete evaluations, which never change, by evaluation and example. Each rule of theirs has a column of its
 * own, named as in `strict@1`: 1 right, 0 wrong, a graded rule's number, null where it does not apply.
 */
export const exportPredictions: Export = {
  parameters: [
    ...runParameters,
    { name: "evaluation", kind: "id", of: "Evaluation", isList: true },
    { name: "split", kind: "text", isList: true },
    { name: "generation", kind: "integer", isList: true },
    { name: "rule", kind: "text", isList: true },
    { name: "outcome", kind: "text", oneOf: Object.values(Outcome), isList: true },
  ],
  async open(prisma, values) {
    await requireRunValues(prisma, values);
    for (const id of listOf(values, "evaluation") ?? []) {
      await requireRecord(prisma, "evaluation", id, "evaluation");
    }
    const splits = (listOf(values, "split") ?? []).map((name) => ({ field: "split", name }));
    await requireNames(prisma, "split", splits);
    await requireKnownRules(prisma, listOf(values, "rule") ?? []);
    const rules = await rulesOf(prisma, values);
    return {
      columns: [...columns, ...rules.map((name) => ({ name, kind: "number" as const }))],
      batches: batchesOf(prisma, values, rules),
    };
  },
};

/** Throws NOT_FOUND for a rule, by name or by name and version, that is neither described nor recorded. */
export async function requireKnownRules(
  prisma: PrismaClient,
  texts: readonly string[],
  field = "rule",
): Promise<void> {
  for (const [, fault] of await findUnknownRules(prisma, texts)) {
    throw new Refusal("NOT_FOUND", `${field}: ${fault}`, field);
  }
}

const evaluationTables = Prisma.sql`
  ${runTables}
  join "Generation" as generation on generation."runId" = run."id"
  join "Evaluation" as evaluation on evaluation."generationId" = generation."id"
  join "Split" as split on split."id" = evaluation."splitId"`;

function evaluationCondition(values: Values): Prisma.Sql {
  const rules = listOf(values, "rule");
  return Prisma.sql`
    evaluation."status" = 'COMPLETE' and ${runCondition(values)}
    and ${isAny(Prisma.sql`evaluation."id"`, listOf(values, "evaluation"), "uuid")}
    and ${isAny(Prisma.sql`split."name"`, listOf(values, "split"), "text")}
    and ${isAny(Prisma.sql`generation."number"`, listOf(values, "generation")?.map(Number) ?? null, "int")}
    and (${rules === null} or exists (
      select from unnest(evaluation."rules") as rule
      where rule = any(${rules ?? []}::text[]) or split_part(rule, '@', 1) = any(${rules ?? []}::text[])
    ))`;
}

/** Names and versions of the rules whose verdicts are exported: those of the evaluations, or of them those asked for. */
async function rulesOf(prisma: PrismaClient, values: Values): Promise<string[]> {
  const rows = await prisma.$queryRaw<{ rule: string }[]>(Prisma.sql`
    select distinct rule from ${evaluationTables}, unnest(evaluation."rules") as rule
    where ${evaluationCondition(values)} order by rule`);
  const asked = listOf(values, "rule");
  return rows
    .map(({ rule }) => rule)
    .filter(
      (rule) =>
        asked === null ||
        asked.some(
          (text) => text === rule || (!parseRuleVersion(text) && text === readRuleVersion(rule).rule),
        ),
    );
}

async function* batchesOf(
  prisma: PrismaClient,
  values: Values,
  rules: readonly string[],
): AsyncGenerator<Cell[][]> {
  const outcomes = listOf(values, "outcome");
  for await (const evaluations of evaluationsOf(prisma, values)) {
    const contextOf = new Map(evaluations.map((each) => [each.evaluationId, contextCells(each, rules)]));
    for (const part of partsOf(evaluations)) {
      const rows = await loadPart(prisma, part, outcomes);
      yield rows.map((row) => {
        const { cells, positions } = contextOf.get(row.evaluationId)!;
        return [...cells, ...ownCells(row), ...positions.map((position) => verdictAt(row, position))];
      });
    }
  }
}

async function* evaluationsOf(prisma: PrismaClient, values: Values): AsyncGenerator<Evaluation[]> {
  let after = Prisma.sql`true`;
  for (;;) {
    const found = await prisma.$queryRaw<Evaluation[]>(Prisma.sql`
      select ${selectedOfRun}, generation."number" as "generation", evaluation."id"::text as "evaluationId",
        benchmark."name" as "benchmark", benchmark."version" as "benchmarkVersion", split."name" as "split",
        split."id"::text as "splitId", evaluation."decoding", evaluation."outcomeRule", evaluation."executor",
        evaluation."rules", evaluation."exampleCount"
      from ${evaluationTables} where ${evaluationCondition(values)} and ${after}
      order by evaluation."id" limit ${evaluationsAtOnce}`);
    yield found;
    const last = found.at(-1);
    if (last === undefined || found.length < evaluationsAtOnce) return;
    after = Prisma.sql`evaluation."id" > ${last.evaluationId}::uuid`;
  }
}

/** Examples from `from` to before `to` of some evaluations. */
interface Part {
  readonly evaluations: readonly Evaluation[];
  readonly from: number;
  readonly to: number;
}

/** Several small evaluations are read together, a large one in parts. */
function* partsOf(evaluations: readonly Evaluation[]): Generator<Part> {
  let together: Evaluation[] = [];
  let count = 0;
  for (const evaluation of evaluations) {
    if (count + evaluation.exampleCount > batchSize && together.length > 0) {
      yield { evaluations: together, from: 0, to: batchSize };
      [together, count] = [[], 0];
    }
    if (evaluation.exampleCount <= batchSize) {
      together.push(evaluation);
      count += evaluation.exampleCount;
      continue;
    }
    for (let from = 0; from < evaluation.exampleCount; from += batchSize) {
      yield { evaluations: [evaluation], from, to: from + batchSize };
    }
  }
  if (together.length > 0) yield { evaluations: together, from: 0, to: batchSize };
}

function loadPart(
  prisma: PrismaClient,
  { evaluations, from, to }: Part,
  outcomes: readonly string[] | null,
): Promise<Row[]> {
  const ids = evaluations.map(({ evaluationId }) => evaluationId);
  const splitIds = [...new Set(evaluations.map(({ splitId }) => splitId))];
  return prisma.$queryRaw<Row[]>(Prisma.sql`
    select prediction."evaluationId"::text as "evaluationId", example."id"::text as "exampleId",
      example."index" as "exampleIndex", database."name" as "database", example."difficulty", example."features",
      example."question", example."goldSql", prediction."sql", prediction."outcome"::text as "outcome",
      prediction."milliseconds", prediction."reason", prediction."hasDisagreement", prediction."verdicts"
    from "Prediction" as prediction
    join "Example" as example on example."id" = prediction."exampleId"
    join "Database" as database on database."id" = example."databaseId"
    where prediction."evaluationId" = any(${ids}::uuid[]) and example."splitId" = any(${splitIds}::uuid[])
      and example."index" >= ${from} and example."index" < ${to}
      and ${isAny(Prisma.sql`prediction."outcome"::text`, outcomes, "text")}
    order by prediction."evaluationId", example."index"`);
}

function contextCells(evaluation: Evaluation, rules: readonly string[]) {
  const own = evaluation.rules.map((rule) => formatRuleVersion(readRuleVersion(rule)));
  return {
    cells: [
      ...runCells(evaluation),
      evaluation.generation,
      evaluation.evaluationId,
      evaluation.benchmark,
      evaluation.benchmarkVersion,
      evaluation.split,
      evaluation.decoding,
      evaluation.outcomeRule,
      evaluation.executor,
    ],
    positions: rules.map((rule) => own.indexOf(rule)),
  };
}

function ownCells(row: Row): Cell[] {
  return [
    row.exampleId,
    row.exampleIndex,
    row.database,
    row.difficulty,
    row.features,
    row.question,
    row.goldSql,
    row.sql,
    row.outcome,
    row.milliseconds,
    row.reason,
    row.hasDisagreement,
  ];
}

function verdictAt({ verdicts }: Row, position: number): number | null {
  const verdict = position < 0 ? undefined : verdicts[position];
  return verdict === undefined || Number.isNaN(verdict) ? null : verdict;
}
