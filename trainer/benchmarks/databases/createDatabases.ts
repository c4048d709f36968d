import { join, sep } from "node:path";
import { BenchmarkError, type Database, type DatabaseSchema, type Dialect } from "../benchmark.ts";
import type { Tables } from "../formats/readTables.ts";
import { type DatabaseFiles, databaseFileName } from "./findDatabase.ts";
import { introspectDuckdb } from "./introspectDuckdb.ts";
import { introspectDump } from "./introspectDump.ts";
import { introspectSqlite } from "./introspectSqlite.ts";

interface FoundParts {
  readonly dialect: Dialect;
  readonly files: ReadonlyMap<string, DatabaseFiles>;
  /** Ids that examples ask. */
  readonly asked: readonly string[];
  readonly tables: Tables | undefined;
  /** Ids whose files must be readable; one that others ask and that is damaged is left out. */
  readonly needed: ReadonlySet<string>;
  /** Schemas that came with the examples. */
  readonly ownSchemas: ReadonlyMap<string, DatabaseSchema> | undefined;
  /** The benchmark's own; what lies in it is listed whether asked or not. */
  readonly folder: string;
  /** Where databases without a file would be; undefined where they are not listed. */
  readonly missingFolder: string | undefined;
}

/** Each database with its files and its schema, those described first, in the order of their description. */
export async function createDatabases(parts: FoundParts): Promise<Map<string, Database>> {
  const { dialect, files, asked, needed, tables, folder, missingFolder } = parts;
  const isAsked = new Set(asked);
  const isOwn = (id: string) => files.get(id)?.file.startsWith(folder + sep) ?? false;
  const described = [...(tables?.schemas.keys() ?? [])].filter((id) => isAsked.has(id) || isOwn(id));
  const databases = new Map<string, Database>();
  for (const id of new Set([...described, ...asked])) {
    const found = files.get(id);
    const schema = schemaOf(id, parts);
    if (found) {
      try {
        const own = schema ?? (await introspectSchema(found.file, dialect));
        databases.set(id, { id, dialect, ...found, schema: own });
      } catch (error) {
        if (!(error instanceof BenchmarkError) || needed.has(id)) throw error;
      }
    } else if (missingFolder !== undefined) {
      const file = join(missingFolder, databaseFileName(id, dialect));
      databases.set(id, { id, dialect, file, schema: schema ?? emptySchema });
    }
  }
  return databases;
}

/** The benchmark's own description comes before one of a database of that id in another benchmark. */
function schemaOf(id: string, { tables, ownSchemas }: FoundParts): DatabaseSchema | undefined {
  const [described, own] = [tables?.schemas.get(id), ownSchemas?.get(id)];
  return tables?.isFromElsewhere ? (own ?? described) : (described ?? own);
}

/** Of a database that has neither a file nor a description. */
const emptySchema: DatabaseSchema = { tables: [], foreignKeys: [] };

/** Reads a database's own description of itself, without changing it. Throws `BenchmarkError` where it is damaged. */
async function introspectSchema(file: string, dialect: Dialect): Promise<DatabaseSchema> {
  try {
    if (dialect === "sqlite") return introspectSqlite(file);
    if (dialect === "duckdb") return await introspectDuckdb(file);
    return await introspectDump(file);
  } catch (error) {
    throw new BenchmarkError(
      `${file} cannot be read as a ${dialect} database (${error instanceof Error ? error.message : error}). ` +
        "Restore the file, or leave it out of the folder.",
      { cause: error },
    );
  }
}
