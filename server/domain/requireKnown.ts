/** What is asked by a name or an id that nothing has is refused: an empty list would pass for an answer. */
import { Refusal } from "./errors.ts";
import type { Transaction } from "./transaction.ts";
import { unknownName } from "./unknownName.ts";

export interface AskedName {
  /** Path of the argument, as in `filter.method.equals`. */
  readonly field: string;
  readonly name: string;
}

type Client = Pick<
  Transaction,
  "method" | "benchmark" | "baseModel" | "split" | "run" | "experiment" | "generation" | "evaluation"
>;

/** How the names of each kind are found: those of `names`, or all. */
const namesOf = {
  method: (client: Client, where: object) => client.method.findMany({ where, select: { name: true } }),
  benchmark: (client: Client, where: object) => client.benchmark.findMany({ where, select: { name: true } }),
  "base model": (client: Client, where: object) =>
    client.baseModel.findMany({ where, select: { name: true } }),
  experiment: (client: Client, where: object) =>
    client.experiment.findMany({ where: { ...where, deletedAt: null }, select: { name: true } }),
  split: (client: Client, where: object) => client.split.findMany({ where, select: { name: true } }),
} as const;

/** @throws Refusal NOT_FOUND naming the argument, what there is, and the nearest name. */
export async function requireNames(
  client: Client,
  kind: keyof typeof namesOf,
  asked: readonly AskedName[],
): Promise<void> {
  if (asked.length === 0) return;
  const found = await namesOf[kind](client, { name: { in: asked.map(({ name }) => name) } });
  const known = new Set(found.map(({ name }) => name));
  const unknown = asked.find(({ name }) => !known.has(name));
  if (!unknown) return;
  const all = await namesOf[kind](client, {});
  throw notFound(unknown, kind, [...new Set(all.map(({ name }) => name))].sort());
}

export function notFound({ field, name }: AskedName, kind: string, known: readonly string[]): Refusal {
  return new Refusal("NOT_FOUND", `${field}: ${unknownName(kind, name, known)}`, field);
}

const recordOf = {
  run: (client: Client, id: string) => client.run.count({ where: { id } }),
  experiment: (client: Client, id: string) => client.experiment.count({ where: { id, deletedAt: null } }),
  generation: (client: Client, id: string) => client.generation.count({ where: { id } }),
  evaluation: (client: Client, id: string) => client.evaluation.count({ where: { id } }),
} as const;

/** @param id within its table. @throws Refusal NOT_FOUND where nothing has it. */
export async function requireRecord(
  client: Client,
  kind: keyof typeof recordOf,
  id: string | undefined,
  field: string,
): Promise<void> {
  if (id === undefined || (await recordOf[kind](client, id)) > 0) return;
  throw new Refusal("NOT_FOUND", `${field}: there is no such ${kind}.`, field);
}
