/**
 * What a document may ask for, checked before anything runs: a few lines can otherwise ask for millions of rows.
 * Cost counts one a field, times the size of every list around it, fragments spread out.
 */
import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type ValidationContext,
  type ValidationRule,
} from "graphql";
import type { RefusalCode } from "../domain/errors.ts";

export const limits = {
  /** Words, numbers and signs of a document. */
  tokens: 5_000,
  depth: 12,
  aliases: 30,
  rootFields: 20,
  /** What comes of it is limited again when it is made (`schema/budget.ts`). */
  cost: 50_000_000,
  /** Nodes of a page where the document does not say in figures. */
  pageSize: 50,
  largestPageSize: 200,
  /** What a list that is no page is taken to have. */
  listLength: 10,
  /** What a value of the schema's own description counts: it is made anew for each request. */
  introspection: 10,
} as const;

interface Measure {
  /** Fields of the selection itself, without what lies within them. */
  fields: number;
  depth: number;
  aliases: number;
  cost: number;
}

const nothing: Measure = { fields: 0, depth: 0, aliases: 0, cost: 0 };

/** A validation rule: each operation within all limits. How deep introspection goes is left to GraphQL's own rule. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation: OperationDefinitionNode) {
    const root = context.getSchema().getRootType(operation.operation);
    if (!root) return;
    const measure = measurer(context)(operation.selectionSet, root);
    const excesses: [amount: number, limit: number, what: string][] = [
      [measure.depth, limits.depth, "levels deep"],
      [measure.aliases, limits.aliases, "aliases"],
      [measure.fields, limits.rootFields, "fields at its root"],
      [measure.cost, limits.cost, "values (by the sizes of its lists)"],
    ];
    for (const [amount, limit, what] of excesses) {
      if (amount <= limit) continue;
      const extensions: { code: RefusalCode } = { code: "TOO_COMPLEX" };
      const message = `The document asks for ${amount} ${what}; at most ${limit} are allowed. Ask for less at once, or in several requests.`;
      context.reportError(new GraphQLError(message, { nodes: operation, extensions }));
    }
  },
});

function measurer(context: ValidationContext) {
  // A fragment is measured once, however often it is spread; one that spreads itself is refused by another rule.
  const measured = new Map<FragmentDefinitionNode, Measure>();

  function measureAll(selectionSet: SelectionSetNode, type: GraphQLNamedType): Measure {
    return selectionSet.selections
      .map((selection) => measureOne(selection, type))
      .reduce(
        (sum, each) => ({
          fields: sum.fields + each.fields,
          depth: Math.max(sum.depth, each.depth),
          aliases: sum.aliases + each.aliases,
          cost: sum.cost + each.cost,
        }),
        nothing,
      );
  }

  function measureOne(selection: SelectionNode, type: GraphQLNamedType): Measure {
    if (selection.kind === "FragmentSpread") {
      const fragment = context.getFragment(selection.name.value);
      return fragment ? measureFragment(fragment) : nothing;
    }
    if (selection.kind === "InlineFragment") {
      const condition = selection.typeCondition?.name.value;
      const narrowed = condition ? context.getSchema().getType(condition) : type;
      return narrowed ? measureAll(selection.selectionSet, narrowed) : nothing;
    }
    const meta = metaField(selection.name.value);
    if (meta) return measureIntrospection(selection, meta);
    const field =
      isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
    const within =
      field && selection.selectionSet
        ? measureAll(selection.selectionSet, getNamedType(field.type))
        : nothing;
    return {
      fields: 1,
      depth: within.depth + 1,
      aliases: within.aliases + (selection.alias ? 1 : 0),
      cost: 1 + within.cost * (field ? sizeOf(selection, field.type, type, context) : 1),
    };
  }

  function measureIntrospection(selection: FieldNode, field: GraphQLField<unknown, unknown>): Measure {
    const within = selection.selectionSet
      ? measureAll(selection.selectionSet, getNamedType(field.type)).cost
      : 0;
    return {
      fields: 1,
      depth: 1,
      aliases: selection.alias ? 1 : 0,
      cost: selection.selectionSet ? (1 + within) * limits.introspection : 1,
    };
  }

  function measureFragment(fragment: FragmentDefinitionNode): Measure {
    const known = measured.get(fragment);
    if (known) return known;
    measured.set(fragment, nothing);
    const type = context.getSchema().getType(fragment.typeCondition.name.value);
    const measure = type && isCompositeType(type) ? measureAll(fragment.selectionSet, type) : nothing;
    measured.set(fragment, measure);
    return measure;
  }

  return measureAll;
}

/** `__typename`, which every type has, and the two at the root by which the schema describes itself. */
function metaField(name: string): GraphQLField<unknown, unknown> | undefined {
  return [SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].find((field) => field.name === name);
}

function sizeOf(
  selection: FieldNode,
  type: GraphQLOutputType,
  parent: GraphQLNamedType,
  context: ValidationContext,
): number {
  if (parent.name === "__Schema" && selection.name.value === "types")
    return Object.keys(context.getSchema().getTypeMap()).length;
  const isPage = getNamedType(type).name.endsWith("Connection");
  if (isPage) {
    const size = selection.arguments?.find(
      ({ name }) => name.value === "first" || name.value === "last",
    )?.value;
    if (!size || size.kind === "NullValue") return limits.pageSize;
    return size.kind === "IntValue"
      ? Math.min(Number(size.value), limits.largestPageSize)
      : limits.largestPageSize;
  }
  // The lists within a page have the page's size, which is counted already.
  const isOfPage = selection.name.value === "edges" || selection.name.value === "nodes";
  return isListType(getNullableType(type)) && !isOfPage ? limits.listLength : 1;
}
