import type { EvidenceKind } from "./evidenceNames.ts";
import type { Slots } from "./slots.ts";

/** How the values of one field name examples. */
export interface Reading {
  /** In the words of reports: "positions from 0". */
  readonly meaning: string;
  /** For each record the positions that its value may mean; empty where it means none. */
  readonly positions: readonly (readonly number[])[];
}

export const fromZero = "positions from 0";
export const fromOne = "positions from 1";
export const ofRest = "positions among the examples that have a database";
export const ownIds = "the benchmark's ids";
export const ownQuestions = "the questions' texts";

/** What the values of a field may mean: first what its name says, then what else they could. */
export function readingsOf(
  name: string,
  kind: EvidenceKind,
  values: readonly string[],
  slots: Slots,
): Reading[] {
  const byId = reading(
    ownIds,
    values,
    indexBy(slots, ({ id }) => (id === undefined ? undefined : numeral(id))),
  );
  const numbers = values.map(numeral).map(withoutCommonPrefix(values));
  const { length } = slots.examples;
  const positional = [
    reading(fromZero, numbers, byPosition(slots.examples.map((_, position) => position))),
    reading(fromOne, numbers, byPosition([-1, ...slots.examples.keys()])),
    ...(slots.kept.length === length ? [] : [reading(ofRest, numbers, byPosition(slots.kept))]),
  ];
  if (kind !== "id") return [...positional, byId];
  return [byId, ...positional, ...(name === "key" ? [byQuestion(values, slots)] : [])];
}

export function byQuestion(values: readonly string[], slots: Slots): Reading {
  const texts = values.map(plainQuestion);
  return reading(
    ownQuestions,
    texts,
    indexBy(slots, ({ question }) => plainQuestion(question)),
  );
}

function reading(
  meaning: string,
  values: readonly string[],
  positions: ReadonlyMap<string, readonly number[]>,
): Reading {
  return {
    meaning,
    positions: values.map((value) => positions.get(value) ?? positions.get(numeral(value)) ?? []),
  };
}

function byPosition(positions: readonly number[]): ReadonlyMap<string, readonly number[]> {
  return new Map(positions.map((position, number) => [String(number), position < 0 ? [] : [position]]));
}

function indexBy(
  { examples }: Slots,
  keyOf: (example: NonNullable<Slots["examples"][number]>) => string | undefined,
): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, example] of examples.entries()) {
    const key = example && keyOf(example);
    if (key === undefined) continue;
    const known = positions.get(key);
    if (known) known.push(position);
    else positions.set(key, [position]);
  }
  return positions;
}

/** Numbers as data frames and file names write them: `3.0` and `0003` are 3. */
const numeral = (value: string) => value.trim().replace(/^0*(\d+)(?:\.0+)?$/, "$1");

/** `request-12` among values that all begin with `request-` is 12. */
function withoutCommonPrefix(values: readonly string[]): (value: string) => string {
  const [, prefix] = /^(.*?\D)\d+$/s.exec(values[0] ?? "") ?? [];
  if (
    prefix === undefined ||
    !values.every((value) => /^\d+$/.test(value.slice(prefix.length)) && value.startsWith(prefix))
  )
    return (value) => value;
  return (value) => String(Number(value.slice(prefix.length)));
}

const plainQuestion = (text: string) => text.trim().replaceAll(/\s+/g, " ").toLowerCase();
