import { expect, it } from "vitest";
import { describeOnBothDatabases } from "../../support/database.ts";

describeOnBothDatabases("openDatabase", (open) => {
  it("opens a fresh database each time", async () => {
    const one = await open();
    const other = await open();
    await one.prisma.baseModel.create({ data: { name: "tiny", architecture: {} } });
    expect(await one.prisma.baseModel.count()).toBe(1);
    expect(await other.prisma.baseModel.count()).toBe(0);
    await one.close();
    await other.close();
  });
});
