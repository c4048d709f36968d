import type { BaseModel, Method } from "../../generated/prisma/client.ts";
import { type BenchmarkWithSplits, requireBenchmark } from "../benchmarks/findBenchmark.ts";
import type { RunConfiguration } from "../configuration/configuration.ts";
import { checkAll, invalidInput } from "../errors.ts";
import type { Transaction } from "../transaction.ts";
import { unknownName } from "../unknownName.ts";

/** What a run refers to, by name. */
export interface RunReferenceNames {
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
  names: RunReferenceNames,
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
 * @throws Refusal INVALID_INPUT where it asks of the benchmark for what it has not: a split, or so many examples.
 */
export function checkAgainstBenchmark(
  { benchmark }: RunReferences,
  configuration: RunConfiguration,
  field: string,
): void {
  checkAll([
    () => checkSplits(benchmark, configuration, `${field}.evaluation.splits`),
    () => checkData(benchmark, configuration, `${field}.data`),
  ]);
}

/**
 * @param field path of the configuration in the input.
 * @throws Refusal INVALID_INPUT where it asks of the base model for what it has not: a chat template, or weights to begin with.
 */
export function checkAgainstBaseModel(
  { baseModel: { name, contentHash, isChat } }: RunReferences,
  { prompt, adapter, supervised, synthesis }: RunConfiguration,
  field: string,
): void {
  const isPretrained = contentHash !== null;
  checkAll([
    () => {
      if (prompt.form !== "CHAT" || isChat) return;
      const fix = isPretrained ? "use COMPLETION" : "it is trained from scratch; use COMPACT";
      throw invalidInput(
        `${field}.prompt.form`,
        `is CHAT, and base model ${name} has no chat template: ${fix}.`,
      );
    },
    () => {
      if (adapter.rank === null || isPretrained) return;
      throw invalidInput(
        `${field}.adapter.rank`,
        `is ${adapter.rank}, and base model ${name} is trained from scratch: an adapter needs weights to stand beside. Leave it null, or use a pretrained base model.`,
      );
    },
    () => {
      const isAsked = synthesis.kind === "TEMPLATE" && synthesis.questions === "SQL_TO_TEXT";
      if (!isAsked || synthesis.sqlToTextEpochs > 0 || isPretrained) return;
      throw invalidInput(
        `${field}.synthesis.sqlToTextEpochs`,
        `is 0, and base model ${name} is trained from scratch: it could ask nothing. Use 1 or more, or a pretrained base model.`,
      );
    },
    () => {
      if (supervised.epochs > 0 || isPretrained) return;
      throw invalidInput(
        `${field}.supervised.epochs`,
        `is 0, and base model ${name} is trained from scratch: without a supervised stage it knows nothing. Use 1 or more, or a pretrained base model.`,
      );
    },
  ]);
}

function checkSplits({ name, splits }: BenchmarkWithSplits, { evaluation }: RunConfiguration, field: string) {
  const known = splits.map((split) => split.name);
  const unknown = evaluation.splits?.find((split) => !known.includes(split));
  if (unknown !== undefined) throw invalidInput(field, unknownName(`split of ${name}`, unknown, known));
}

/** As the trainer chooses them: those held out come from the end of the train split, the others from its start. */
function checkData({ name, splits }: BenchmarkWithSplits, { data }: RunConfiguration, field: string): void {
  const train = splits.find((split) => split.name === "train");
  if (!train) return;
  const { trainingExamples, validationExamples } = data;
  const { exampleCount } = train;
  const split = `the train split of ${name} has ${exampleCount}`;
  if (validationExamples >= exampleCount) {
    throw invalidInput(
      `${field}.validationExamples`,
      `is ${validationExamples}, and ${split}; hold out fewer, so that some are left to train on.`,
    );
  }
  if (trainingExamples !== null && trainingExamples + validationExamples > exampleCount) {
    throw invalidInput(
      `${field}.trainingExamples`,
      `is ${trainingExamples} beside ${validationExamples} held out, and ${split}; lower one of them.`,
    );
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
      `${baseModel.name} only names what a system elsewhere is built on and has no architecture; name a base model that can be trained.`,
    );
  }
  return baseModel;
}
