import { readFile, stat } from "node:fs/promises";
import type { z } from "zod";
import { BenchmarkError } from "../benchmark.ts";
import { decodeText } from "./decodeText.ts";

/** Ten times the largest file of the published benchmarks; beyond it a file is not one, and would fill the memory. */
const maximumMegabytes = 256;

/** UTF-8 or UTF-16. Throws `BenchmarkError` where the file is missing, in another encoding, or larger than a benchmark's file can be. */
export async function readText(file: string): Promise<string> {
  try {
    const { size } = await stat(file);
    if (size > maximumMegabytes * 2 ** 20) {
      throw new BenchmarkError(
        `${file} has ${Math.round(size / 2 ** 20)} MiB; at most ${maximumMegabytes} are read. ` +
          "Split it into several files, or move it out of the folder.",
      );
    }
    const { text, unreadableLine } = decodeText(await readFile(file));
    if (unreadableLine === undefined) return text;
    throw new BenchmarkError(
      `${file} is not UTF-8 (first on line ${unreadableLine}), so that its texts would not be those meant. Save it as UTF-8.`,
    );
  } catch (error) {
    if (error instanceof BenchmarkError) throw error;
    throw new BenchmarkError(
      `${file} cannot be read (${String(error)}). Point at a benchmark's folder, or restore the file.`,
      { cause: error },
    );
  }
}

/** Throws `BenchmarkError` where the file cannot be read or is not JSON. */
export async function readJson(file: string): Promise<unknown> {
  return parseJson(await readText(file), file);
}

/** Throws `BenchmarkError` naming the file where its text is not JSON. */
export function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new BenchmarkError(
      `${file} is not JSON (${String(error)}). Restore the file or generate it again.`,
      { cause: error },
    );
  }
}

/** Throws `BenchmarkError` naming the first field that is not as `format` has it; `place` is where in the file. */
export function validate<Output>(
  schema: z.ZodType<Output>,
  content: unknown,
  file: string,
  format: string,
  place: readonly PropertyKey[] = [],
): Output {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new BenchmarkError(
    `${file}: ${[...place, ...(issue?.path ?? [])].join(".") || "the file"}: ${issue?.message}. ` +
      `Write it as ${format} has it, or move the file out of the folder.`,
  );
}
