import type { Prisma, PrismaClient } from "../../generated/prisma/client.ts";
import { contentHash } from "../contentHash.ts";
import { storableJson, storableText } from "../storableText.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import type { BenchmarkRegistration, SplitColumns } from "./benchmarkRegistration.ts";
import { checkRegistration } from "./checkRegistration.ts";
import { storeIssues } from "./storeIssues.ts";

/**
 * Registers a benchmark with its databases, splits and examples. Other content under a known name becomes its next
 * version; content that is known already keeps its version, and its folder, features and issues are brought up to
 * date. A name alone means its highest version, even after an older one was registered again.
 *
 * @returns the id of the version.
 * @throws Refusal INVALID_INPUT
 */
export async function registerBenchmark(
  prisma: PrismaClient,
  registration: BenchmarkRegistration,
): Promise<string> {
  checkRegistration(registration);
  const { name, description, folder, splits } = registration;
  const hash = hashOf(registration);
  return inTransaction(prisma, async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 1))`;
    const existing = await transaction.benchmark.findUnique({
      where: { name_contentHash: { name, contentHash: hash } },
    });
    if (existing) {
      await transaction.benchmark.update({
        where: { id: existing.id },
        data: { folder, description, deletedAt: null },
      });
      for (const split of splits) await updateDescriptions(transaction, existing.id, split);
    }
    const id = existing?.id ?? (await createVersion(transaction, registration, hash));
    for (const { name: splitName, audit } of splits) {
      if (!audit) continue;
      const split = await transaction.split.findUniqueOrThrow({
        where: { benchmarkId_name: { benchmarkId: id, name: splitName } },
      });
      await storeIssues(transaction, split.id, audit);
    }
    return id;
  });
}

/** What results rest on. Features, issues and names of examples are read from it by programs that change, and stay outside. */
function hashOf({ dialect, databases, splits }: BenchmarkRegistration): string {
  const content = splits.map(
    ({ features: _, audit: __, sourceIds: ___, leftOut: ____, ...columns }) => columns,
  );
  return contentHash({ dialect, databases, splits: content });
}

async function createVersion(
  transaction: Transaction,
  { name, description, dialect, folder, databases, splits }: BenchmarkRegistration,
  hash: string,
): Promise<string> {
  const newest = await transaction.benchmark.findFirst({ where: { name }, orderBy: { version: "desc" } });
  await transaction.benchmark.updateMany({ where: { name }, data: { isNewest: false } });
  const benchmark = await transaction.benchmark.create({
    data: {
      name,
      version: (newest?.version ?? 0) + 1,
      description,
      dialect,
      folder,
      contentHash: hash,
      databases: {
        create: databases.map(({ name, schema }) => ({
          name,
          schema: storableJson(schema) as Prisma.InputJsonValue,
        })),
      },
      splits: {
        create: splits.map((split, position) => ({
          name: split.name,
          position,
          exampleCount: split.questions.length,
          contentHash: split.contentHash,
          leftOut: [...split.leftOut],
        })),
      },
    },
  });
  for (const split of splits) await storeExamples(transaction, benchmark.id, split);
  return benchmark.id;
}

async function storeExamples(
  transaction: Transaction,
  benchmarkId: string,
  split: SplitColumns,
): Promise<void> {
  const absent = split.questions.map(() => null);
  await transaction.$executeRaw`
    insert into "Example"
      ("id", "splitId", "databaseId", "index", "question", "goldSql", "difficulty", "evidence", "sourceId",
        "features")
    select gen_random_uuid(), split."id", database."id", (sent."position" - 1)::int,
      sent."question", sent."goldSql", sent."difficulty", sent."evidence", sent."sourceId",
      array(select jsonb_array_elements_text(sent."features"))
    from unnest(
      ${split.questions}::text[], ${split.goldSql}::text[], ${split.databases}::text[],
      ${split.difficulties ?? absent}::text[], ${split.evidence ?? absent}::text[], ${split.sourceIds ?? absent}::text[],
      ${featureTexts(split)}::text[]::jsonb[]
    ) with ordinality as sent(
      "question", "goldSql", "database", "difficulty", "evidence", "sourceId", "features", "position"
    )
    join "Database" as database on database."benchmarkId" = ${benchmarkId}::uuid and database."name" = sent."database"
    join "Split" as split on split."benchmarkId" = ${benchmarkId}::uuid and split."name" = ${split.name}`;
}

async function updateDescriptions(
  transaction: Transaction,
  benchmarkId: string,
  split: SplitColumns,
): Promise<void> {
  await transaction.split.updateMany({
    where: { benchmarkId, name: split.name },
    data: { leftOut: [...split.leftOut] },
  });
  if (split.sourceIds) {
    await transaction.$executeRaw`
      update "Example" as example set "sourceId" = sent."sourceId"
      from unnest(${split.sourceIds}::text[]) with ordinality as sent("sourceId", "position"), "Split" as split
      where split."benchmarkId" = ${benchmarkId}::uuid and split."name" = ${split.name}
        and example."splitId" = split."id" and example."index" = sent."position" - 1`;
  }
  if (!split.features) return;
  await transaction.$executeRaw`
    update "Example" as example
    set "features" = array(select jsonb_array_elements_text(sent."features"))
    from unnest(${featureTexts(split)}::text[]::jsonb[]) with ordinality as sent("features", "position"), "Split" as split
    where split."benchmarkId" = ${benchmarkId}::uuid and split."name" = ${split.name}
      and example."splitId" = split."id" and example."index" = sent."position" - 1`;
}

/** A list of lists of unequal length goes through PostgreSQL as JSON, one text an example. */
function featureTexts({ questions, features }: SplitColumns): string[] {
  return questions.map((_, index) => JSON.stringify((features?.[index] ?? []).map(storableText)));
}
