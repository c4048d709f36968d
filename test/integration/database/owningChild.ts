import { openDatabase } from "../../../server/database/openDatabase.ts";

/**
 * A program that opens the data folder it is given and writes one row after another, each number printed once
 * the database has acknowledged it; the tests kill it.
 */
const database = await openDatabase({ dataFolder: process.argv[2] ?? "" });
process.stdout.write("open\n");
for (let number = 0; ; number += 1) {
  await database.prisma.$transaction(async (transaction) => {
    const experiment = await transaction.experiment.create({ data: { name: `experiment ${number}` } });
    await transaction.experiment.update({
      where: { id: experiment.id },
      data: { description: "both or neither" },
    });
  });
  process.stdout.write(`${number}\n`);
}
