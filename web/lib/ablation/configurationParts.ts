import type { ConfigurationPartsQuery, PartTypeFragment } from "../api/generated/operations.ts";

export type PartKind = "boolean" | "integer" | "number" | "choice" | "names";

/** A field of the configuration that can be overridden. */
export interface ConfigurationPart {
  /** As in "selfPlay.lambda". */
  readonly path: string;
  readonly section: string;
  readonly name: string;
  readonly kind: PartKind;
  readonly isNullable: boolean;
  /** What can be chosen of a choice; empty for other kinds. */
  readonly choices: readonly string[];
  /** The server's sentence about it: what it does, where it comes from, its default. */
  readonly help: string;
}

export interface ConfigurationSection {
  readonly name: string;
  readonly help: string;
  readonly parts: readonly ConfigurationPart[];
}

/**
 * The configuration as the server's schema describes it, so that a part added there can be varied here at once.
 *
 * @throws Error for a part of a type that there is no input for.
 */
export function configurationSections({ configuration }: ConfigurationPartsQuery): ConfigurationSection[] {
  return (configuration?.fields ?? []).map((section) => ({
    name: section.name,
    help: section.description ?? "",
    parts: (section.type.ofType?.fields ?? []).map(({ name, description, type }) => {
      const path = `${section.name}.${name}`;
      const own = type.kind === "NON_NULL" ? type.ofType : type;
      if (own === null) throw new Error(`The server's schema gives ${path} no type.`);
      return {
        path,
        section: section.name,
        name,
        kind: kindOf(own, path),
        isNullable: type.kind !== "NON_NULL",
        choices: own.enumValues?.map((value) => value.name) ?? [],
        help: description ?? "",
      };
    }),
  }));
}

const scalarKinds: Readonly<Record<string, PartKind>> = {
  Boolean: "boolean",
  Int: "integer",
  Float: "number",
};

function kindOf({ kind, name }: PartTypeFragment, path: string): PartKind {
  if (kind === "ENUM") return "choice";
  if (kind === "LIST") return "names";
  const found = scalarKinds[name ?? ""];
  if (found === undefined) throw new Error(`There is no input for ${path}, which is of type ${name}.`);
  return found;
}

/** All parts by path, in the order of the sections. */
export function partsByPath(sections: readonly ConfigurationSection[]): Map<string, ConfigurationPart> {
  return new Map(sections.flatMap(({ parts }) => parts.map((part) => [part.path, part])));
}
