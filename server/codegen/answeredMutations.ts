import { Kind, parse, print, visit } from "graphql";

/** Mutations that answer null where nothing failed: there is no run to claim. */
export const answeringNothing: readonly string[] = ["claimRun"];

/**
 * The schema as our own clients know it, which throw where anything was refused: for them a mutation that answered has a
 * payload. To others it may be null, next to the error that says why.
 */
export function withAnsweredMutations(schemaSource: string): string {
  const document = parse(schemaSource, { noLocation: true });
  const answered = visit(document, {
    ObjectTypeDefinition: (node) => (node.name.value === "Mutation" ? undefined : false),
    FieldDefinition(node) {
      if (answeringNothing.includes(node.name.value) || node.type.kind === Kind.NON_NULL_TYPE)
        return undefined;
      return { ...node, type: { kind: Kind.NON_NULL_TYPE, type: node.type } };
    },
  });
  return print(answered);
}
