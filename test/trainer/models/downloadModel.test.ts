import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { downloadModel, isHubName } from "../../../trainer/models/downloadModel.ts";
import { temporaryFolder } from "../../support/temporaryFolder.ts";

const commit = "1".repeat(40);
const source = "test/references/tinyChat";
let hub: Server | undefined;
afterEach(() => {
  hub?.closeAllConnections();
  hub?.close();
  hub = undefined;
});

/** The three answers of a hub that a download needs; keeps the paths asked for. */
async function startHub(asked: string[] = []): Promise<string> {
  const names = readdirSync(source);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url!, "http://hub").pathname);
    const json = (value: unknown) =>
      response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    const file = names.find((name) => path === `/own/tiny/resolve/${commit}/${name}`);
    if (path.startsWith("/api/models/own/tiny/revision/"))
      json({ _id: "1", id: "own/tiny", sha: commit, likes: 0, downloads: 0, lastModified: "2026-01-01" });
    else if (path === `/api/models/own/tiny/tree/${commit}`)
      json([
        ...names.map((name) => ({
          type: "file",
          path: name,
          size: readFileSync(join(source, name)).length,
          oid: name,
        })),
        { type: "file", path: "pytorch_model.bin", size: 9, oid: "code" },
        { type: "directory", path: "onnx", size: 0, oid: "folder" },
      ]);
    else if (file === undefined) response.writeHead(404).end();
    else {
      const bytes = readFileSync(join(source, file));
      response.setHeader("etag", `"${file}"`);
      const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
      if (!range) {
        asked.push(file);
        response.setHeader("content-length", bytes.length).end(bytes);
        return;
      }
      const [from, to] = [Number(range[1]), range[2] === "" ? bytes.length - 1 : Number(range[2])];
      if (to > 0) asked.push(file);
      response.setHeader("content-range", `bytes ${from}-${to}/${bytes.length}`);
      response.writeHead(206).end(bytes.subarray(from, to + 1));
    }
  });
  hub = server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("downloadModel", () => {
  it("fetches what makes a model under its commit, no code, and nothing twice", async () => {
    const asked: string[] = [];
    const dataFolder = temporaryFolder();
    const progress: [number, number][] = [];
    const hubUrl = await startHub(asked);
    const options = {
      dataFolder,
      revision: "main",
      hubUrl,
      onProgress: (done: number, total: number) => progress.push([done, total]),
    };
    const folder = await downloadModel("own/tiny", options);
    expect(basename(folder)).toBe(commit);
    expect(readdirSync(folder).sort()).toEqual([
      "README.md",
      "config.json",
      "generation_config.json",
      "model.safetensors",
      "tokenizer.json",
      "tokenizer_config.json",
    ]);
    for (const name of readdirSync(folder))
      expect(readFileSync(join(folder, name))).toEqual(readFileSync(join(source, name)));
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
    const count = asked.length;
    expect(await downloadModel("own/tiny", options)).toBe(folder);
    expect(asked).toHaveLength(count);
  });

  it("says what to do where there is no such model, and where there is no hub", async () => {
    const options = { dataFolder: temporaryFolder(), revision: "main", onProgress: () => {} };
    const hubUrl = await startHub();
    await expect(downloadModel("own/other", { ...options, hubUrl })).rejects.toThrow(
      /has no model own\/other for everybody \(404\)\. Check its name; if it is gated, accept its terms there and set HF_TOKEN\./,
    );
    await expect(downloadModel("own/tiny", { ...options, hubUrl: "http://127.0.0.1:9" })).rejects.toThrow(
      /own\/tiny is no folder here, and it cannot be fetched from http:\/\/127\.0\.0\.1:9 .*hf download own\/tiny --local-dir DIR/,
    );
  });
});

it.each([
  ["own/tiny", true],
  ["test/references", false],
  ["tiny", false],
  ["../own/tiny", false],
  ["./own", false],
  ["/own/tiny", false],
  ["own/tiny/main", false],
])("takes %s for a hub's name: %s", (place, isName) => {
  expect(isHubName(place)).toBe(isName);
});
