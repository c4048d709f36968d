import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "../../../trainer/engine/engine.ts";
import { createOnnxEngine } from "../../../trainer/engine/onnx/onnxEngine.ts";
import { importModel } from "../../../trainer/models/importModel.ts";
import { listModels } from "../../../trainer/models/modelManifest.ts";
import { openBase } from "../../../trainer/models/openBase.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await createOnnxEngine({ threads: 1 });
});
afterAll(() => engine.dispose());

let folder: string;
let dataFolder: string;
beforeEach(() => {
  const work = temporaryFolder();
  folder = join(work, "tiny");
  dataFolder = join(work, "data");
  cpSync("test/references/tinyChat", folder, { recursive: true });
});

const bring = (place = folder) => importModel(place, { engine, dataFolder, onProgress: () => {} });
const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe("importModel", () => {
  it("says what a model is and where it lies, and copies nothing", async () => {
    const progress: [number, number][] = [];
    const { manifest, usualName } = await importModel(folder, {
      engine,
      dataFolder,
      onProgress: (done, total) => progress.push([done, total]),
    });
    expect(usualName).toBe("tiny");
    expect(manifest.facts).toEqual({
      family: "llama",
      weightCount: 14208,
      weightFormat: "F32",
      license: "apache-2.0",
      isChat: true,
      architecture: {
        vocabularySize: 643,
        hiddenSize: 16,
        intermediateSize: 24,
        layerCount: 2,
        headCount: 2,
        keyValueHeadCount: 1,
        contextLength: 1024,
      },
    });
    const bytes = manifest.files.reduce((sum, { byteCount }) => sum + byteCount, 0);
    expect(progress.at(-1)).toEqual([bytes, bytes]);
    expect(listModels(dataFolder)).toEqual([manifest.contentHash]);
  });

  it("knows the same files in another place for the same model, and other files for another", async () => {
    const { manifest: first } = await bring();
    renameSync(folder, `${folder}-moved`);
    expect(listModels(dataFolder)).toEqual([]);
    const { manifest: moved } = await bring(`${folder}-moved`);
    expect(moved.contentHash).toBe(first.contentHash);
    expect(listModels(dataFolder)).toEqual([first.contentHash]);
    appendFileSync(join(`${folder}-moved`, "tokenizer_config.json"), "\n");
    const { manifest: other } = await bring(`${folder}-moved`);
    expect(other.contentHash).not.toBe(first.contentHash);
  });

  it("says of a model without a template that it takes no chats", async () => {
    write("tokenizer_config.json", "{}");
    expect((await bring()).manifest.facts.isChat).toBe(false);
  });

  it("takes a GGUF file for what the same model's folder is, with its tokenizer and template", async () => {
    const { manifest, usualName } = await bring("test/references/tinyChat.gguf");
    const { manifest: ofFolder } = await bring();
    expect(usualName).toBe("tinyChat");
    expect(manifest.facts).toEqual(ofFolder.facts);
    expect(manifest.contentHash).not.toBe(ofFolder.contentHash);
    const [fromFile, fromFolder] = await Promise.all(
      [manifest, ofFolder].map(({ contentHash }) =>
        openBase(engine, dataFolder, { name: "tiny", contentHash }),
      ),
    );
    const messages = [
      { role: "system", content: "Answer." },
      { role: "user", content: "SELECT 12 <|im_end|>" },
    ] as const;
    expect(fromFile!.chatTemplate?.encode(messages)).toEqual(fromFolder!.chatTemplate?.encode(messages));
    expect(fromFile!.tokenizer.endOfSequenceId).toBe(fromFolder!.tokenizer.endOfSequenceId);
    expect(fromFile!.model.weightsHash()).toBe(fromFolder!.model.weightsHash());
    for (const { model } of [fromFile!, fromFolder!]) await model.dispose();
  });

  it.each<[string, () => void, RegExp]>([
    [
      "that is not there",
      () => rmSync(folder, { recursive: true }),
      /does not exist\. Name a model's folder/,
    ],
    [
      "without a tokenizer",
      () => rmSync(join(folder, "tokenizer.json")),
      /tokenizer\.json is missing\. Download/,
    ],
    [
      "without weights",
      () => rmSync(join(folder, "model.safetensors")),
      /no model\.safetensors and no .*index\.json/,
    ],
    [
      "whose list of shards names one that is missing",
      () => {
        rmSync(join(folder, "model.safetensors"));
        write("model.safetensors.index.json", '{"weight_map": {"a": "model-00001-of-00002.safetensors"}}');
      },
      /model-00001-of-00002\.safetensors is missing/,
    ],
    [
      "whose list of shards points elsewhere",
      () => {
        rmSync(join(folder, "model.safetensors"));
        write("model.safetensors.index.json", '{"weight_map": {"a": "../../secret.safetensors"}}');
      },
      /names "\.\.\/\.\.\/secret\.safetensors", which is no shard/,
    ],
    [
      "with a damaged configuration",
      () => write("tokenizer_config.json", "{"),
      /tokenizer_config\.json is not JSON/,
    ],
    ["with weights cut short", () => write("model.safetensors", "short"), /model\.safetensors/],
  ])("refuses a folder %s, and notes nothing", async (_, spoil, fault) => {
    spoil();
    await expect(bring()).rejects.toThrow(fault);
    expect(listModels(dataFolder)).toEqual([]);
  });

  it("refuses a file that is no GGUF", async () => {
    await expect(bring(join(folder, "model.safetensors"))).rejects.toThrow(/is no model: name the folder/);
  });
});

describe("openBase", () => {
  const open = (contentHash: string) => openBase(engine, dataFolder, { name: "tiny", contentHash });

  it("opens weights, tokenizer and template together", async () => {
    const { manifest } = await bring();
    const base = await open(manifest.contentHash);
    expect(base.model.weightCount).toBe(14208);
    expect(base.tokenizer.endOfSequenceId).toBe(base.model.configuration.endOfSequenceId);
    expect(base.chatTemplate?.render([{ role: "user", content: "x" }])).toContain(
      "<|im_start|>user\nx<|im_end|>",
    );
    await base.model.dispose();
  });

  it("refuses a model that was not imported here", async () => {
    mkdirSync(dataFolder, { recursive: true });
    await expect(open("0".repeat(64))).rejects.toThrow(
      /Base model tiny is not in .*models\. Import it here: sqldojo/,
    );
  });

  it("takes touched files for the same, and refuses changed and missing ones", async () => {
    const { manifest } = await bring();
    const file = join(folder, "tokenizer_config.json");
    const before = readFileSync(file);
    utimesSync(file, 1, 1);
    const base = await open(manifest.contentHash);
    await base.model.dispose();
    appendFileSync(file, "\n");
    await expect(open(manifest.contentHash)).rejects.toThrow(
      /is no longer base model tiny: its content hash is/,
    );
    rmSync(file);
    await expect(open(manifest.contentHash)).rejects.toThrow(
      /tokenizer_config\.json of base model tiny is gone/,
    );
    writeFileSync(file, before);
  });
});
