/** What a zod schema of the configuration's kind says about its fields, without zod. */
import { z } from "zod";

export interface FieldShape {
  kind: "boolean" | "int" | "float" | "enum" | "strings";
  isNullable: boolean;
  /** Of a number with its range. */
  description: string;
  /** What null stands for, as in "all weights"; of a field that can be null. */
  nullMeaning?: string;
  /** Of an enum; empty for other kinds. */
  values: readonly string[];
}

export interface SectionShape {
  fields: { [name: string]: FieldShape };
}

/**
 * Walks an object of objects, through defaults and nullables.
 *
 * @throws Error naming the field, for a kind that GraphQL has no type for, without a description, for a number without a range,
 *   and for a nullable field whose description does not say what null stands for.
 */
export function describeShape(schema: z.ZodObject): { [section: string]: SectionShape } {
  return mapEntries(schema.shape, (section, part) => {
    const { inner } = unwrap(part as z.ZodType);
    if (!(inner instanceof z.ZodObject))
      throw new Error(`Configuration: ${section} must be an object of fields.`);
    return {
      fields: mapEntries(inner.shape, (name, field) =>
        describeField(`${section}.${name}`, field as z.ZodType),
      ),
    };
  });
}

function describeField(path: string, field: z.ZodType): FieldShape {
  const { inner, isNullable, description } = unwrap(field);
  if (!description) throw new Error(`Configuration: ${path} has no description; add .describe("…").`);
  const nullMeaning = isNullable ? nullMeaningOf(path, description) : undefined;
  const common = {
    isNullable,
    description,
    values: [],
    ...(nullMeaning === undefined ? {} : { nullMeaning }),
  };
  if (inner instanceof z.ZodBoolean) return { ...common, kind: "boolean" };
  if (inner instanceof z.ZodNumber)
    return {
      ...common,
      kind: isInteger(inner) ? "int" : "float",
      description: `${description} ${rangeOf(path, inner)}`,
    };
  if (inner instanceof z.ZodEnum) return { ...common, kind: "enum", values: inner.options.map(String) };
  if (inner instanceof z.ZodArray && inner.element instanceof z.ZodString)
    return { ...common, kind: "strings" };
  throw new Error(`Configuration: ${path} is of a kind that GraphQL is given no type for.`);
}

function nullMeaningOf(path: string, description: string): string {
  const meaning = / Null: ([^.]+)\./.exec(description)?.[1];
  if (meaning === undefined)
    throw new Error(`Configuration: ${path} can be null; say what that stands for in a sentence, "Null: …."`);
  return meaning;
}

function isInteger(number: z.ZodNumber): boolean {
  return number.format === "safeint" || number.format === "int32" || number.format === "uint32";
}

/** In words; that zod keeps integers exact in a double is no range. */
function rangeOf(path: string, number: z.ZodNumber): string {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = z.toJSONSchema(number);
  const from = exclusiveMinimum === undefined ? minimum : `above ${exclusiveMinimum}`;
  const to = exclusiveMaximum === undefined ? maximum : `below ${exclusiveMaximum}`;
  if (from === undefined || to === undefined || to === Number.MAX_SAFE_INTEGER)
    throw new Error(`Configuration: ${path} has no range; add .min(…) and .max(…).`);
  return `Range: ${from} to ${to}.`;
}

function unwrap(schema: z.ZodType): {
  inner: z.ZodType;
  isNullable: boolean;
  description: string | undefined;
} {
  let inner = schema;
  let isNullable = false;
  let description = schema.description;
  while (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault || inner instanceof z.ZodNullable) {
    isNullable ||= inner instanceof z.ZodNullable;
    inner = inner.unwrap() as z.ZodType;
    description ??= inner.description;
  }
  return { inner, isNullable, description };
}

export function mapEntries<From, To>(
  record: { readonly [name: string]: From },
  map: (name: string, value: From) => To,
): { [name: string]: To } {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(name, value)]));
}
