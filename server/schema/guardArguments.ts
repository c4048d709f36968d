import {
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  isScalarType,
} from "graphql";
import { checkAll, invalidInput } from "../domain/errors.ts";
import { storableText } from "../domain/storableText.ts";

/** Characters of a name or an id: whatever is stored under it fits an index of the database. */
export const longestName = 200;

/** Entries of one list in what is asked, which the database takes as parameters. What is recorded has no such limit. */
export const mostEntries = 5_000;

/** Texts that are no names, and as long as a request may be. */
const longTexts = new Set([
  ...["description", "meaning", "help", "source", "folder", "location"],
  ...["questions", "goldSql", "evidence", "features", "after", "before"],
]);

/** The same, of models, databases and programs, whatever they hold: what cannot be stored of them is replaced. */
const foreignTexts = new Set([
  "sql",
  "reasons",
  "reason",
  "message",
  "detail",
  "stopReason",
  "examplePrompt",
  "given",
]);

/**
 * Puts a check of their texts and lists before all fields that take any: a name that is too long, one that cannot be
 * stored, or a list that is too long is refused by its path, and never comes back as a fault of the database.
 */
export function guardArguments(schema: GraphQLSchema): GraphQLSchema {
  const [mutation, subscription] = [schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const guarded = field.args.filter(({ type: given }) => holdsTexts(given, new Set()));
      if (guarded.length === 0) continue;
      const check = (given: { [name: string]: unknown }) =>
        checkAll(guarded.map((argument) => () => checkArgument(argument, given, type === mutation)));
      if (type === subscription) {
        const { subscribe = defaultFieldResolver } = field;
        field.subscribe = (parent, args, context, info) => {
          check(args);
          return subscribe(parent, args, context, info);
        };
      } else {
        const { resolve = defaultFieldResolver } = field;
        field.resolve = (parent, args, context, info) => {
          check(args);
          return resolve(parent, args, context, info);
        };
      }
    }
  }
  return schema;
}

function holdsTexts(type: GraphQLInputType, seen: Set<GraphQLInputType>): boolean {
  const bare = getNullableType(type);
  if (isListType(bare)) return true;
  if (isScalarType(bare)) return isText(bare.name);
  if (!isInputObjectType(bare) || seen.has(bare)) return false;
  seen.add(bare);
  return Object.values(bare.getFields()).some((field) => holdsTexts(field.type, seen));
}

function checkArgument(
  { name, type }: GraphQLArgument,
  given: { [name: string]: unknown },
  isRecorded: boolean,
): void {
  checkValue({ path: name, name, isRecorded }, type, given[name]);
}

interface Place {
  /** From the argument down, as in `filter.method.in[3]`. */
  readonly path: string;
  /** Of the argument or field of an input. */
  readonly name: string;
  readonly isRecorded: boolean;
}

function checkValue(place: Place, type: GraphQLInputType, value: unknown): void {
  if (value == null) return;
  const bare = getNullableType(type);
  if (typeof value === "string") {
    if (isScalarType(bare) && isText(bare.name)) checkText(place, value);
  } else if (isListType(bare)) {
    checkList(place, bare.ofType, value as readonly unknown[]);
  } else if (isInputObjectType(bare)) {
    const fields = bare.getFields();
    checkAll(
      Object.entries(value).map(([name, within]) => () => {
        const field = fields[name];
        if (field) checkValue({ ...place, path: `${place.path}.${name}`, name }, field.type, within);
      }),
    );
  }
}

function checkList(place: Place, type: GraphQLInputType, values: readonly unknown[]): void {
  const { path, isRecorded } = place;
  if (!isRecorded && values.length > mostEntries) {
    throw invalidInput(path, `has ${values.length} entries; ask for at most ${mostEntries} at once.`);
  }
  if (!holdsTexts(type, new Set())) return;
  checkAll(
    values.map((value, index) => () => checkValue({ ...place, path: `${path}[${index}]` }, type, value)),
  );
}

function checkText({ path, name }: Place, text: string): void {
  if (foreignTexts.has(name)) return;
  if (!longTexts.has(name) && text.length > longestName) {
    throw invalidInput(path, `has ${text.length} characters; send at most ${longestName}.`);
  }
  if (text !== storableText(text)) {
    throw invalidInput(path, "holds U+0000 or half a character, which cannot be stored; leave it out.");
  }
}

function isText(scalar: string): boolean {
  return scalar === "String" || scalar === "ID";
}
