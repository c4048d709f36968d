import { execFile } from "node:child_process";
import { join } from "node:path";

export const notebooksFolder = join(import.meta.dirname, "../../../notebooks");

export interface PythonResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs `python3` in the folder of the notebooks; the code is 127 where there is none. */
export function python(
  words: readonly string[],
  environment: Record<string, string> = {},
): Promise<PythonResult> {
  const options = {
    cwd: notebooksFolder,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: "1", ...environment },
  };
  return new Promise((resolve) => {
    execFile("python3", words, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === "number" ? error.code : 127;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Why python3 cannot import these modules here; undefined where it can. */
export async function whyNoPython(modules: readonly string[] = []): Promise<string | undefined> {
  const { code, stderr } = await python([
    "-c",
    ["import sys", ...modules.map((name) => `import ${name}`)].join("; "),
  ]);
  if (code === 0) return undefined;
  return code === 127 ? "there is no python3 here" : stderr.trim().split("\n").at(-1);
}
