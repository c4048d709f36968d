import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { type BenchmarkWithSplits, requireBenchmark } from "../benchmarks/findBenchmark.ts";
import { contentHash } from "../contentHash.ts";
import { checkAll, invalidInput, Refusal } from "../errors.ts";
import { makeOnce } from "../idempotencyKey.ts";
import {
  checkName,
  findOrMakeBaseModel,
  findOrMakeExperiment,
  findOrMakeMethod,
  lockOutsideNames,
  usualBaseModel,
} from "../runs/outsideNames.ts";
import { isCounting } from "../runs/runLifecycle.ts";
import { storableText } from "../storableText.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";
import { givenText } from "./predictionColumns.ts";

export interface ImportedSystem {
  name: string;
  /** As tables show it; the name where it is null. */
  title: string | null;
  /** Publication or place it comes from. */
  source: string | null;
}

export interface PredictionFile {
  /** Id of the run, logged from elsewhere, that made them; it says all that is null here but the decoding. Null where a system is named. */
  run: string | null;
  benchmark: string | null;
  /** The newest where it is null. */
  version: number | null;
  split: string;
  system: ImportedSystem | null;
  /** Name of what the system was built on. */
  baseModel: string | null;
  /** Name of the experiment it is to stand in. */
  experiment: string | null;
  decoding: string | null;
  /** One an example, in the order of the split. */
  sql: readonly string[];
  /** The answers that they were taken from; null for those, or all, that are no more than the SQL. */
  given: readonly (string | null | undefined)[] | null;
  idempotencyKey: string | null;
}

export const usualExperiment = "Imported predictions";
export const usualDecoding = "unspecified";
/** Characters of a SQL text that an executor takes. Of a longer one so many are kept that it is still too long, and invalid. */
export const longestSql = 100_000;
/** Of a run's name, which stands in an index. */
const mostBytesOfName = 2_000;

/** The same for predictions of a system and of a run: what the run that scores them is to be. */
interface Scoring {
  benchmark: BenchmarkWithSplits;
  split: { id: string };
  name: string;
  experimentId: string;
  methodId: string;
  baseModelId: string;
  seed: number;
  configurationHash: string;
  externalConfiguration: Prisma.InputJsonValue | null;
}

