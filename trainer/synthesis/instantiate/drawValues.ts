import type { Random } from "../../../statistics/random.ts";
import type { SlotType, Value } from "../templates/query.ts";
import { drawPattern } from "./drawPattern.ts";

export interface Draw {
  /** What the database holds. */
  readonly found: readonly (string | number | bigint)[];
  readonly operator: string;
  /** The type of the column compared; undefined where it is no column. */
  readonly type: SlotType | undefined;
  /** The values the template was found with, one for each to draw. */
  readonly originals: readonly Value[];
}

/** As many values as there are originals, in order where they are the ends of a range. */
export function drawValues(
  { found, operator, type, originals }: Draw,
  random: Random,
): readonly Value[] | undefined {
  const [first] = originals;
  if (!first) return undefined;
  if (operator === "like" || operator === "not like" || operator === "glob") {
    const pattern = drawPattern(found.map(String), first.text, random);
    return pattern === undefined ? undefined : [{ type: "text", text: pattern }];
  }
  const suiting = found.filter((value) => suits(value, type, first));
  const year = drawYear(suiting, originals, random);
  if (year) return year;
  const isEqual = operator === "=" || operator === "!=" || operator === "in";
  if (operator === "between") return drawRange(suiting, random);
  const drawn = random.shuffle(suiting).slice(0, originals.length);
  if (drawn.length < originals.length) return undefined;
  return drawn.map((value) => asValue(isEqual ? value : rounded(value, suiting, random)));
}

/** Texts are compared with texts and numbers with numbers, whatever a column of loose types holds. */
function suits(value: string | number | bigint, type: SlotType | undefined, original: Value): boolean {
  const isText = typeof value === "string";
  if (type === "number") return !isText;
  if (type === "text") return isText;
  return isText === (original.type === "text");
}

function drawRange(
  suiting: readonly (string | number | bigint)[],
  random: Random,
): readonly Value[] | undefined {
  const ends = [0, 1].map(() =>
    suiting.length === 0 ? undefined : rounded(random.pick(suiting), suiting, random),
  );
  const [one, other] = ends;
  if (one === undefined || other === undefined || one === other) return undefined;
  return [one, other].sort((left, right) => (left < right ? -1 : 1)).map(asValue);
}

const asValue = (value: string | number | bigint): Value => ({
  type: typeof value === "string" ? "text" : "number",
  text: String(value),
});

const yearEnd = /^\d{4}(-12-31|-01-01)$/;

/** Dates at a year's ends mean the year: another year's ends then, of one year where they were of one. */
function drawYear(
  suiting: readonly (string | number | bigint)[],
  originals: readonly Value[],
  random: Random,
): readonly Value[] | undefined {
  if (!originals.every(({ text }) => yearEnd.test(text))) return undefined;
  const years = [
    ...new Set(suiting.flatMap((value) => /^\d{4}(?=-\d\d-\d\d)/.exec(String(value))?.[0] ?? [])),
  ];
  const isOneYear = new Set(originals.map(({ text }) => text.slice(0, 4))).size === 1;
  const drawn = random
    .shuffle(years)
    .slice(0, isOneYear ? 1 : originals.length)
    .sort();
  if (drawn.length < (isOneYear ? 1 : originals.length)) return undefined;
  return originals.map(({ text }, index) => ({
    type: "text",
    text: `${drawn[isOneYear ? 0 : index]}${text.slice(4)}`,
  }));
}

/** People compare with round numbers. One that leaves the range of what there is stays as it was. */
function rounded(
  value: string | number | bigint,
  among: readonly (string | number | bigint)[],
  random: Random,
): string | number | bigint {
  if (typeof value !== "number") return value;
  // An average's endless fractions are nobody's question.
  const short = Number(value.toPrecision(3));
  const plain = Number.isInteger(value) ? value : short;
  if (!random.chance(0.75)) return plain;
  const numbers = among.filter((other) => typeof other === "number");
  const [lowest, highest] = [smallest(numbers), -smallest(numbers.map((other) => -other))];
  const isYear = Number.isInteger(value) && lowest >= 1000 && highest <= 2100;
  const step = isYear ? 10 : stepFor(value);
  const round = Number((Math.round(value / step) * step).toPrecision(6));
  return round > lowest && round < highest ? round : plain;
}

const smallest = (numbers: readonly number[]) =>
  numbers.reduce((least, number) => Math.min(least, number), Infinity);

function stepFor(value: number): number {
  const magnitude = Math.floor(Math.log10(Math.abs(value) || 1));
  if (magnitude < 1) return Number.isInteger(value) ? 1 : 0.5;
  return magnitude === 1 ? 5 : 10 ** (magnitude - 1);
}
