import { invalidInput, Refusal } from "../errors.ts";
import type { Dialect, Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { contentHash } from "./canonicalJson.ts";
import { nearestName } from "./nearestName.ts";
import { inTransaction, type Transaction } from "./transaction.ts";

/** Columns of equal length, one entry an example. */
export interface SplitColumns {
  name: string;
  contentHash: string;
  questions: readonly string[];
  goldSql: readonly string[];
  /** Name of each example's database. */
  databases: readonly string[];
  difficulties: readonly (string | null | undefined)[] | null;
  evidence: readonly (string | null | undefined)[] | null;
}

export interface BenchmarkRegistration {
  name: string;
  description: string;
  dialect: Dialect;
  folder: string;
  databases: readonly { name: string; schema: Prisma.InputJsonValue }[];
  splits: readonly SplitColumns[];
}

/**
 * Registers a benchmark with its databases, splits and examples. The same content again only notes the folder.
 *
 * @returns the benchmark's id.
 * @throws Refusal INVALID_INPUT, CONFLICT where the name stands for other content.
 */
export async function registerBenchmark(
  prisma: PrismaClient,
  registration: BenchmarkRegistration,
): Promise<string> {
  checkRegistration(registration);
  const { name, description, dialect, folder, databases, splits } = registration;
  const hash = contentHash({ dialect, databases, splits });
  return inTransaction(prisma, async (transaction) => {
    await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${name}, 1))`;
    const existing = await transaction.benchmark.findUnique({ where: { name } });
    if (existing && existing.contentHash !== hash) {
      throw new Refusal(
        "CONFLICT",
        `input.name: a benchmark ${JSON.stringify(name)} with other content is registered, and results refer to it. ` +
          "Register this one under another name.",
        "input.name",
      );
    }
    if (existing) {
      await transaction.benchmark.update({
        where: { name },
        data: { folder, description, deletedAt: null },
      });
      return existing.id;
    }
    const benchmark = await transaction.benchmark.create({
      data: {
        name,
        description,
        dialect,
        folder,
        contentHash: hash,
        databases: { create: databases.map((database) => ({ ...database })) },
        splits: {
          create: splits.map((split, position) => ({
            name: split.name,
            position,
            exampleCount: split.questions.length,
            contentHash: split.contentHash,
          })),
        },
      },
    });
    for (const split of splits) await storeExamples(transaction, benchmark.id, split);
    return benchmark.id;
  });
}

async function storeExamples(
  transaction: Transaction,
  benchmarkId: string,
  split: SplitColumns,
): Promise<void> {
  const absent = split.questions.map(() => null);
  await transaction.$executeRaw`
    insert into "Example"
      ("id", "splitId", "databaseId", "index", "question", "goldSql", "difficulty", "evidence")
    select gen_random_uuid(), split."id", database."id", (sent."position" - 1)::int,
      sent."question", sent."goldSql", sent."difficulty", sent."evidence"
    from unnest(
      ${split.questions}::text[], ${split.goldSql}::text[], ${split.databases}::text[],
      ${split.difficulties ?? absent}::text[], ${split.evidence ?? absent}::text[]
    ) with ordinality as sent("question", "goldSql", "database", "difficulty", "evidence", "position")
    join "Database" as database on database."benchmarkId" = ${benchmarkId}::uuid and database."name" = sent."database"
    join "Split" as split on split."benchmarkId" = ${benchmarkId}::uuid and split."name" = ${split.name}`;
}

function checkRegistration({ name, databases, splits }: BenchmarkRegistration): void {
  if (name.trim() === "") throw invalidInput("input.name", "is empty; name the benchmark.");
  if (splits.length === 0)
    throw invalidInput("input.splits", "is empty; a benchmark has at least one split.");
  const databaseNames = databases.map((database) => database.name);
  refuseRepeated("input.databases", databaseNames);
  refuseRepeated(
    "input.splits",
    splits.map((split) => split.name),
  );
  const known = new Set(databaseNames);
  for (const [index, split] of splits.entries()) {
    const field = `input.splits[${index}]`;
    for (const column of ["goldSql", "databases", "difficulties", "evidence"] as const) {
      const length = split[column]?.length ?? split.questions.length;
      if (length !== split.questions.length) {
        throw invalidInput(
          `${field}.${column}`,
          `has ${length} entries and questions has ${split.questions.length}; send one an example.`,
        );
      }
    }
    const position = split.databases.findIndex((database) => !known.has(database));
    if (position >= 0) {
      const missing = split.databases[position] as string;
      throw invalidInput(
        `${field}.databases[${position}]`,
        `${JSON.stringify(missing)} is not among input.databases; add it there` +
          (known.size > 0 ? ` or use ${JSON.stringify(nearestName(missing, databaseNames))}.` : "."),
      );
    }
  }
}

function refuseRepeated(field: string, names: readonly string[]): void {
  const index = names.findIndex((name, position) => names.indexOf(name) < position);
  if (index >= 0) {
    throw invalidInput(
      `${field}[${index}].name`,
      `${JSON.stringify(names[index])} is there twice; name each once.`,
    );
  }
}