/**
 * Queues the scoring of predictions that were made elsewhere: a run without training, which a trainer claims like any
 * other. The server itself executes none of them. The same file again returns the run there is. Those of a run that was
 * logged from elsewhere stand in that run's row of the leaderboard.
 *
 * @returns the run's id.
 * @throws Refusal INVALID_INPUT, CONFLICT where other predictions of the system, or of the run, on this split are there, or
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
  await lockOutsideNames(transaction);
  return file.run === null ? storeOfSystem(transaction, file) : storeOfRun(transaction, file, file.run);
}

async function storeOfSystem(transaction: Transaction, file: PredictionFile): Promise<string> {
  const { system, benchmark: benchmarkName } = file;
  if (benchmarkName === null)
    throw invalidInput("input.benchmark", "is missing; name a registered benchmark.");
  if (system === null) throw invalidInput("input.system", "is missing; name what made them, or the run.");
  const benchmark = await requireBenchmark(
    transaction,
    { name: benchmarkName, version: file.version },
    { name: "input.benchmark", version: "input.version" },
  );
  const split = findSplit(benchmark, file);
  const experimentId = await findOrMakeExperiment(transaction, file.experiment ?? usualExperiment);
  const name = nameOf(system, file, benchmark);
  checkLength(name);
  const sql = file.sql.map(keptText);
  const existing = await transaction.run.findUnique({
    where: { experimentId_name: { experimentId, name } },
    select: existingScoring,
  });
  if (existing?.predictionImport?.contentHash === hashOf(benchmark, split, sql)) return existing.id;
  if (existing) {
    throw new Refusal(
      "CONFLICT",
      `input.sql: other predictions stand as ${JSON.stringify(name)} in the experiment, and results never change. ` +
        "Give the system another name, or name another experiment.",
      "input.sql",
    );
  }
  const decoding = file.decoding ?? usualDecoding;
  return createScoring(transaction, file, sql, {
    benchmark,
    split,
    name,
    experimentId,
    methodId: await findOrMakeMethod(transaction, { kind: "IMPORTED", ...system }, "input.system.name"),
    baseModelId: await findOrMakeBaseModel(transaction, file.baseModel ?? usualBaseModel),
    seed: 0,
    configurationHash: contentHash({ kind: "IMPORT", decoding }),
    externalConfiguration: null,
  });
}

async function storeOfRun(transaction: Transaction, file: PredictionFile, madeById: string): Promise<string> {
  const made = await transaction.run.findUnique({
    where: { id: madeById },
    include: { benchmark: { include: { splits: { orderBy: { position: "asc" } } } } },
  });
  if (!made) throw new Refusal("NOT_FOUND", "input.run: there is no such run.", "input.run");
  if (made.kind !== "EXTERNAL") {
    throw invalidInput(
      "input.run",
      "is run here, and its trainer sends its predictions; leave it out and name a system.",
    );
  }
  const split = findSplit(made.benchmark, file);
  const sql = file.sql.map(keptText);
  const existing = await transaction.run.findFirst({
    where: { predictionImport: { madeById, splitId: split.id } },
    select: existingScoring,
  });
  if (existing?.predictionImport?.contentHash === hashOf(made.benchmark, split, sql)) return existing.id;
  if (existing) {
    throw new Refusal(
      "CONFLICT",
      `input.sql: other predictions of this run on ${file.split} are there, and results never change; start another run for these.`,
      "input.sql",
    );
  }
  if (!isCounting(made.status)) {
    throw invalidInput(
      "input.run",
      `is ${made.status}, and what such a run reached does not count; start it again with startRun, then send these.`,
    );
  }
  const usualName = `${made.name} on ${file.split}`;
  const taken = await transaction.run.count({ where: { experimentId: made.experimentId, name: usualName } });
  const { experimentId, methodId, baseModelId, seed, configurationHash, externalConfiguration } = made;
  return createScoring(
    transaction,
    file,
    sql,
    {
      benchmark: made.benchmark,
      split,
      name: taken === 0 ? usualName : `${usualName} (${madeById})`,
      experimentId,
      methodId,
      baseModelId,
      seed,
      configurationHash,
      externalConfiguration: externalConfiguration as Prisma.InputJsonValue,
    },
    madeById,
  );
}

const existingScoring = { id: true, predictionImport: { select: { contentHash: true } } } as const;

function hashOf(benchmark: { id: string }, split: { id: string }, sql: readonly string[]): string {
  return contentHash([benchmark.id, split.id, sql]);
}

async function createScoring(
  transaction: Transaction,
  { decoding, given }: PredictionFile,
  sql: string[],
  { benchmark, split, externalConfiguration, ...run }: Scoring,
  madeById: string | null = null,
): Promise<string> {
  const { id } = await transaction.run.create({
    data: {
      ...run,
      kind: "IMPORT",
      benchmarkId: benchmark.id,
      configuration: Prisma.DbNull,
      externalConfiguration: externalConfiguration ?? Prisma.DbNull,
      predictionImport: {
        create: {
          splitId: split.id,
          madeById,
          decoding: decoding ?? usualDecoding,
          sql,
          given: given === null ? [] : sql.map((text, index) => givenText(given[index], text) ?? ""),
          contentHash: hashOf(benchmark, split, sql),
        },
      },
    },
    select: { id: true },
  });
  return id;
}

function checkTexts(file: PredictionFile): void {
  const { run, system, benchmark, version, baseModel, experiment, decoding } = file;
  const names = {
    "input.system.name": system?.name ?? null,
    "input.baseModel": baseModel,
    "input.experiment": experiment,
    "input.decoding": decoding,
  };
  const ofTheRun = { benchmark, version, system, baseModel, experiment };
  checkAll([
    () => {
      if (file.given && file.given.length !== file.sql.length) {
        const fault = `has ${file.given.length} entries and sql has ${file.sql.length}; send one an example, null where it is no more than the SQL.`;
        throw invalidInput("input.given", fault);
      }
    },
    ...Object.entries(names).map(
      ([field, name]) =>
        () =>
          checkName(field, name),
    ),
    ...Object.entries(ofTheRun).map(([field, value]) => () => {
      if (run !== null && value !== null)
        throw invalidInput(`input.${field}`, "is taken from the run; leave it out.");
    }),
  ]);
}

function keptText(sql: string): string {
  return storableText(sql.slice(0, longestSql + 1));
}

/** The names of an import may each be as long as a name can be, and together too long for an index. */
function checkLength(name: string): void {
  const bytes = Buffer.byteLength(name);
  if (bytes <= mostBytesOfName) return;
  throw invalidInput(
    "input.system.name",
    `makes a name of ${bytes} bytes with benchmark, split, base model and decoding, and ${mostBytesOfName} are allowed; shorten them.`,
  );
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
  system: ImportedSystem,
  { baseModel, decoding, split }: PredictionFile,
  benchmark: BenchmarkWithSplits,
): string {
  const version = benchmark.version === 1 ? "" : ` version ${benchmark.version}`;
  const details = [baseModel, decoding].filter((detail) => detail !== null).join(", ");
  return `${system.name} on ${benchmark.name}${version} ${split}${details === "" ? "" : ` (${details})`}`;
}
