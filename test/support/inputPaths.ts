/** Whether what a refusal names exists: its path against the arguments of the field that refused. */
import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from "graphql";

/** Whether the arguments hold the path, as in `input.runs[0].method`; below a JSON argument every path does. */
export function holdsPath(args: readonly GraphQLArgument[], path: string): boolean {
  const [first, ...rest] = path.replaceAll("[", ".[").split(".");
  const argument = args.find(({ name }) => name === first);
  return argument !== undefined && descends(argument.type, rest);
}

function descends(type: GraphQLInputType, steps: readonly string[]): boolean {
  const bare = getNullableType(type);
  const [step, ...rest] = steps;
  if (step === undefined) return true;
  if (isScalarType(bare)) return bare.name === "JSON";
  if (step.startsWith("[")) return isListType(bare) && descends(bare.ofType, rest);
  const field = isInputObjectType(bare) ? bare.getFields()[step] : undefined;
  return field !== undefined && descends(field.type, rest);
}

/**
 * The arguments that the field an error's path leads to follows from: its own, or those of the nearest field above it
 * that takes any (the count of a connection refuses the connection's filter). None where the path leads nowhere.
 */
export function argumentsAt(schema: GraphQLSchema, path: readonly unknown[]): readonly GraphQLArgument[] {
  const names = path.filter((step) => typeof step === "string");
  for (const root of [schema.getMutationType(), schema.getQueryType(), schema.getSubscriptionType()]) {
    let [type, args]: [unknown, readonly GraphQLArgument[]] = [root, []];
    for (const name of names) {
      const field = isObjectType(type) ? type.getFields()[name] : undefined;
      type = field && getNamedType(field.type);
      if (field && field.args.length > 0) args = field.args;
    }
    if (args.length > 0) return args;
  }
  return [];
}
