import { describe, expect, it, onTestFinished } from "vitest";
import type { OpenDatabase } from "../../../server/database/openDatabase.ts";
import { seed } from "../../../server/seed/seed.ts";
import { createOwnDatabase } from "../../support/database.ts";
import { createLending } from "../../support/databaseLending.ts";

/** What a test can leave behind in the database that it borrowed. */
async function contentOf({ prisma }: OpenDatabase): Promise<unknown> {
  const tables = await prisma.$queryRaw<{ name: string }[]>`
    select "oid"::regclass::text as "name" from "pg_class"
    where "relkind" = 'r' and "relnamespace" = 'public'::regnamespace order by 1`;
  const counts: [string, number][] = [];
  for (const { name } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
      `select count(*)::int as "count" from ${name}`,
    );
    counts.push([name, row?.count ?? 0]);
  }
  return {
    counts,
    sequences: await prisma.$queryRaw`select "sequencename", "last_value" from "pg_sequences"`,
    settings: await prisma.$queryRaw`
      select "name", "setting" from "pg_settings" where "source" = 'session' and "name" <> 'application_name'`,
  };
}

function lending() {
  const opened: OpenDatabase[] = [];
  const borrow = createLending(async () => {
    const database = await createOwnDatabase("embedded");
    opened.push(database);
    return database;
  });
  onTestFinished(async () => {
    for (const database of opened) await database.close();
  });
  return { borrow, opened };
}

describe("a database that tests borrow one after another", () => {
  it("is as it was when it was new, whatever was written into it and set in its session", async () => {
    const { borrow, opened } = lending();
    const first = await borrow();
    const fresh = await contentOf(first);
    await seed(first.prisma);
    await first.prisma.experiment.create({ data: { name: "left" } });
    await first.prisma.$queryRaw`select nextval(pg_get_serial_sequence('"Run"', 'queuePosition'))`;
    await first.prisma.$executeRaw`set statement_timeout = 12345`;
    await first.prisma.$executeRaw`create temporary table "Left" as select 1`;
    expect(await contentOf(first)).not.toEqual(fresh);
    await first.close();
    const second = await borrow();
    expect(await contentOf(second)).toEqual(fresh);
    expect(await second.prisma.$queryRaw`select to_regclass('"Left"')::text as "left"`).toEqual([
      { left: null },
    ]);
    expect(opened.length).toBe(1);
  });

  it("is another one while it is borrowed, and after a test that changed its schema", async () => {
    const { borrow, opened } = lending();
    const [one, other] = [await borrow(), await borrow()];
    expect(opened.length).toBe(2);
    await one.prisma.$executeRaw`alter table "Experiment" add "left" text`;
    await one.close();
    const third = await borrow();
    expect(opened.length).toBe(3);
    expect(await third.prisma.experiment.count()).toBe(0);
    await other.close();
  });
});
