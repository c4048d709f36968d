import type { OpenDatabase } from "../../server/database/openDatabase.ts";
import { deleteRows } from "./deleteRows.ts";

type Prisma = OpenDatabase["prisma"];

/**
 * Embedded databases that one test after another borrows: to start one takes a second of computing, to empty one hundredths of it.
 * One that is borrowed while no other is free is opened for it.
 *
 * @param open opens a migrated database, which holds no rows yet but those of its migrations
 */
export function createLending(open: () => Promise<OpenDatabase>): () => Promise<OpenDatabase> {
  const free: OpenDatabase[] = [];
  let migrated: Promise<string> | undefined;

  async function borrow(): Promise<OpenDatabase> {
    for (let database = free.pop(); database !== undefined; database = free.pop()) {
      if ((await empty(database.prisma)) === (await migrated)) return database;
      // A test changed the schema.
      await database.close();
    }
    const database = await open();
    migrated ??= empty(database.prisma);
    await migrated;
    return database;
  }

  return async () => {
    const database = await borrow();
    let closing: Promise<void> | undefined;
    return {
      ...database,
      close() {
        closing ??= Promise.resolve().then(() => void free.push(database));
        return closing;
      },
    };
  };
}

/** Deletes all rows, counts from one again, and forgets what the session was told; returns the schema's fingerprint. */
async function empty(prisma: Prisma): Promise<string> {
  await deleteRows(prisma);
  await prisma.$executeRaw`select setval("oid"::regclass, 1, false) from "pg_class" where "relkind" = 'S'`;
  await prisma.$executeRaw`discard all`;
  const [row] = await prisma.$queryRaw<{ fingerprint: string }[]>`
    select md5(string_agg("line", E'\n' order by "line")) as "fingerprint"
    from (
      select format('%s %s %s %s %s', "relname", "relkind", "attname", "atttypid", "attnotnull") as "line"
      from "pg_class" join "pg_attribute" on "attrelid" = "pg_class"."oid"
      where "relnamespace" = 'public'::regnamespace
      union all
      select format('%s %s', "conrelid"::regclass, pg_get_constraintdef("oid")) from "pg_constraint"
      where "connamespace" = 'public'::regnamespace
      union all
      select pg_get_indexdef("indexrelid") from "pg_index" join "pg_class" on "indexrelid" = "pg_class"."oid"
      where "relnamespace" = 'public'::regnamespace
      union all
      select format('%s %s', "enumtypid"::regtype, "enumlabel") from "pg_enum"
      union all
      select format('%s %s %s', "tgrelid"::regclass, "tgname", "tgenabled") from "pg_trigger"
      union all
      select format('%s %s', "proname", "prosrc") from "pg_proc" where "pronamespace" = 'public'::regnamespace
      union all
      select format('%s %s', "nspname", "nspacl") from "pg_namespace" where "nspname" !~ '^pg_.*temp_'
    ) as "lines"`;
  return row?.fingerprint ?? "";
}
