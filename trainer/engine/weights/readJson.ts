import { readFile, stat } from "node:fs/promises";
import { WeightsError } from "../weightsError.ts";

/** A small JSON file of a model. Throws `WeightsError` where it is missing, too large or no JSON. */
export async function readJson(file: string, mostBytes = 16 * 1024 * 1024): Promise<unknown> {
  try {
    const { size } = await stat(file);
    if (size > mostBytes)
      throw new Error(`it has ${size} bytes, too many for such a file; download it again`);
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new WeightsError(file, `cannot be read as JSON: ${(error as Error).message}`, { cause: error });
  }
}
