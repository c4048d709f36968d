/** Who sent which mutation, with what, and what came of it. */
import type { MutationOutcome, Prisma, PrismaClient } from "../generated/prisma/client.ts";
import { isUuid } from "./isUuid.ts";
import { storableJson, storableText } from "./storableText.ts";

export interface BegunMutation {
  readonly tokenId: string;
  readonly mutation: string;
  readonly args: object;
}

export interface EndedMutation {
  readonly outcome: Exclude<MutationOutcome, "BEGUN">;
  /** Ids, as the API writes them, of what it made or changed. */
  readonly ids?: readonly string[];
  readonly code?: string;
  readonly message?: string;
}

/**
 * Puts a mutation on record before it is carried out, so that nothing is done without a trace.
 *
 * @returns writes down how it ended.
 */
export async function beginMutation(
  prisma: PrismaClient,
  begun: BegunMutation,
): Promise<(ended: EndedMutation) => Promise<void>> {
  const data = rowOf(begun);
  const { id } = await prisma.mutationRecord.create({ data, select: { id: true } });
  return async (ended) => {
    await prisma.mutationRecord.update({ where: { id }, data: endOf(data.ids, ended), select: { id: true } });
  };
}

/** Puts a mutation on record that has been carried out: of those that mostly do nothing, as asking for work that there is not. */
export async function recordMutation(
  prisma: PrismaClient,
  begun: BegunMutation,
  ended: EndedMutation,
): Promise<void> {
  const data = rowOf(begun);
  await prisma.mutationRecord.create({ data: { ...data, ...endOf(data.ids, ended) }, select: { id: true } });
}

function rowOf({ tokenId, mutation, args }: BegunMutation) {
  return { tokenId, mutation, input: shortened(args) as Prisma.InputJsonObject, ids: idsIn(args) };
}

function endOf(named: readonly string[], { outcome, ids = [], code, message }: EndedMutation) {
  return {
    outcome,
    ids: [...new Set([...named, ...ids])],
    code: code ?? null,
    message: message === undefined ? null : cut(storableText(message), longestMessage),
    finishedAt: new Date(),
  };
}

const longestMessage = 500;
const mostIds = 50;

/** Every id among the arguments, fifty at most. */
function idsIn(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (each: unknown) => {
    if (found.size >= mostIds) return;
    if (typeof each === "string") {
      const separator = each.indexOf("_");
      if (separator > 0 && separator < 40 && isUuid(each.slice(separator + 1))) found.add(each);
    } else if (typeof each === "object" && each !== null) {
      for (const within of Object.values(each)) visit(within);
    }
  };
  visit(value);
  return [...found];
}

/** How much of the arguments is kept: of a text, of a list, and levels. */
interface Bounds {
  readonly characters: number;
  readonly items: number;
  readonly depth: number;
}

const bounds: readonly Bounds[] = [
  { characters: 200, items: 20, depth: 8 },
  { characters: 60, items: 3, depth: 4 },
];
const mostCharacters = 10_000;

/** Fields whose texts open a door. */
const secret = /token$|secret|password|passphrase|api_?key|credential/i;

/** The arguments as they are kept, as JSON: secrets left out, and of the rest so much that the whole has 10,000 characters at most. */
export function shortened(args: object): object {
  for (const each of bounds) {
    const kept = storableJson(keep(args, each, each.depth)) as object;
    if (JSON.stringify(kept).length <= mostCharacters) return kept;
  }
  return { "…": "too long to be kept" };
}

function keep(value: unknown, limits: Bounds, depth: number): unknown {
  const { characters, items } = limits;
  if (typeof value === "string") return cut(value, characters);
  if (typeof value === "bigint") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  if (typeof value !== "object" || value === null) return value;
  if (depth === 0) return "…";
  if (Array.isArray(value)) {
    const kept = value.slice(0, items).map((each) => keep(each, limits, depth - 1));
    return value.length > items ? [...kept, `… and ${value.length - items} more`] : kept;
  }
  const fields = Object.entries(value).filter(([, within]) => within !== undefined);
  const kept = fields
    .slice(0, items * 2)
    .map(([name, within]) => [
      cut(name, characters),
      secret.test(name) && typeof within === "string" ? "(secret)" : keep(within, limits, depth - 1),
    ]);
  const further = fields.length - kept.length;
  return Object.fromEntries(further > 0 ? [...kept, ["…", `and ${further} more`]] : kept);
}

function cut(text: string, characters: number): string {
  return text.length > characters
    ? `${text.slice(0, characters).toWellFormed()}… (${text.length} characters)`
    : text;
}
