import { randomUUID } from "node:crypto";
import { Prisma, type PrismaClient } from "../../generated/prisma/client.ts";
import { requireBenchmark } from "../benchmarks/findBenchmark.ts";
import { contentHash } from "../contentHash.ts";
import { checkAll, Refusal } from "../errors.ts";
import { makeOnce } from "../idempotencyKey.ts";
import { inTransaction, type Transaction } from "../transaction.ts";
import type { ClaimedRun } from "./claimRun.ts";
import { readExternalConfiguration } from "./externalConfiguration.ts";
import { checkLeaseSeconds } from "./lease.ts";
import {
  checkName,
  findOrMakeBaseModel,
  findOrMakeExperiment,
  findOrMakeMethod,
  lockOutsideNames,
  usualBaseModel,
} from "./outsideNames.ts";
import { hasEnded } from "./runLifecycle.ts";

/** A run of a program elsewhere, as it describes itself. */
export interface ExternalRun {
  /** Name of the experiment it is to stand in. */
  experiment: string;
  method: string;
  /** Of the method, as tables show it; its name where it is null. */
  title: string | null;
  /** Publication or place that the method comes from. */
  source: string | null;
  /** `<method>-seed<seed>` where it is null. */
  name: string | null;
  baseModel: string | null;
  benchmark: string;
  /** Of the benchmark; the newest where it is null. */
  version: number | null;
  seed: number;
  configuration: unknown;
  codeVersion: string | null;
  /** Machine it runs on. */
  host: string | null;
  /** What computes, and its version. */
  engine: string | null;
  /** What it computes on. */
  devices: readonly string[];
  leaseSeconds: number;
  idempotencyKey: string | null;
}

/**
 * Makes a run that no trainer of ours runs, RUNNING and leased to the program that asks. Under a key that was used for the
 * same run before, that run with a new lease: one whose program fell silent goes on, too. Host, engine, devices and
 * duration of the lease may differ, and are recorded of the attempt that begins.
 *
 * @throws Refusal INVALID_INPUT, CONFLICT where the experiment has a run of this name, or the key was used for another input
 *   or for a run that has ended.
 */
export async function startRun(prisma: PrismaClient, run: ExternalRun): Promise<ClaimedRun> {
  const names = {
    experiment: run.experiment,
    method: run.method,
    title: run.title,
    name: run.name,
    baseModel: run.baseModel,
    codeVersion: run.codeVersion,
    host: run.host,
    engine: run.engine,
  };
  let configuration: Prisma.InputJsonObject = {};
  checkAll([
    ...Object.entries(names).map(
      ([field, name]) =>
        () =>
          checkName(`input.${field}`, name),
    ),
    ...run.devices.map((device, index) => () => checkName(`input.devices[${index}]`, device)),
    () => {
      configuration = readExternalConfiguration(run.configuration, "input.configuration");
    },
    () => checkLeaseSeconds(run.leaseSeconds),
  ]);
  const { idempotencyKey: key, host, engine, devices, leaseSeconds, ...input } = { ...run, configuration };
  return inTransaction(prisma, async (transaction) => {
    let isNew = false;
    const runId = await makeOnce(transaction, { key, mutation: "startRun", input }, async () => {
      isNew = true;
      return store(transaction, run, configuration);
    });
    if (!isNew) await checkResumable(transaction, runId);
    return lease(transaction, runId, { host, engine, devices, leaseSeconds });
  });
}

async function store(
  transaction: Transaction,
  run: ExternalRun,
  configuration: Prisma.InputJsonObject,
): Promise<string> {
  await lockOutsideNames(transaction);
  const benchmark = await requireBenchmark(
    transaction,
    { name: run.benchmark, version: run.version },
    { name: "input.benchmark", version: "input.version" },
  );
  const { method, title, source, seed, codeVersion } = run;
  const methodId = await findOrMakeMethod(
    transaction,
    { kind: "EXTERNAL", name: method, title, source },
    "input.method",
  );
  const experimentId = await findOrMakeExperiment(transaction, run.experiment);
  const name = run.name ?? `${method}-seed${seed}`;
  const taken = await transaction.run.count({ where: { experimentId, name } });
  if (taken > 0) {
    throw new Refusal(
      "CONFLICT",
      `input.name: the experiment has a run ${JSON.stringify(name)}; give this one another name or seed. ` +
        "To take up a run of your own again, send its input under the idempotencyKey that it was started with.",
      "input.name",
    );
  }
  const { id } = await transaction.run.create({
    data: {
      kind: "EXTERNAL",
      experimentId,
      name,
      methodId,
      baseModelId: await findOrMakeBaseModel(transaction, run.baseModel ?? usualBaseModel),
      benchmarkId: benchmark.id,
      seed,
      configuration: Prisma.DbNull,
      externalConfiguration: configuration,
      configurationHash: contentHash(configuration),
      codeVersion,
      status: "RUNNING",
      // It never waits in the queue; the lease to be used comes with the next statement, by the database's clock.
      leaseToken: randomUUID(),
      leaseExpiresAt: new Date(),
    },
    select: { id: true },
  });
  return id;
}

/** A program that fell silent may come back; one that said its last word may not. */
async function checkResumable(transaction: Transaction, runId: string): Promise<void> {
  const run = await transaction.run.findUniqueOrThrow({
    where: { id: runId },
    select: { status: true, attempt: true, failures: { select: { attempt: true, class: true } } },
  });
  const last = run.failures.find(({ attempt }) => attempt === run.attempt);
  const hasFallenSilent = run.status === "FAILED" && last?.class === "HOST_LOST";
  if (!hasEnded(run.status) || hasFallenSilent) return;
  throw new Refusal(
    "CONFLICT",
    `input.idempotencyKey: the run started under it has ended (${run.status}); start another under a new key and a new name.`,
    "input.idempotencyKey",
  );
}

/** By the database's clock. The token of an earlier lease is worthless from now on. */
async function lease(
  transaction: Transaction,
  runId: string,
  { host, engine, devices, leaseSeconds }: Pick<ExternalRun, "host" | "engine" | "devices" | "leaseSeconds">,
): Promise<ClaimedRun> {
  await transaction.runFailure.updateMany({ where: { runId, isRetried: false }, data: { isRetried: true } });
  const [leased] = await transaction.$queryRaw<ClaimedRun[]>`
    with leased as (
      update "Run" set
        "status" = 'RUNNING', "statusReason" = null, "host" = ${host}, "startedAt" = coalesce("startedAt", now()),
        "finishedAt" = null, "leaseToken" = gen_random_uuid(),
        "leaseExpiresAt" = now() + make_interval(secs => ${leaseSeconds}), "attempt" = "attempt" + 1
      where "id" = ${runId}::uuid
      returning "id", "attempt", "codeVersion", "leaseToken", "leaseExpiresAt"
    ), begun as (
      insert into "Attempt" ("id", "runId", "number", "host", "engine", "devices", "codeVersion")
      select gen_random_uuid(), "id", "attempt", ${host}, ${engine}, ${devices}::text[], "codeVersion" from leased
    )
    select "id"::text as "runId", "leaseToken"::text as "leaseToken", "leaseExpiresAt" from leased`;
  return leased!;
}
