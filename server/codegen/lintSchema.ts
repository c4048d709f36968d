import {
  type GraphQLArgument,
  type GraphQLEnumValue,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";

type Named =
  | GraphQLNamedType
  | GraphQLField<unknown, unknown>
  | GraphQLArgument
  | GraphQLInputField
  | GraphQLEnumValue;

const pascalCase = /^[A-Z][A-Za-z0-9]*$/;
const camelCase = /^[a-z][A-Za-z0-9]*$/;
const upperCase = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
/** A boolean reads as a statement of the thing: isReused, hasDisagreement, excludesExample. */
const statement = /^(is|has|[a-z]+s)[A-Z]/;

/**
 * What is wrong with a schema in the eyes of its readers, a sentence each: what is not described, names of another style
 * than the field's, lists that may hold null without saying what null means, and booleans that do not read as a statement.
 */
export function lintSchema(schema: GraphQLSchema): string[] {
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith("__"))
    .flatMap((type) => (isSpecifiedScalarType(type) ? [] : lintType(type)));
}

function lintType(type: GraphQLNamedType): string[] {
  const faults = [...described(type.name, type), ...named(type.name, type, pascalCase, "PascalCase")];
  if (isEnumType(type)) {
    for (const value of type.getValues()) {
      const at = `${type.name}.${value.name}`;
      faults.push(...described(at, value), ...named(at, value, upperCase, "UPPER_CASE"));
    }
  }
  if (isInputObjectType(type)) {
    if (!/(Input|Filter|OrderBy)$/.test(type.name))
      faults.push(`${type.name}: an input is called …Input, …Filter or …OrderBy.`);
    for (const field of Object.values(type.getFields())) faults.push(...lintField(type, field));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      faults.push(...lintField(type, field));
      for (const argument of field.args) {
        const at = `${type.name}.${field.name}(${argument.name}:)`;
        faults.push(
          ...described(at, argument),
          ...named(at, argument, camelCase, "camelCase"),
          ...listed(at, argument),
        );
      }
    }
  }
  return faults;
}

function lintField(
  type: GraphQLNamedType,
  field: GraphQLField<unknown, unknown> | GraphQLInputField,
): string[] {
  const at = `${type.name}.${field.name}`;
  return [
    ...described(at, field),
    ...named(at, field, camelCase, "camelCase"),
    ...listed(at, field),
    ...stated(at, type, field),
  ];
}

function described(at: string, { description }: Named): string[] {
  if (!description?.trim()) return [`${at} is not described.`];
  return /[.:`]$/.test(description.trim())
    ? []
    : [`${at}: its description is no sentence; end it with a full stop.`];
}

function named(at: string, { name }: Named, style: RegExp, styleName: string): string[] {
  return style.test(name) ? [] : [`${at} is not written in ${styleName}.`];
}

/** An item that may be null says something by it, and so must the description. */
function listed(
  at: string,
  { type, description }: GraphQLField<unknown, unknown> | GraphQLInputField,
): string[] {
  const list = getNullableType(type);
  if (!isListType(list) || isNonNullType(list.ofType) || /\bnull\b/i.test(description ?? "")) return [];
  return [`${at} may hold null and does not say what it means; make its items non-null, or say so.`];
}

/** Of what is read, but for the configuration's switches, named after what they switch on, and the answers of mutations. */
function stated(
  at: string,
  type: GraphQLNamedType,
  { name, type: of }: GraphQLField<unknown, unknown> | GraphQLInputField,
): string[] {
  const isExempt = isInputObjectType(type) || type.name.endsWith("Configuration") || type.name === "Mutation";
  if (getNamedType(of).name !== "Boolean" || isExempt || statement.test(name)) return [];
  return [`${at} is a boolean and no statement; call it is…, has… or by a verb, as in excludesExample.`];
}
