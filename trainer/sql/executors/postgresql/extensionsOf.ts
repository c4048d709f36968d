import type { Extension, Extensions } from "@electric-sql/pglite";

/** Those of PGlite's that bring types and functions which data and questions use. */
const known = new Set([
  "btree_gin",
  "btree_gist",
  "citext",
  "cube",
  "earthdistance",
  "fuzzystrmatch",
  "hstore",
  "intarray",
  "isn",
  "ltree",
  "pg_trgm",
  "pgcrypto",
  "seg",
  "tablefunc",
  "unaccent",
  "uuid-ossp",
]);

/** The extensions that a dump creates, as far as PGlite has them. Others are refused where they are created. */
export async function extensionsOf(dump: string): Promise<Extensions> {
  const extensions: Extensions = {};
  for (const [, name = ""] of dump.matchAll(/\bcreate\s+extension\s+(?:if\s+not\s+exists\s+)?"?([\w-]+)/gi)) {
    if (!known.has(name)) continue;
    const module = name.replace("-", "_");
    const exported: Readonly<Record<string, Extension>> = await import(
      `@electric-sql/pglite/contrib/${module}`
    );
    const extension = exported[module];
    if (extension !== undefined) extensions[module] = extension;
  }
  return extensions;
}
