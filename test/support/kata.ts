import { cp } from "node:fs/promises";
import { join } from "node:path";
import { generateKata } from "../../trainer/kata/generateKata.ts";
import { keptFolder } from "./keptFolder.ts";

/** Puts kata into a folder, as `generateKata` writes it, which takes five seconds of computing. */
export async function putKata(folder: string, { seed = 1 } = {}): Promise<void> {
  const kept = await keptFolder(`kata-${seed}`, ["{statistics,trainer}/**/*.ts"], (draft) =>
    generateKata(join(draft, "kata"), { seed }),
  );
  await cp(join(kept, "kata"), folder, { recursive: true });
}
