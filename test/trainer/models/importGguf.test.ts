/** A real model from a GGUF file: SmolLM2-135M-Instruct, where `SQLDOJO_SMOLLM2` names it, or it lies beside the checkout. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ChatMessage } from "../../../trainer/engine/chatTemplate.ts";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { importModel } from "../../../trainer/models/importModel.ts";
import { openBase, type PretrainedBase } from "../../../trainer/models/openBase.ts";
import { temporaryFolder } from "../../contract/temporaryFolder.ts";

const file = resolve(process.env.SQLDOJO_SMOLLM2 ?? "../shared/models/SmolLM2-135M-Instruct.Q4_1.gguf");
const isAbsent = !existsSync(file);
if (isAbsent) console.warn(`The import of the real SmolLM2 is not tested: it is not at ${file}.`);
const folder = "test/references/pretrainedTokenizers";
const read = (name: string) => JSON.parse(readFileSync(`${folder}/${name}`, "utf8"));

const dataFolder = temporaryFolder();

describe.skipIf(isAbsent)("SmolLM2-135M-Instruct", () => {
  let engine: Engine;
  let base: PretrainedBase;
  let facts: object;
  beforeAll(async () => {
    engine = await createOnnxEngine();

    const { manifest } = await importModel(file, { engine, dataFolder, onProgress: () => {} });
    facts = manifest.facts;
    base = await openBase(engine, dataFolder, { name: "SmolLM2", contentHash: manifest.contentHash });
  }, 120_000);
  afterAll(async () => {
    await base?.model.dispose();
    await engine?.dispose();
  });

  it("is described by its metadata", () => {
    expect(facts).toMatchObject({
      family: "llama",
      weightFormat: "Q4_1",
      license: "apache-2.0",
      isChat: true,
      weightCount: 134_515_008,
    });
  });

  it("gives 500 lines and its own chats the ids of the reference library", () => {
    const { ids, chats } = read("smollm2.json") as {
      ids: number[][];
      chats: { messages: ChatMessage[]; text: string; ids: number[] }[];
    };
    for (const [index, line] of (read("texts.json") as string[]).entries())
      expect([line, base.tokenizer.encode(line)]).toEqual([line, ids[index]]);
    for (const chat of chats) {
      expect(base.chatTemplate?.render(chat.messages)).toBe(chat.text);
      expect(base.chatTemplate?.encode(chat.messages)).toEqual(chat.ids);
    }
  });
});
