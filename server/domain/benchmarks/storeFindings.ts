import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import type { Transaction } from "../transaction.ts";

/** What is wrong with one example of a split. */
export interface Finding {
  /** Position in its split, from 0. */
  index: number;
  kind: string;
  detail: string;
  isQuarantined: boolean;
}

/** Findings of all examples of a split, by one version of the checks. */
export interface SplitHealth {
  checkVersion: number;
  findings: readonly Finding[];
}

/** @throws Refusal INVALID_INPUT naming the finding. */
export function checkFindings(field: string, exampleCount: number, health: SplitHealth): void {
  if (health.checkVersion < 1) throw invalidInput(`${field}.checkVersion`, "must be 1 or more.");
  for (const [position, { index, kind }] of health.findings.entries()) {
    const place = `${field}.findings[${position}]`;
    if (index < 0 || index >= exampleCount) {
      throw invalidInput(
        `${place}.index`,
        `${index} lies outside the split's ${exampleCount} examples (0 to ${exampleCount - 1}).`,
      );
    }
    if (kind.trim() === "") throw invalidInput(`${place}.kind`, "is empty; say what kind of fault it is.");
  }
}

/** Replaces whatever was found in the split before. */
export async function storeFindings(
  transaction: Transaction,
  splitId: string,
  { checkVersion, findings }: SplitHealth,
): Promise<void> {
  await transaction.$executeRaw`
    delete from "HealthFinding" using "Example" as example
    where example."id" = "HealthFinding"."exampleId" and example."splitId" = ${splitId}::uuid`;
  await transaction.split.update({
    where: { id: splitId },
    data: { healthCheckVersion: checkVersion, healthCheckedAt: new Date() },
  });
  if (findings.length === 0) return;
  await transaction.$executeRaw`
    insert into "HealthFinding" ("id", "exampleId", "kind", "detail", "isQuarantined")
    select gen_random_uuid(), example."id", sent."kind", sent."detail", sent."isQuarantined"
    from unnest(
      ${findings.map(({ index }) => index)}::int[],
      ${findings.map(({ kind }) => storableText(kind))}::text[],
      ${findings.map(({ detail }) => storableText(detail))}::text[],
      ${findings.map(({ isQuarantined }) => String(isQuarantined))}::text[]::boolean[]
    ) as sent("index", "kind", "detail", "isQuarantined")
    join "Example" as example on example."splitId" = ${splitId}::uuid and example."index" = sent."index"`;
}
