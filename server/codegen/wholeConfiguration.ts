import { type DocumentNode, type GraphQLSchema, getNamedType, isObjectType, parse, visit } from "graphql";

/** Operations that spread a fragment of this name get every field of a configuration, without naming one. */
export const wholeConfiguration = "WholeConfiguration";

/**
 * The fragment on `RunConfiguration` with every field that the schema gives it, in the schema's order, so that a new part is
 * asked for wherever a configuration is.
 *
 * @throws Error where the schema has no such type.
 */
export function wholeConfigurationFragment(schema: GraphQLSchema): DocumentNode {
  const type = schema.getType("RunConfiguration");
  if (!isObjectType(type)) throw new Error("The schema has no type RunConfiguration.");
  const sections = Object.values(type.getFields()).map(({ name, type: section }) => {
    const inner = getNamedType(section);
    if (!isObjectType(inner)) return name;
    return `${name} { ${Object.keys(inner.getFields()).join(" ")} }`;
  });
  return parse(`fragment ${wholeConfiguration} on RunConfiguration { ${sections.join(" ")} }`, {
    noLocation: true,
  });
}

export function spreadsWholeConfiguration(documents: readonly DocumentNode[]): boolean {
  let isSpread = false;
  for (const document of documents)
    visit(document, {
      FragmentSpread: ({ name }) => {
        isSpread ||= name.value === wholeConfiguration;
      },
    });
  return isSpread;
}
