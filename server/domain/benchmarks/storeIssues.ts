import { invalidInput } from "../errors.ts";
import { storableText } from "../storableText.ts";
import type { Transaction } from "../transaction.ts";

/** What is wrong with one example of a split. */
export interface Issue {
  /** Position in its split, from 0. */
  index: number;
  kind: string;
  detail: string;
  isExcluded: boolean;
}

/** Issues of all examples of a split, by one version of the checks. */
export interface SplitAudit {
  checkVersion: number;
  issues: readonly Issue[];
}

/** @throws Refusal INVALID_INPUT naming the issue. */
export function checkIssues(field: string, exampleCount: number, audit: SplitAudit): void {
  if (audit.checkVersion < 1) throw invalidInput(`${field}.checkVersion`, "must be 1 or more.");
  for (const [position, { index, kind }] of audit.issues.entries()) {
    const place = `${field}.issues[${position}]`;
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
export async function storeIssues(
  transaction: Transaction,
  splitId: string,
  { checkVersion, issues }: SplitAudit,
): Promise<void> {
  await transaction.$executeRaw`
    delete from "AuditIssue" using "Example" as example
    where example."id" = "AuditIssue"."exampleId" and example."splitId" = ${splitId}::uuid`;
  await transaction.split.update({
    where: { id: splitId },
    data: { auditVersion: checkVersion, auditedAt: new Date() },
  });
  if (issues.length === 0) return;
  await transaction.$executeRaw`
    insert into "AuditIssue" ("id", "exampleId", "kind", "detail", "isExcluded")
    select gen_random_uuid(), example."id", sent."kind", sent."detail", sent."isExcluded"
    from unnest(
      ${issues.map(({ index }) => index)}::int[],
      ${issues.map(({ kind }) => storableText(kind))}::text[],
      ${issues.map(({ detail }) => storableText(detail))}::text[],
      ${issues.map(({ isExcluded }) => String(isExcluded))}::text[]::boolean[]
    ) as sent("index", "kind", "detail", "isExcluded")
    join "Example" as example on example."splitId" = ${splitId}::uuid and example."index" = sent."index"`;
}
