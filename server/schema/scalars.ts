import { GraphQLError, GraphQLScalarType, print, valueFromASTUntyped } from "graphql";
import { DateTimeResolver, JSONResolver } from "graphql-scalars";
import { builder } from "./builder.ts";

/** Up to 2⁶³ − 1, what PostgreSQL's bigint holds. Written as a number while JSON is exact, as text beyond. */
export const bigInteger = new GraphQLScalarType<bigint, number | string>({
  name: "BigInt",
  serialize: (value) => {
    const integer = value as bigint;
    return Number.isSafeInteger(Number(integer)) ? Number(integer) : String(integer);
  },
  parseValue: readInteger,
  parseLiteral: (node) =>
    readInteger(node.kind === "IntValue" || node.kind === "StringValue" ? node.value : undefined),
});

function readInteger(value: unknown): bigint {
  const text = typeof value === "number" || typeof value === "string" ? String(value) : "";
  if (!/^-?\d{1,19}$/.test(text) || BigInt.asIntN(64, BigInt(text)) !== BigInt(text)) {
    throw new GraphQLError(`${JSON.stringify(value)} is not an integer of 64 bits; send digits.`);
  }
  return BigInt(text);
}

/** JSON has no such numbers. */
const specialNumbers = ["NaN", "Infinity", "-Infinity"];

/** Any number of 64 bits, those that JSON lacks as texts. */
export const metricValue = new GraphQLScalarType<number, number | string>({
  name: "MetricValue",
  serialize: (value) => (Number.isFinite(value) ? (value as number) : String(value)),
  parseValue: readMetricValue,
  parseLiteral: (node) => {
    if (node.kind === "IntValue" || node.kind === "FloatValue") return readMetricValue(Number(node.value));
    return readMetricValue(node.kind === "StringValue" ? node.value : print(node));
  },
});

function readMetricValue(value: unknown): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "string" && specialNumbers.includes(value)) return Number(value);
  throw new GraphQLError(
    `${JSON.stringify(value)} is no metric's value; send a number, or one of the texts ${specialNumbers.map((text) => `"${text}"`).join(", ")}.`,
  );
}

/** What a setting can be. */
export type SettingValue = string | number | boolean | readonly string[];

export const settingValue = new GraphQLScalarType<SettingValue, SettingValue>({
  name: "SettingValue",
  parseValue: readSettingValue,
  parseLiteral: (node, variables) => readSettingValue(valueFromASTUntyped(node, variables)),
});

function readSettingValue(value: unknown): SettingValue {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value;
  throw new GraphQLError(
    `${JSON.stringify(value)} is no value of a setting; send a text, a number, true or false, or a list of texts.`,
  );
}

builder.addScalarType("DateTime", DateTimeResolver, {
  description: "A moment, as RFC 3339 writes it: 2026-11-21T09:30:00.000Z.",
});
builder.addScalarType("JSON", JSONResolver, { description: "Any JSON value." });
builder.addScalarType("BigInt", bigInteger, { description: "An integer that may exceed 32 bits." });
builder.addScalarType("MetricValue", metricValue, {
  description:
    'A number; one of the texts "NaN", "Infinity" and "-Infinity" where it is none that JSON has. A loss that diverged stays on record as what it was.',
});
builder.addScalarType("SettingValue", settingValue, {
  description: "A text, a number, true or false, or a list of texts.",
});
