/** What people add to experiments and runs after the fact: names, notes, tags, and whether they are put away. */

import type { PrismaClient } from "../../generated/prisma/client.ts";
import { checkAll, invalidInput, Refusal } from "../errors.ts";
import { endStatuses } from "../runs/runLifecycle.ts";
import { inTransaction, type Transaction } from "../transaction.ts";

export const longestName = 200;
export const longestNotes = 20_000;
export const longestTag = 60;
export const mostTags = 20;

export interface Annotation {
  name?: string | null | undefined;
  notes?: string | null | undefined;
  tags?: readonly string[] | null | undefined;
  isArchived?: boolean | null | undefined;
}

interface StoredAnnotation {
  name?: string;
  notes?: string;
  tags?: string[];
  archivedAt?: Date | null;
}

/**
 * Changes what is given and leaves the rest. An experiment goes into the archive once all its runs have ended.
 *
 * @throws Refusal NOT_FOUND, INVALID_INPUT naming what is at fault.
 */
export async function annotateExperiment(
  prisma: PrismaClient,
  id: string,
  annotation: Annotation,
): Promise<void> {
  const data = read(annotation);
  await inTransaction(prisma, async (transaction) => {
    const stored = await transaction.experiment.findFirst({ where: { id, deletedAt: null } });
    if (stored === null) throw new Refusal("NOT_FOUND", "input.id: there is no such experiment.", "input.id");
    if (annotation.isArchived === true) {
      const unfinished = await transaction.run.count({
        where: { experimentId: id, status: { notIn: [...endStatuses] } },
      });
      if (unfinished > 0)
        throw invalidInput(
          "input.isArchived",
          `would put away ${unfinished} ${unfinished === 1 ? "run that has" : "runs that have"} not ended; cancel ${unfinished === 1 ? "it" : "them"} first, or wait.`,
        );
    }
    await transaction.experiment.update({ where: { id }, data: keptTime(data, stored) });
  });
}

/**
 * The same for a run, whose name stays unique within its experiment.
 *
 * @throws Refusal NOT_FOUND, CONFLICT where another run of the experiment has the name, INVALID_INPUT
 */
export async function annotateRun(prisma: PrismaClient, id: string, annotation: Annotation): Promise<void> {
  const data = read(annotation);
  await inTransaction(prisma, async (transaction) => {
    const stored = await transaction.run.findUnique({ where: { id } });
    if (stored === null) throw new Refusal("NOT_FOUND", "input.id: there is no such run.", "input.id");
    const hasEnded = endStatuses.some((status) => status === stored.status);
    if (annotation.isArchived === true && !hasEnded)
      throw invalidInput(
        "input.isArchived",
        `would put away a run that is ${stored.status}; cancel it first, or wait.`,
      );
    if (data.name !== undefined) await requireFreeName(transaction, stored, data.name);
    await transaction.run.update({ where: { id }, data: keptTime(data, stored) });
  });
}

async function requireFreeName(
  transaction: Transaction,
  { id, experimentId }: { id: string; experimentId: string },
  name: string,
): Promise<void> {
  const taken = await transaction.run.count({ where: { experimentId, name, id: { not: id } } });
  if (taken > 0)
    throw new Refusal(
      "CONFLICT",
      `input.name: another run of the experiment is called ${JSON.stringify(name)}; choose another name.`,
      "input.name",
    );
}

/** What is in the archive already stays there since it came. */
function keptTime(data: StoredAnnotation, stored: { archivedAt: Date | null }): StoredAnnotation {
  return data.archivedAt ? { ...data, archivedAt: stored.archivedAt ?? data.archivedAt } : data;
}

function read({ name, notes, tags, isArchived }: Annotation): StoredAnnotation {
  checkAll([
    () => checkName(name),
    () => checkNotes(notes),
    ...(tags ?? []).map((tag, index) => () => checkTag(tag, `input.tags[${index}]`)),
    () => {
      if ((tags?.length ?? 0) > mostTags)
        throw invalidInput("input.tags", `has ${tags?.length} tags; at most ${mostTags} are allowed.`);
    },
  ]);
  return {
    ...(name == null ? {} : { name: name.trim() }),
    ...(notes == null ? {} : { notes }),
    ...(tags == null ? {} : { tags: [...new Set(tags.map((tag) => tag.trim()))].sort() }),
    ...(isArchived == null ? {} : { archivedAt: isArchived ? new Date() : null }),
  };
}

function checkName(name: string | null | undefined): void {
  if (name == null) return;
  if (name.trim() === "") throw invalidInput("input.name", "is empty; leave it out to keep the name.");
  if (name.length > longestName)
    throw invalidInput("input.name", `has ${name.length} characters; at most ${longestName} are allowed.`);
  checkCharacters(name, "input.name");
}

function checkNotes(notes: string | null | undefined): void {
  if (notes == null) return;
  if (notes.length > longestNotes)
    throw invalidInput("input.notes", `has ${notes.length} characters; at most ${longestNotes} are allowed.`);
  if (notes.includes("\0") || !notes.isWellFormed())
    throw invalidInput("input.notes", "holds NUL or halves of characters; leave them out.");
}

function checkTag(tag: string, field: string): void {
  if (tag.trim() === "") throw invalidInput(field, "is empty; leave it out.");
  if (tag.length > longestTag)
    throw invalidInput(field, `has ${tag.length} characters; at most ${longestTag} are allowed.`);
  if (tag.includes(","))
    throw invalidInput(field, "holds a comma, which stands between tags; give each its own.");
  checkCharacters(tag, field);
}

function checkCharacters(text: string, field: string): void {
  if (/\p{Cc}/u.test(text) || !text.isWellFormed())
    throw invalidInput(field, "holds control characters or halves of characters; leave them out.");
}
