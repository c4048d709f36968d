/**
 * Where `SQLDOJO_TORCH_PYTHON` names an interpreter with the packages that the recording scripts name, they run again: what
 * is kept here must be what the reference implementations say today.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Engine } from "../../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../../trainer/engine/onnx/onnxEngine.ts";
import {
  expectClose,
  expectGradients,
  expectGreedy,
  expectLogProbabilities,
  type FamilyRecord,
  familyNames,
} from "./familyReference.ts";

const python = process.env.SQLDOJO_TORCH_PYTHON;
if (python === undefined) {
  console.warn("References are not recorded anew: SQLDOJO_TORCH_PYTHON names no interpreter with torch.");
}

const run = (script: string, folder: string): void => {
  execFileSync(python!, [`test/references/${script}`, folder], { stdio: ["ignore", "ignore", "pipe"] });
};
const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

describe.skipIf(python === undefined)("the references, recorded anew", () => {
  let engine: Engine;
  let folder: string;
  beforeAll(async () => {
    engine = await createOnnxEngine({ threads: 2 });
    folder = mkdtempSync(join(tmpdir(), "references-"));
    run("families/record.py", folder);
    run("gguf/record.py", folder);
  }, 900_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await engine.dispose();
  });

  it.each(familyNames)(
    "say the same of %s, and the engine agrees with them",
    { timeout: 120_000 },
    async (name) => {
      const kept = read(`test/references/families/${name}.json`) as FamilyRecord;
      const anew = read(join(folder, `${name}.json`)) as FamilyRecord;
      expectClose(anew.logits, kept.logits);
      expect(anew.greedy).toEqual(kept.greedy);
      anew.objectives.forEach(({ loss }, index) => {
        expectClose([loss], [kept.objectives[index]!.loss], Math.abs(loss));
      });
      const model = await engine.loadModel(join(folder, name));
      await expectLogProbabilities(model, anew);
      await expectGreedy(model, anew);
      for (const objective of anew.objectives) await expectGradients(model, anew, objective);
    },
  );

  it("dequantize the same numbers, and write the same GGUF files", () => {
    expect(read(join(folder, "blocks.json"))).toEqual(read("test/references/gguf/blocks.json"));
    for (const name of ["mistral", "qwen2", "qwen3"]) {
      const [kept, anew] = ["test/references/gguf", folder].map((place) =>
        readFileSync(join(place, `${name}.gguf`)),
      );
      expect(anew!.equals(kept!), name).toBe(true);
    }
  });
});
