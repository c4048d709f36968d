import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  Kind,
  parse,
  type VariableDefinitionNode,
  visit,
} from "graphql";
import { limits } from "./limits.ts";
import { inOwnWords } from "./ownWords.ts";

export interface VariableFault {
  /** Path of the argument that the variable stands in, as the schema names it; never the caller's name for it. */
  readonly field: string;
  readonly message: string;
}

/**
 * What GraphQL found wrong with the value of a variable, told of the argument that the variable is for: its own words
 * name the variable. Undefined for errors that are of no variable.
 */
export function variableFault({ message, nodes, originalError }: GraphQLError): VariableFault | undefined {
  const definition = nodes?.[0];
  if (definition?.kind !== Kind.VARIABLE_DEFINITION) return undefined;
  const source = definition.loc?.source.body;
  const name = definition.variable.name.value;
  const argument = source === undefined ? undefined : argumentOf(definition, source);
  const [, rest = ""] = /^Variable "\$\w+" got invalid value [\s\S]*? at "\w+([^"]*)";/.exec(message) ?? [];
  // Apollo's own error has GraphQL's as its origin where that has none.
  const fault = originalError && originalError.message !== message ? originalError.message : isMissing;
  const [, missing] = /^Field "(\w+)" of required type /.exec(fault) ?? [];
  const field = `${argument ?? name}${rest}${missing === undefined ? "" : `.${missing}`}`;
  return { field, message: `${field}: ${missing === undefined ? inOwnWords(fault) : isMissing}` };
}

const isMissing = "is required; send a value.";

/** Where the variable is used first: in its operation, else in a fragment. */
function argumentOf(definition: VariableDefinitionNode, source: string): string | undefined {
  const { definitions }: DocumentNode = parse(source, { maxTokens: limits.tokens });
  const isOwn = ({ loc }: ASTNode) =>
    loc !== undefined &&
    definition.loc !== undefined &&
    loc.start <= definition.loc.start &&
    loc.end >= definition.loc.end;
  const own = definitions.filter(isOwn);
  const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  for (const part of [...own, ...fragments]) {
    const path = usageIn(part, definition.variable.name.value);
    if (path !== undefined) return path;
  }
  return undefined;
}

function usageIn(part: ASTNode, name: string): string | undefined {
  let found: string | undefined;
  visit(part, {
    VariableDefinition: () => false,
    Variable(node, _key, parent, _path, ancestors) {
      if (found !== undefined || node.name.value !== name) return;
      found = pathOf([...ancestors, ...(parent === undefined ? [] : [parent]), node]);
    },
  });
  return found;
}

/** From the argument down: `input.runs[0].method`. */
function pathOf(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  let path = "";
  for (const [depth, ancestor] of ancestors.entries()) {
    if (isList(ancestor)) {
      const holder = ancestors[depth - 1];
      const item = ancestors[depth + 1];
      if (holder && !isList(holder) && holder.kind === Kind.LIST)
        path += `[${ancestor.indexOf(item as ASTNode)}]`;
    } else if (ancestor.kind === Kind.ARGUMENT) path = ancestor.name.value;
    else if (ancestor.kind === Kind.OBJECT_FIELD) path += `.${ancestor.name.value}`;
  }
  return path;
}

function isList(ancestor: ASTNode | readonly ASTNode[]): ancestor is readonly ASTNode[] {
  return Array.isArray(ancestor);
}
