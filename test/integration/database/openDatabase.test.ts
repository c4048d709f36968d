import { describe, expect, it } from "vitest";
import { openDatabase } from "../../../server/database/openDatabase.ts";
import {
  createEmptyPostgresql,
  createOwnDatabase,
  describeOnBothDatabases,
  findPostgresql,
} from "../../support/database.ts";

describeOnBothDatabases("openDatabase", (_open, kind) => {
  it("opens a fresh database of the kind asked for each time", async () => {
    const one = await createOwnDatabase(kind);
    const other = await createOwnDatabase(kind);
    expect(one.kind).toBe(kind);
    await one.prisma.baseModel.create({ data: { name: "tiny", architecture: {} } });
    expect(await one.prisma.baseModel.count()).toBe(1);
    expect(await other.prisma.baseModel.count()).toBe(0);
    await one.close();
    await Promise.all([other.close(), other.close()]);
  });
});

describe("openDatabase, given DATABASE_URL", () => {
  const open = (databaseUrl: string) => openDatabase({ dataFolder: "unused", databaseUrl });

  it("says that nobody answers there, without showing the password", async () => {
    const error = await open("postgresql://me:secret@127.0.0.1:1/dojo?password=secret").catch(
      (reason: unknown) => reason as Error,
    );
    expect(error).toBeInstanceOf(Error);
    const { message } = error as Error;
    expect(message).toContain("DATABASE_URL: cannot reach postgresql://me@127.0.0.1:1/dojo");
    expect(message).toContain("ECONNREFUSED");
    expect(message).toContain("unset DATABASE_URL");
    expect(message).not.toContain("secret");
  });

  it("refuses what is not the address of a PostgreSQL", async () => {
    for (const address of ["mysql://localhost/dojo", "localhost:5432", "dojo"]) {
      await expect(open(address)).rejects.toThrow(
        "DATABASE_URL is not the address of a PostgreSQL: write postgresql://",
      );
    }
  });

  it.skipIf("missing" in findPostgresql())(
    "keeps the options that the address names, and the session in UTC",
    async () => {
      const { url, drop } = await createEmptyPostgresql();
      const { prisma, close } = await open(`${url}?options=-c%20statement_timeout%3D12345`);
      expect(
        await prisma.$queryRaw`
          select current_setting('statement_timeout') as "timeout", current_setting('TimeZone') as "zone"`,
      ).toEqual([{ timeout: "12345ms", zone: "UTC" }]);
      await close();
      await drop();
    },
  );
});
