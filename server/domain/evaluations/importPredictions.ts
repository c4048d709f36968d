import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { type BenchmarkWithSplits, requireBenchmark } from "../benchmarks/findBenchmark.ts";
import { contentHash } from "../contentHash.ts";
import { invalidInput, Refusal } from "../errors.ts";
import { makeOnce } from "../idempotencyKey.ts";
import { storableText } from "../storableText.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";

export interface ImportedSystem {
  name: string;
  /** As tables show it; the name where it is null. */
  title: string | null;
  /** Publication or place it comes from. */
  source: string | null;
}

export interface PredictionFile {
  benchmark: string;
  /** The newest where it is null. */
  version: number | null;
  split: string;
  system: ImportedSystem;
  /** Name of what the system was built on. */
  baseModel: string | null;
  /** Name of the experiment it is to stand in. */
  experiment: string | null;
  decoding: string | null;
  /** One an example, in the order of the split. */
  sql: readonly string[];
  idempotencyKey: string | null;
}

export const usualExperiment = "Imported predictions";
export const usualBaseModel = "unspecified";
export const usualDecoding = "unspecified";
/** Characters of a SQL text that an executor takes. Of a longer one so many are kept that it is still too long, and invalid. */
export const longestSql = 100_000;
/** Of a run's name, which stands in an index. */
const mostBytesOfName = 2_000;
/** After all presets, in tables. */
const positionOfSystems = 1_000;

/**
 * Queues the scoring of predictions that were made elsewhere: a run without training, which a trainer claims like any
 * other. The server itself executes none of them. The same file again returns the run there is.
 *
 * @returns the run's id.
 * @throws Refusal INVALID_INPUT, CONFLICT where other predictions of the system on this split stand in the experiment, or
 *   the key was used for another input.
 */
export async function importPredictions(prisma: PrismaClient, file: PredictionFile): Promise<string> {
  checkTexts(file);
  const { idempotencyKey: key, ...input } = file;
  return inTransaction(prisma, (transaction) =>
    makeOnce(transaction, { key, mutation: "importPredictions", input }, () => store(transaction, file)),
  );
}

async function store(transaction: Transaction, file: PredictionFile): Promise<string> {
  // Imports wait for each other, so that two of one system at once make one row of it.
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended('importPredictions', 2))`;
  const benchmark = await requireBenchmark(
    transaction,
    { name: file.benchmark, version: file.version },
    { name: "input.benchmark", version: "input.version" },
  );
  const split = findSplit(benchmark, file);
  const experimentId = await findExperiment(transaction, file.experiment ?? usualExperiment);
  const name = nameOf(file, benchmark);
  checkName(name);
  const sql = file.sql.map((text) => storableText(text.slice(0, longestSql + 1)));
  const hash = contentHash([benchmark.id, split.id, sql]);
  const existing = await transaction.run.findUnique({
    where: { experimentId_name: { experimentId, name } },
    include: { predictionImport: { select: { contentHash: true } } },
  });
  if (existing?.predictionImport?.contentHash === hash) return existing.id;
  if (existing) {
    throw new Refusal(
      "CONFLICT",
      `input.sql: other predictions stand as ${JSON.stringify(name)} in the experiment, and results never change. ` +
        "Give the system another name, or name another experiment.",
      "input.sql",
    );
  }
  const decoding = file.decoding ?? usualDecoding;
  const run = await transaction.run.create({
    data: {
      kind: "IMPORT",
      experimentId,
      name,
      methodId: await findSystem(transaction, file.system),
      baseModelId: await findBaseModel(transaction, file.baseModel ?? usualBaseModel),
      benchmarkId: benchmark.id,
      seed: 0,
      configuration: Prisma.DbNull,
      configurationHash: contentHash({ kind: "IMPORT", decoding }),
      predictionImport: {
        create: {
          splitId: split.id,
          decoding,
          sql,
          contentHash: hash,
        },
      },
    },
  });
  return run.id;
}

function checkTexts({ system, baseModel, experiment, decoding }: PredictionFile): void {
  const names = {
    "input.system.name": system.name,
    "input.baseModel": baseModel,
    "input.experiment": experiment,
    "input.decoding": decoding,
  };
  for (const [field, name] of Object.entries(names)) {
    if (name !== null && name.trim() === "") throw invalidInput(field, "is empty; name it or leave it out.");
  }
}

function findSplit(benchmark: BenchmarkWithSplits, { split, sql }: PredictionFile): { id: string } {
  const found = benchmark.splits.find(({ name }) => name === split);
  if (!found) {
    const names = benchmark.splits.map(({ name }) => name);
    throw invalidInput("input.split", unknownName(`split of ${benchmark.name}`, split, names));
  }
  if (sql.length !== found.exampleCount) {
    throw invalidInput(
      "input.sql",
      `has ${sql.length} predictions, and split ${split} of ${benchmark.name} has ${found.exampleCount} examples; ` +
        "send one an example, in order, an empty text where none came.",
    );
  }
  return found;
}

/** All that tells one import of an experiment from another. */
function nameOf(
  { system, baseModel, decoding, split }: PredictionFile,
  benchmark: BenchmarkWithSplits,
): string {
  const version = benchmark.version === 1 ? "" : ` version ${benchmark.version}`;
  const details = [baseModel, decoding].filter((detail) => detail !== null).join(", ");
  return `${system.name} on ${benchmark.name}${version} ${split}${details === "" ? "" : ` (${details})`}`;
}

/** The names of an import may each be as long as a name can be, and together too long for an index. */
function checkName(name: string): void {
  const bytes = Buffer.byteLength(name);
  if (bytes <= mostBytesOfName) return;
  throw invalidInput(
    "input.system.name",
    `makes a name of ${bytes} bytes with benchmark, split, base model and decoding, and ${mostBytesOfName} are allowed; shorten them.`,
  );
}

async function findExperiment(transaction: Transaction, name: string): Promise<string> {
  const found = await transaction.experiment.findFirst({
    where: { name, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return (found ?? (await transaction.experiment.create({ data: { name } }))).id;
}

async function findSystem(
  transaction: Transaction,
  { name, title, source }: ImportedSystem,
): Promise<string> {
  const found = await transaction.method.findUnique({ where: { name } });
  if (found?.kind === "PRESET") {
    throw invalidInput(
      "input.system.name",
      `${JSON.stringify(name)} is a method that runs here follow; give the system another name.`,
    );
  }
  if (!found) {
    const created = await transaction.method.create({
      data: {
        kind: "IMPORTED",
        name,
        title: title ?? name,
        description: "Predictions made elsewhere and scored here.",
        source: source ?? "",
        preset: Prisma.DbNull,
        position: positionOfSystems,
      },
    });
    return created.id;
  }
  const news = { ...(title === null ? {} : { title }), ...(source === null ? {} : { source }) };
  await transaction.method.update({ where: { id: found.id }, data: { ...news, deletedAt: null } });
  return found.id;
}

async function findBaseModel(transaction: Transaction, name: string): Promise<string> {
  const description = "Named by imported predictions; nothing here trains it.";
  const { id } = await transaction.baseModel.upsert({
    where: { name },
    create: { name, description, architecture: Prisma.DbNull },
    update: {},
  });
  return id;
}
