import { formatCount } from "../../../statistics/format.ts";
import { PredictionFileError } from "../predictionFileError.ts";
import type { PredictionRecord } from "../records/predictionRecord.ts";
import { type EvidenceKind, evidenceKindOf } from "./evidenceNames.ts";
import { byQuestion, fromOne, fromZero, ownIds, ownQuestions, type Reading, readingsOf } from "./readings.ts";
import type { Slots } from "./slots.ts";

export interface Match {
  /** For each record the position of its example in the split as published; undefined where it answers none of them. */
  readonly positions: readonly (number | undefined)[];
  /** "order", or the field with what its values are: "idx, positions from 0". */
  readonly by: string;
  /** What was tolerated, a sentence each. */
  readonly notices: readonly string[];
}

/**
 * Says which example each record answers. Positions, ids, questions and databases that the file names come before the
 * order in which records stand, and must agree with each other. Throws `PredictionFileError` with the first
 * disagreement, and where more than one reading of the same numbers is possible.
 */
export function matchRecords(records: readonly PredictionRecord[], slots: Slots, file: string): Match {
  const { keys, questions, databases } = readEvidence(records, file);
  const asked = questions === undefined ? undefined : byQuestion(questions.values, slots);
  const checks: Checks = {
    file,
    records,
    slots,
    databases,
    asked: asked?.positions ?? records.map(() => []),
  };
  const notices: string[] = [];
  const understood: Understood[] = [];
  for (const field of keys) {
    const one = understand(field, readingsOf(field.name, field.kind, field.values, slots), checks);
    if (one) understood.push(one);
    else
      notices.push(
        `${field.name || "The column without a name"} names no example of the split and was passed over.`,
      );
  }
  if (asked !== undefined && questions !== undefined) {
    const unknown = asked.positions.filter((positions) => positions.length === 0).length;
    if (unknown > 0)
      notices.push(
        `${formatCount(unknown)} of ${formatCount(records.length)} questions are not those of the split.`,
      );
    if (understood.length === 0 && !isInOrder(asked, checks)) {
      const one = unknown === records.length ? undefined : understand(questions, [asked], checks);
      if (one) understood.push(one);
    }
  }
  const [first, ...others] = understood;
  if (first === undefined) return { positions: inOrder(checks), by: "order", notices };
  for (const other of others) requireAgreement(first, other, checks);
  const exact = understood.find(({ reading }) => reading.positions.every((one) => one.length < 2)) ?? first;
  return { positions: exact.positions, by: `${exact.name}, ${exact.reading.meaning}`, notices };
}

/** Whether every question that is known is the one at the record's own place. */
function isInOrder({ positions }: Reading, checks: Checks): boolean {
  return positions.every((one, index) => one.length === 0 || one.includes(ownPlace(index, checks) ?? -1));
}

function ownPlace(index: number, { slots, records }: Checks): number | undefined {
  return slots.kept.length === records.length ? slots.kept[index] : index;
}

interface KeyField {
  readonly name: string;
  readonly kind: EvidenceKind;
  readonly values: readonly string[];
}

interface Checks {
  readonly file: string;
  readonly records: readonly PredictionRecord[];
  readonly slots: Slots;
  readonly databases: readonly (string | undefined)[];
  /** Positions of the examples that ask a record's question; none where it has none or another. */
  readonly asked: readonly (readonly number[])[];
}

/** The fields that name examples, and the database that each record names. */
function readEvidence(
  records: readonly PredictionRecord[],
  file: string,
): { keys: KeyField[]; questions: KeyField | undefined; databases: readonly (string | undefined)[] } {
  const names = [...new Set(records.flatMap(({ fields }) => [...fields.keys()]))];
  const keyIn = (record: PredictionRecord, name: string) => {
    const value = record.fields.get(name);
    const isKey = (typeof value === "string" && value.trim() !== "") || typeof value === "number";
    return isKey ? String(value) : undefined;
  };
  const keys = names.flatMap((name): KeyField[] => {
    const kind = evidenceKindOf(name);
    if (kind === undefined || kind === "database") return [];
    return keyField(
      name,
      kind,
      records.map((record) => keyIn(record, name)),
      { records, file },
    );
  });
  const asKeys = keyField(
    "key",
    "id",
    records.map(({ key }) => key),
    { records, file },
  );
  const databaseNames = names.filter((name) => evidenceKindOf(name) === "database");
  const databases = records.map((record) =>
    databaseNames.map((name) => keyIn(record, name)).find((name) => name !== undefined),
  );
  return {
    keys: [...asKeys, ...keys.filter(({ kind }) => kind !== "question")],
    questions: keys.find(({ kind }) => kind === "question"),
    databases,
  };
}

