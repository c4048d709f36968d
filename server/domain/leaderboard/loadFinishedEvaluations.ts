import { countVerdicts } from "../../../statistics/verdictSums.ts";
import type { PrismaClient } from "../../generated/prisma/client.ts";
import {
  formatRuleVersion,
  parseRuleVersion,
  type RuleVersion,
  readRuleVersion,
} from "../evaluations/ruleVersion.ts";
import type { FinishedEvaluation } from "./leaderboardEntries.ts";

interface Row extends Omit<FinishedEvaluation, "rule" | "position" | "sums"> {
  outcomeRule: string;
  /** Those that gave a verdict on any example: a rule may stand among an evaluation's and apply to none. */
  scoredRules: string[];
  correctCount: number;
  scoreVersion: number | null;
  scorePosition: number | null;
  isGraded: boolean | null;
  scoredCount: number | null;
  verdictSum: number | null;
  sumOfSquares: number | null;
}

export interface FinishedEvaluations {
  evaluations: FinishedEvaluation[];
  /** All rules that have a verdict in any of them, by name and version. */
  rules: RuleVersion[];
}

/**
 * The complete evaluations of some runs, the earliest completed first, in one SQL statement: of a run that names its result
 * those of that generation, which alone counts, of another one those of all its generations. Without those of which
 * nothing could be judged, because all gold SQL fails.
 *
 * @param outcomeRule only those whose outcomes were recorded under this rule.
 * @param rule name, or name and version, of the rule whose verdicts count; by default each evaluation's own. One
 *   that has no verdicts of it is left out, unless its outcomes were recorded under it.
 */
export async function loadFinishedEvaluations(
  prisma: PrismaClient,
  runIds: readonly string[],
  { outcomeRule, rule }: { outcomeRule?: string | undefined; rule?: string | undefined },
): Promise<FinishedEvaluations> {
  const wanted = rule === undefined ? undefined : (parseRuleVersion(rule) ?? { rule, version: undefined });
  const rows = await prisma.$queryRaw<Row[]>`
    select evaluation."id"::text as "id", generation."runId"::text as "runId",
      generation."number" as "generationNumber", evaluation."splitId"::text as "splitId",
      evaluation."decoding", evaluation."outcomeRule", evaluation."executor", evaluation."exampleCount",
      evaluation."judgedCount", evaluation."correctCount", evaluation."executableCount", evaluation."completedAt",
      array(
        select each."rule" || '@' || each."version" from "EvaluationScore" as each
        where each."evaluationId" = evaluation."id" order by each."position"
      ) as "scoredRules",
      score."version" as "scoreVersion", score."position" as "scorePosition", score."isGraded",
      score."exampleCount" as "scoredCount", score."verdictSum", score."sumOfSquares"
    from "Run" as run
    cross join lateral (
      select "id", "runId", "number" from "Generation" where "runId" = run."id" and "number" = run."resultGeneration"
      union all
      select "id", "runId", "number" from "Generation" where "runId" = run."id" and run."resultGeneration" is null
    ) as generation
    join "Evaluation" as evaluation on evaluation."generationId" = generation."id"
    left join "EvaluationScore" as score
      on score."evaluationId" = evaluation."id" and score."rule" = ${wanted?.rule ?? null}::text
      and (${wanted?.version ?? null}::int is null or score."version" = ${wanted?.version ?? null}::int)
    where evaluation."status" = 'COMPLETE' and evaluation."judgedCount" > 0 and run."id" = any(${runIds}::uuid[])
      and (${outcomeRule ?? null}::text is null or evaluation."outcomeRule" = ${outcomeRule ?? null}::text)
    order by evaluation."completedAt", evaluation."id"`;
  return { evaluations: rows.flatMap((row) => underRule(row, wanted)), rules: rulesOf(rows) };
}

function underRule(
  row: Row,
  wanted: { rule: string; version: number | undefined } | undefined,
): FinishedEvaluation[] {
  const { outcomeRule, scoredRules: _, correctCount, scoreVersion, scorePosition, ...others } = row;
  const { isGraded, scoredCount, verdictSum, sumOfSquares, ...evaluation } = others;
  if (wanted && scorePosition !== null) {
    return [
      {
        ...evaluation,
        rule: formatRuleVersion({ rule: wanted.rule, version: scoreVersion ?? 1 }),
        position: scorePosition,
        sums: {
          exampleCount: scoredCount ?? 0,
          verdictSum: verdictSum ?? 0,
          sumOfSquares: sumOfSquares ?? 0,
          isGraded: isGraded ?? false,
        },
      },
    ];
  }
  const own = readRuleVersion(outcomeRule);
  if (wanted && (wanted.rule !== own.rule || (wanted.version ?? own.version) !== own.version)) return [];
  const sums = countVerdicts(correctCount, evaluation.judgedCount);
  return [{ ...evaluation, rule: outcomeRule, position: 0, sums }];
}

function rulesOf(rows: readonly Row[]): RuleVersion[] {
  const texts = new Set(rows.flatMap(({ scoredRules, outcomeRule }) => [...scoredRules, outcomeRule]));
  return [...texts].map(readRuleVersion);
}
