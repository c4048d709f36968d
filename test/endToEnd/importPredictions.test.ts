import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findFreePort, startServerProgram, startSqldojo, withDataFolder } from "../support/programs.ts";
import { putRegisteredKata } from "../support/registeredKata.ts";

describe("sqldojo import predictions", () => {
  it("has a trainer score a file, and does not score it again", async () => {
    await withDataFolder(async (dataFolder) => {
      const server = await startServerProgram(dataFolder, await findFreePort());
      const trainer = startSqldojo([
        "trainer",
        "--data",
        dataFolder,
        "--server",
        server.url,
        "--name",
        "importer",
      ]);
      try {
        const folder = join(dataFolder, "benchmarks/kata");
        const gold = JSON.parse(readFileSync(join(folder, "kata-dev.json"), "utf8")) as {
          query: string;
          db_id: string;
        }[];
        const file = join(dataFolder, "answers.txt");
        writeFileSync(
          file,
          gold
            .map(({ query, db_id }, index) => `${index % 4 === 0 ? "SELECT 1" : query}\t${db_id}\n`)
            .join(""),
        );
        const run = async (...more: string[]) => {
          const program = startSqldojo([
            "import",
            "predictions",
            "--server",
            server.url,
            "--data",
            dataFolder,
            "--benchmark",
            "kata",
            "--system",
            "three-quarters",
            "--title",
            "Three quarters",
            ...more,
          ]);
          return { code: await program.ended, output: program.output() };
        };

        const first = await run("--split", "kata-dev", "--wait", file);
        expect(first, trainer.output()).toMatchObject({
          code: 0,
          output: expect.stringMatching(/three-quarters on kata kata-dev/),
        });
        expect(first.output).toMatch(/strict@\d+ .* 1,000 .* 75\.\d /);
        expect(first.output).toMatch(/birdExecution@/);

        const again = await run("--split", "kata-dev", "--wait", "--json", file);
        expect(JSON.parse(again.output)).toMatchObject({
          status: "SUCCEEDED",
          name: "three-quarters on kata kata-dev",
        });

        expect(await run(file)).toMatchObject({ code: 1, output: expect.stringMatching(/no split "dev"/) });
        expect(await run("--split", "kata-dk", file)).toMatchObject({
          code: 1,
          output: expect.stringMatching(/is for the database .* but example .* asks/),
        });
        expect(
          await run("--split", "kata-dev", "--server", "http://127.0.0.1:1/graphql", file),
        ).toMatchObject({
          code: 1,
          output: expect.stringMatching(/Is the server running/),
        });
      } finally {
        await trainer.kill("SIGKILL");
        await server.kill("SIGTERM");
      }
    }, putRegisteredKata);
  });
});
