import type { BaseModel, Method } from "../../generated/prisma/client.ts";
import { type BenchmarkWithSplits, requireBenchmark } from "../benchmarks/findBenchmark.ts";
import type { RunConfiguration } from "../configuration/configuration.ts";
import { invalidInput } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";

/** What runs to be stand on, by name. */
export interface GroundNames {
  /** Name of a registered benchmark. */
  benchmark: string;
  /** The newest where it is null. */
  benchmarkVersion: number | null;
  baseModel: string;
}

export interface RunReferences {
  benchmark: BenchmarkWithSplits;
  baseModel: BaseModel;
  /** Those that a run can follow, by name, in the order of tables. */
  methods: ReadonlyMap<string, Method>;
}

/**
 * @param field path of the names in the input, for the refusal's message.
 * @throws Refusal INVALID_INPUT
 */
export async function resolveRunReferences(
  transaction: Pick<Transaction, "benchmark" | "baseModel" | "method">,
  names: GroundNames,
  field: string,
): Promise<RunReferences> {
  const benchmark = await requireBenchmark(
    transaction,
    { name: names.benchmark, version: names.benchmarkVersion },
    { name: `${field}.benchmark`, version: `${field}.benchmarkVersion` },
  );
  const baseModel = await requireBaseModel(transaction, names.baseModel, `${field}.baseModel`);
  const methods = await transaction.method.findMany({
    where: { kind: "PRESET", deletedAt: null },
    orderBy: { position: "asc" },
  });
  return { benchmark, baseModel, methods: new Map(methods.map((method) => [method.name, method])) };
}

/** @throws Refusal INVALID_INPUT naming `field`, what there is, and the nearest name. */
export function requireMethod({ methods }: RunReferences, name: string, field: string): Method {
  const method = methods.get(name);
  if (!method) throw invalidInput(field, unknownName("method", name, [...methods.keys()]));
  return method;
}

/**
 * @param field path of the configuration in the input.
 * @throws Refusal INVALID_INPUT where it evaluates a split that the benchmark has not.
 */
export function checkSplits(
  { benchmark }: RunReferences,
  configuration: RunConfiguration,
  field: string,
): void {
  const names = benchmark.splits.map(({ name }) => name);
  for (const split of configuration.evaluation.splits ?? []) {
    if (!names.includes(split)) {
      throw invalidInput(
        `${field}.evaluation.splits`,
        unknownName(`split of ${benchmark.name}`, split, names),
      );
    }
  }
}

async function requireBaseModel(
  transaction: Pick<Transaction, "baseModel">,
  name: string,
  field: string,
): Promise<BaseModel> {
  const baseModel = await transaction.baseModel.findFirst({ where: { name, deletedAt: null } });
  if (!baseModel) {
    const known = await transaction.baseModel.findMany({
      where: { deletedAt: null },
      orderBy: { name: "asc" },
    });
    const names = known.map((each) => each.name);
    throw invalidInput(field, unknownName("base model", name, names));
  }
  if (baseModel.architecture === null) {
    throw invalidInput(
      field,
      `${baseModel.name} only names what imported predictions came from and has no architecture; name a base model that can be trained.`,
    );
  }
  return baseModel;
}