function keyField(
  name: string,
  kind: EvidenceKind,
  values: readonly (string | undefined)[],
  { records, file }: { records: readonly PredictionRecord[]; file: string },
): KeyField[] {
  const lacking = values.indexOf(undefined);
  if (lacking < 0) return [{ name, kind, values: values as readonly string[] }];
  const telling = values.findIndex((value) => value !== undefined);
  if (telling < 0) return [];
  throw new PredictionFileError(
    `${file}: ${records[lacking]?.place} does not say which example it answers, ${records[telling]?.place} does ` +
      `(${name || "the column without a name"}). Give it to every entry or to none.`,
  );
}

interface Understood {
  readonly name: string;
  readonly reading: Reading;
  readonly positions: readonly (number | undefined)[];
}

/** What a field's values mean, where only one reading of them fits what else is known; undefined where they mean nothing here. */
function understand(field: KeyField, readings: readonly Reading[], checks: Checks): Understood | undefined {
  const { file, slots } = checks;
  const tried = readings.map((reading) => ({ name: field.name, reading, ...assign(reading, checks) }));
  const fitting = tried.flatMap((one) => ("positions" in one ? [one] : []));
  if (fitting.length === 0) {
    const isForeign = readings.every(({ positions }) => positions.every((one) => one.length === 0));
    if (isForeign && isOptional(field)) return undefined;
    const best = tried.toSorted((one, other) => matched(other.reading) - matched(one.reading))[0];
    throw new PredictionFileError(
      `${file}: ${best && "fault" in best ? best.fault : "it names no example."}`,
    );
  }
  const complete = fitting.filter(({ positions }) => {
    const answered = new Set(positions);
    return slots.kept.every((position) => answered.has(position));
  });
  const possible = byPositions(complete.length > 0 ? complete : fitting);
  const chosen = possible.length === 1 ? possible[0] : preferred(field, possible);
  if (chosen?.[0]) return chosen[0];
  throw unclear(
    field,
    possible.flatMap(([one]) => one ?? []),
    checks,
  );
}

/** Of several meanings the one that the field's name says, or the one that two readings have in common. */
function preferred(field: KeyField, possible: readonly (readonly Understood[])[]) {
  const said = possible.filter((readings) => {
    if (field.kind === "index") return readings.some(({ reading }) => reading.meaning !== ownIds);
    return isOfBenchmark(field) && readings.some(({ reading }) => reading.meaning === ownIds);
  });
  if (said.length === 1) return said[0];
  const shared = possible.filter((readings) => readings.length > 1);
  return shared.length === 1 ? shared[0] : undefined;
}

function unclear(
  { name, values }: KeyField,
  [one, other]: readonly Understood[],
  { file, records }: Checks,
): PredictionFileError {
  const at = one?.positions.findIndex((position, index) => position !== other?.positions[index]) ?? 0;
  const isCounted = one?.reading.meaning === fromZero && other?.reading.meaning === fromOne;
  return new PredictionFileError(
    `${file}: ${records[at]?.place} has ${name} ${values[at]}, which may be example ${one?.positions[at]} ` +
      `(${one?.reading.meaning}) or ${other?.positions[at]} (${other?.reading.meaning}). ` +
      (isCounted
        ? "Give the first example an entry, too, with null where it has no answer."
        : "Call the field index where it holds positions from 0, question_id where it holds the benchmark's ids."),
  );
}

const matched = ({ positions }: Reading) => positions.filter((one) => one.length > 0).length;

const isOfBenchmark = ({ name }: KeyField) => /question|instance/i.test(name);

/** Any program calls its own numbering an id, and a data frame numbers its rows. */
const isOptional = (field: KeyField) =>
  field.name === "" || (field.kind === "id" && field.name !== "key" && !isOfBenchmark(field));

/** Readings that come to the same together. */
function byPositions(all: readonly Understood[]): (readonly Understood[])[] {
  return [...Map.groupBy(all, ({ positions }) => positions.join()).values()];
}

/**
 * One position a record: the only one that its value and its database allow. Of several equal ones each record takes its
 * own position in the file where all can, else they go by their order, where the examples ask the same.
 */
