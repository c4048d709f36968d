/** What callers name and the server makes where it is missing: experiments, base models and methods of elsewhere. */
import { type MethodKind, Prisma } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import type { Transaction } from "../transaction.ts";

export const usualBaseModel = "unspecified";
/** After all presets, in tables. */
const positionOfOutsideMethods = 1_000;

/** What made predictions, or what a program elsewhere does. */
export interface OutsideMethod {
  kind: Exclude<MethodKind, "PRESET">;
  name: string;
  /** As tables show it; the name where it is null. */
  title: string | null;
  /** Publication or place it comes from. */
  source: string | null;
}

const words = {
  IMPORTED: {
    description: "Predictions made elsewhere and scored here.",
    isAlso: "a system whose predictions were imported",
  },
  EXTERNAL: {
    description: "Runs of a program elsewhere, logged here.",
    isAlso: "a method whose runs are logged from elsewhere",
  },
} as const;

/** @throws Refusal INVALID_INPUT for a name that is empty; null is none. */
export function checkName(field: string, name: string | null): void {
  if (name !== null && name.trim() === "") throw invalidInput(field, "is empty; name it or leave it out.");
}

/** For the rest of the transaction, so that two requests at once make one of what they both name. */
export async function lockOutsideNames(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`select pg_advisory_xact_lock(hashtextextended('outsideNames', 2))`;
}

/** @returns its id. */
export async function findOrMakeExperiment(transaction: Transaction, name: string): Promise<string> {
  const found = await transaction.experiment.findFirst({
    where: { name, deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return (found ?? (await transaction.experiment.create({ data: { name } }))).id;
}

/** @returns its id. */
export async function findOrMakeBaseModel(transaction: Transaction, name: string): Promise<string> {
  const description = "Named by who works elsewhere; nothing here trains it.";
  const { id } = await transaction.baseModel.upsert({
    where: { name },
    create: { name, description, architecture: Prisma.DbNull },
    update: {},
  });
  return id;
}

/**
 * @param field of the name, for the refusal.
 * @returns its id.
 * @throws Refusal INVALID_INPUT where the name is taken by a method of another kind.
 */
export async function findOrMakeMethod(
  transaction: Transaction,
  { kind, name, title, source }: OutsideMethod,
  field: string,
): Promise<string> {
  const found = await transaction.method.findUnique({ where: { name } });
  if (found && found.kind !== kind) {
    const taken = found.kind === "PRESET" ? "a method that runs here follow" : words[found.kind].isAlso;
    throw invalidInput(
      field,
      `${JSON.stringify(name)} is ${taken}; choose another name, as in ${JSON.stringify(`${name} of mine`)}.`,
    );
  }
  if (!found) {
    const created = await transaction.method.create({
      data: {
        kind,
        name,
        title: title ?? name,
        description: words[kind].description,
        source: source ?? "",
        preset: Prisma.DbNull,
        position: positionOfOutsideMethods,
      },
    });
    return created.id;
  }
  const news = { ...(title === null ? {} : { title }), ...(source === null ? {} : { source }) };
  await transaction.method.update({ where: { id: found.id }, data: { ...news, deletedAt: null } });
  return found.id;
}
