import { PGlite } from "@electric-sql/pglite";

/**
 * Makes the files of a new embedded database in the folder that is its argument, then ends. A process of its own,
 * because what creating them takes (some 190 MB) is given back to the system only with the process.
 */
const [folder] = process.argv.slice(2);
if (folder === undefined)
  throw new Error("embeddedInitializer.ts needs a folder: use startEmbeddedPostgres.");
const database = await PGlite.create(folder);
await database.close();