function assign(
  { meaning, positions: given }: Reading,
  checks: Checks,
): { positions: readonly (number | undefined)[] } | { fault: string } {
  const { records, slots, databases, asked } = checks;
  const allowed = given.map((positions, index) =>
    positions.filter(
      (position) => isOfDatabase(slots, position, databases[index]) && isAsked(asked[index], position, slots),
    ),
  );
  // A file for more than this split names the examples by what only they have.
  const canSpare = (meaning === ownIds || meaning === ownQuestions) && coversAll(allowed, slots);
  const positions: (number | undefined)[] = [];
  const groups = new Map<string, number[]>();
  for (const [index, choices] of allowed.entries()) {
    const [only, ...more] = choices;
    if (only === undefined && !canSpare) return { fault: faultOf(index, given[index] ?? [], checks) };
    if (more.length === 0) positions[index] = only;
    else groups.set(choices.join(), [...(groups.get(choices.join()) ?? []), index]);
  }
  for (const members of groups.values()) {
    const choices = allowed[members[0] ?? 0] ?? [];
    const ownPlaces = members.map((index) => ownPlace(index, checks));
    const isOwn = ownPlaces.every((place) => place !== undefined && choices.includes(place));
    if (!isOwn && !areAlike(choices, slots)) {
      const places = members.map((index) => records[index]?.place).join(" and ");
      return {
        fault:
          `${places} may answer any of the examples ${choices.join(", ")}, which are named alike and are not in the ` +
          "split's order. Add an index to every entry.",
      };
    }
    for (const [order, index] of members.entries()) {
      positions[index] = isOwn ? ownPlaces[order] : choices[Math.min(order, choices.length - 1)];
    }
  }
  return { positions };
}

function isOfDatabase({ examples }: Slots, position: number, databaseId: string | undefined): boolean {
  const example = examples[position];
  return databaseId === undefined || example === undefined || sameDatabase(example.databaseId, databaseId);
}

/** An example that was left out may ask anything. */
function isAsked(asked: readonly number[] | undefined, position: number, { examples }: Slots): boolean {
  return (
    asked === undefined || asked.length === 0 || examples[position] === undefined || asked.includes(position)
  );
}

const sameDatabase = (one: string, other: string) => one.toLowerCase() === other.trim().toLowerCase();

function coversAll(allowed: readonly (readonly number[])[], { kept }: Slots): boolean {
  const covered = new Set(allowed.flat());
  return kept.every((position) => covered.has(position));
}

function areAlike(positions: readonly number[], { examples }: Slots): boolean {
  const texts = positions.map((position) => {
    const { question, databaseId, goldSql } = examples[position] ?? {};
    return JSON.stringify([question, databaseId, goldSql]);
  });
  return new Set(texts).size === 1;
}

function faultOf(
  index: number,
  given: readonly number[],
  { records, slots, databases, asked }: Checks,
): string {
  const place = records[index]?.place;
  const [position] = given;
  if (position !== undefined && isOfDatabase(slots, position, databases[index])) {
    return (
      `${place} names example ${position}, but asks the question of example ${asked[index]?.join(" and ")}. ` +
      "Correct the file, or leave out the field that does not say which example is answered."
    );
  }
  if (position !== undefined) return otherDatabase(place, databases[index], position, slots);
  const { key, fields } = records[index] ?? {};
  const value = key ?? [...(fields ?? [])].find(([name]) => evidenceKindOf(name) !== undefined)?.[1];
  return (
    `${place} answers ${String(value).slice(0, 80)}, but the split has the examples 0 to ${slots.examples.length - 1}. ` +
    "Name examples by their position in the split, or by the benchmark's own question_id."
  );
}

function otherDatabase(
  place: string | undefined,
  databaseId: string | undefined,
  position: number,
  { examples }: Slots,
): string {
  return (
    `${place} is for the database ${databaseId}, but example ${position} asks ${examples[position]?.databaseId}. ` +
    "Check that the predictions are for this split and in its order."
  );
}

function requireAgreement(one: Understood, other: Understood, { file, records }: Checks): void {
  const at = one.reading.positions.findIndex((positions, index) => {
    const others = other.reading.positions[index] ?? [];
    return (
      positions.length > 0 && others.length > 0 && !positions.some((position) => others.includes(position))
    );
  });
  if (at < 0) return;
  const said = (field: Understood) => `by ${field.name || "its first column"} example ${field.positions[at]}`;
  throw new PredictionFileError(
    `${file}: ${records[at]?.place} answers ${said(one)}, but ${said(other)}. ` +
      "Correct the file, or leave out the field that does not say which example is answered.",
  );
}

/** Each record answers the example at its own place; its database must be that of the example. */
function inOrder(checks: Checks): readonly (number | undefined)[] {
  const { file, records, slots, databases } = checks;
  const positions = records.map((_, index) => ownPlace(index, checks));
  const at = positions.findIndex(
    (position, index) => position !== undefined && !isOfDatabase(slots, position, databases[index]),
  );
  if (at >= 0) {
    throw new PredictionFileError(
      `${file}: ${otherDatabase(records[at]?.place, databases[at], positions[at] ?? at, slots)}`,
    );
  }
  if (records.length > slots.examples.length) {
    throw new PredictionFileError(
      `${file} has ${formatCount(records.length)} predictions, the split has ${formatCount(slots.examples.length)} examples. ` +
        "Check that the file is for this split; SQL of several lines needs one of the JSON formats.",
    );
  }
  return positions;
}
