import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isScalarType,
} from "graphql";
import type { Budget } from "./budget.ts";
import type { Context } from "./context.ts";

type Field = GraphQLField<unknown, Context>;

/** What a number in a list counts. */
const charactersOfNumber = 8;

/**
 * Counts what an answer holds while it is made, and stops it where that is more than a request may have (`budget.ts`): what
 * a document asks for is known beforehand only in part. Pages count their own rows, before they load them.
 */
export function guardAnswers(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    const isRoot = type === schema.getSubscriptionType();
    for (const field of Object.values(type.getFields())) {
      const count = isRoot ? undefined : counterOf(field, type.name.endsWith("Connection"));
      if (count || isRoot) field.resolve = guarded(field, count, isRoot);
    }
  }
  return schema;
}

type Counter = (value: unknown, budget: Budget) => void;

/** Undefined for a field that adds nothing worth counting. */
function counterOf({ type }: Field, isOfPage: boolean): Counter | undefined {
  const isLeaf = isScalarType(getNamedType(type));
  if (isListType(getNullableType(type))) {
    if (isLeaf) return (value, budget) => budget.takeText(lengthOf(value));
    if (isOfPage) return undefined;
    return (value, budget) => {
      if (Array.isArray(value)) budget.takeItems(value.length);
    };
  }
  if (!isLeaf) return undefined;
  if (getNamedType(type).name === "JSON")
    return (value, budget) => budget.takeText(JSON.stringify(value)?.length ?? 0);
  if (getNamedType(type).name !== "String") return undefined;
  return (value, budget) => {
    if (typeof value === "string") budget.takeText(value.length);
  };
}

function lengthOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  return value.reduce<number>(
    (sum, item) => sum + (typeof item === "string" ? item.length : charactersOfNumber),
    0,
  );
}

function guarded(field: Field, count: Counter | undefined, isRoot: boolean): NonNullable<Field["resolve"]> {
  const resolve = field.resolve ?? defaultFieldResolver;
  const isList = isListType(getNullableType(field.type));
  return (parent, args, context, info) => {
    if (isRoot) context.budget.renew();
    else if (isList) context.budget.check();
    const value: unknown = resolve(parent, args, context, info);
    if (count === undefined) return value;
    if (!(value instanceof Promise)) {
      count(value, context.budget);
      return value;
    }
    return value.then((resolved: unknown) => {
      count(resolved, context.budget);
      return resolved;
    });
  };
}
