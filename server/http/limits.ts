/**
 * What a document may ask for, checked before anything runs: a few lines can otherwise ask for millions of rows.
 * Cost counts one a field, times the size of every list around it, fragments spread out.
 */
import {
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
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
  cost: 1_000_000,
  /** Nodes of a page where the document does not say in figures. */
  pageSize: 50,
  largestPageSize: 200,
  /** What a list that is no page is taken to have. */
  listLength: 10,
} as const;

interface Measure {
  /** Fields of the selection itself, without what lies within them. */
  fields: number;
  depth: number;
  aliases: number;
  cost: number;
}

const nothing: Measure = { fields: 0, depth: 0, aliases: 0, cost: 0 };

/** A validation rule: each operation within all limits. Introspection is left to GraphQL's own rule. */
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
    if (selection.name.value.startsWith("__")) return nothing;
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
      cost: 1 + within.cost * (field ? sizeOf(selection, field.type) : 1),
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

function sizeOf(selection: FieldNode, type: GraphQLOutputType): number {
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
