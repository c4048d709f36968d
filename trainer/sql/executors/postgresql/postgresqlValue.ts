import type { SqlValue, TypedValue } from "../executor.ts";
import { narrowInteger } from "../narrowInteger.ts";
import { decimalOf, intervalOf, listOf } from "../sqlValue.ts";

type Converter = (text: string) => SqlValue;

const integer: Converter = (text) => narrowInteger(BigInt(text));

/** NaN and the infinities, which numeric has too, are floats. */
const numeric: Converter = (text) => (/[Ny]/.test(text) ? Number(text) : decimalOf("numeric", text));

const typed =
  (type: TypedValue["type"]): Converter =>
  (text) => ({ type, text });

/** Blanks between its parts say nothing; `jsonb` has its own. */
const json: Converter = (text) => ({
  type: "json",
  text: text.replaceAll(/("(?:[^"\\]|\\.)*")|\s+/g, "$1"),
});

/** Without the zeros that say nothing in the bounds of a range of decimals. */
const decimalRange: Converter = (text) => ({
  type: "range",
  text: text.replaceAll(/(\.\d*?)0+(?=[,)\]])/g, "$1").replaceAll(/\.(?=[,)\]])/g, ""),
});

/** By the type's number in PostgreSQL's catalogue. */
const converters = new Map<number, Converter>([
  [16, (text) => text === "t"],
  [17, (text) => Buffer.from(text.slice(2), "hex")],
  ...[20, 21, 23, 26].map((id) => [id, integer] as const),
  [700, Number],
  [701, Number],
  [1700, numeric],
  [114, json],
  [3802, json],
  [1082, typed("date")],
  [1083, typed("time")],
  [1266, typed("timetz")],
  [1114, typed("timestamp")],
  [1184, typed("timestamptz")],
  [1186, interval],
  [1560, typed("bit")],
  [1562, typed("bit")],
  [2950, typed("uuid")],
  ...[3904, 3908, 3910, 3912, 3926].map((id) => [id, typed("range")] as const),
  [3906, decimalRange],
]);

/** char, name, text, unknown, bpchar, varchar, cstring. */
const texts = new Set([18, 19, 25, 705, 1042, 1043, 2275]);

/** An array's number, and that of what it holds. Of other types psycopg2 gives the array's text, and so do we. */
const elements = new Map([
  [199, 114],
  [1000, 16],
  [1001, 17],
  [1002, 18],
  [1003, 19],
  [1005, 21],
  [1007, 23],
  [1009, 25],
  [1014, 1042],
  [1015, 1043],
  [1016, 20],
  [1021, 700],
  [1022, 701],
  [1028, 26],
  [1115, 1114],
  [1182, 1082],
  [1183, 1083],
  [1185, 1184],
  [1187, 1186],
  [1231, 1700],
  [1270, 1266],
  [3807, 3802],
]);

/** Numbers below are PostgreSQL's own types; enums and other types that a database defines are texts. */
const firstOwnType = 16_384;

/** How a value of a type is read from the text in which PostgreSQL writes it. */
export function converterOf(typeId: number): Converter {
  const element = elements.get(typeId);
  if (element !== undefined) {
    const convert = converterOf(element);
    return (text) => arrayOf(text, convert);
  }
  if (texts.has(typeId) || typeId >= firstOwnType) return (text) => text;
  return converters.get(typeId) ?? typed("other");
}

/** As in `1 year 2 mons -3 days +04:05:06.5`. */
function interval(text: string): SqlValue {
  if (text.endsWith("infinity")) return { type: "other", text };
  let [months, days] = [0, 0];
  for (const [, count, unit] of text.matchAll(/([-+]?\d+) (year|mon|day)/g)) {
    if (unit === "day") days += Number(count);
    else months += Number(count) * (unit === "year" ? 12 : 1);
  }
  const [, sign, hours = "0", minutes = "0", seconds = "0", fraction = ""] =
    /([-+]?)(\d+):(\d\d):(\d\d)(?:\.(\d+))?$/.exec(text) ?? [];
  const wholeSeconds = BigInt(hours) * 3_600n + BigInt(minutes) * 60n + BigInt(seconds);
  const microseconds = wholeSeconds * 1_000_000n + BigInt(fraction.padEnd(6, "0"));
  return intervalOf(months, days, sign === "-" ? -microseconds : microseconds);
}

const arrayTokens = /[{}]|"(?:[^"\\]|\\[\s\S])*"|[^{},"]+/g;

/** As in `{{1,NULL},{2,3}}`, behind its bounds where they do not begin at 1. */
function arrayOf(text: string, convert: Converter): SqlValue {
  const open: SqlValue[][] = [[]];
  for (const [token] of text.slice(text.indexOf("{")).matchAll(arrayTokens)) {
    if (token === "{") open.push([]);
    else if (token === "}") {
      const closed = listOf(open.pop() ?? []);
      open.at(-1)?.push(closed);
    } else if (token.startsWith('"'))
      open.at(-1)?.push(convert(token.slice(1, -1).replaceAll(/\\([\s\S])/g, "$1")));
    else open.at(-1)?.push(token === "NULL" ? null : convert(token));
  }
  return open[0]?.[0] ?? listOf([]);
}
