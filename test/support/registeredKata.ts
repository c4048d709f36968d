import { cp } from "node:fs/promises";
import { join } from "node:path";
import { registerKata } from "../../cli/shared/registerKata.ts";
import { putMigrated } from "./database.ts";
import { putKata } from "./kata.ts";
import { keptFolder } from "./keptFolder.ts";
import { findFreePort, startServerProgram } from "./programs.ts";

/** Fills a data folder as a server that stopped has left it, with kata written into it, checked and registered. */
export async function putRegisteredKata(dataFolder: string): Promise<void> {
  const sources = ["{cli,prisma,server,statistics,trainer}/**/*.{ts,sql}", "package-lock.json"];
  const kept = await keptFolder("registeredKata", sources, async (draft) => {
    await putMigrated(draft);
    await putKata(join(draft, "benchmarks/kata"));
    const server = await startServerProgram(draft, await findFreePort());
    let end: number | string;
    try {
      await registerKata(server.admin, draft);
    } finally {
      end = await server.kill("SIGTERM");
    }
    if (end !== 0) throw new Error(`The server ended with ${end}:\n${server.output()}`);
  });
  await cp(kept, dataFolder, { recursive: true });
}
