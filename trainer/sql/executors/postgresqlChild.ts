import type { PGlite } from "@electric-sql/pglite";
import { refuseText } from "../text/refuseSql.ts";
import type { ChildLimits } from "./childMessages.ts";
import { OpenDatabases } from "./openDatabases.ts";
import { answerSql, BrokenDatabase } from "./postgresql/answerSql.ts";
import { loadDump } from "./postgresql/loadDump.ts";
import { openTemplate } from "./postgresql/template.ts";
import { serveSql } from "./serveSql.ts";

/**
 * The child process of `createPostgresqlExecutor`. SQL reaches no file, no network and no other process, for
 * WebAssembly has none; what it could do to the database is kept from it by `answerSql` and the reader's rights.
 */
const limits = JSON.parse(process.argv[2] ?? "") as ChildLimits;
const template = await openTemplate();
const databases = new OpenDatabases<Promise<PGlite>>({
  open: (file) => loadDump(file, template, limits.maximumMegabytes),
  // Nothing of it is kept, so it need not be shut down; its memory goes with it.
  close: () => undefined,
  // Each takes 130 MB and more.
  maximumOpen: 3,
});

await serveSql({
  refuse: refuseText,
  isPacking: true,
  loader: {
    isLoaded: (file) => databases.has(file),
    async load(file) {
      await databases.get(file);
    },
  },
  async execute(sql, file) {
    try {
      return await answerSql(await databases.get(file), sql, limits);
    } catch (error) {
      if (error instanceof BrokenDatabase) databases.forget(file);
      throw error;
    }
  },
});
