import { resolve } from "node:path";
import { formatCount } from "../../statistics/format.ts";
import type { ApiClient } from "../../trainer/api/client.ts";
import { createOnnxEngine } from "../../trainer/engine/onnx/onnxEngine.ts";
import { downloadModel, isHubName } from "../../trainer/models/downloadModel.ts";
import { importModel } from "../../trainer/models/importModel.ts";
import type { ModelManifest } from "../../trainer/models/modelManifest.ts";
import { createProgress, type Progress } from "../../trainer/phases/progress.ts";
import { RegisterBaseModelDocument } from "../api/generated/operations.ts";
import { type RegisterArguments, type Registration, registerAt } from "./registerAt.ts";

/** What the command line says, by the options' names. */
export interface ImportModelArguments extends RegisterArguments {
  /** A folder, a GGUF file, or a hub's owner/model. */
  readonly place: string;
  readonly name?: string;
  /** Of a hub's model. */
  readonly revision: string;
  readonly description: string;
  readonly threads: number;
  readonly json: boolean;
  readonly data: string;
}

/** A table or one JSON object on standard output; progress goes to standard error. */
export async function runImportModel(given: ImportModelArguments, signal: AbortSignal): Promise<void> {
  const progress = createProgress(process.stderr);
  const dataFolder = resolve(given.data);
  const place = isHubName(given.place) ? await fetchModel(given, dataFolder, progress, signal) : given.place;
  const engine = await createOnnxEngine({ threads: given.threads });
  const phase = progress.phase("opening and hashing the model");
  const { manifest, manifestFile, usualName } = await importModel(place, {
    engine,
    dataFolder,
    onProgress: phase.onProgress,
    signal,
  }).finally(() => engine.dispose());
  phase.end(`${manifest.files.length} files`);
  const name = given.name ?? (place === given.place ? usualName : given.place);
  const registration = await registerAt(given, dataFolder, (client) =>
    registerModel(client, name, given.description, manifest),
  );
  if (given.json) {
    const { contentHash, folder, facts } = manifest;
    process.stdout.write(
      `${JSON.stringify({ name, contentHash, folder, ...facts, manifestFile, registration })}\n`,
    );
  } else process.stdout.write(`${describe(name, manifest, manifestFile, registration)}\n`);
}

async function fetchModel(
  { place, revision }: ImportModelArguments,
  dataFolder: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<string> {
  const phase = progress.phase(`fetching ${place}`);
  const hubUrl = process.env.HF_ENDPOINT || "https://huggingface.co";
  const accessToken = process.env.HF_TOKEN || undefined;
  const { onProgress } = phase;
  const folder = await downloadModel(place, {
    dataFolder,
    revision,
    onProgress,
    signal,
    hubUrl,
    accessToken,
  });
  phase.end();
  return folder;
}

async function registerModel(
  client: ApiClient,
  name: string,
  description: string,
  { contentHash, facts }: ModelManifest,
): Promise<{ name: string }> {
  const { architecture, ...known } = facts;
  const input = { name, description, architecture, pretrained: { contentHash, ...known } };
  return (await client.request(RegisterBaseModelDocument, { input })).registerBaseModel;
}

function describe(
  name: string,
  { contentHash, path, facts }: ModelManifest,
  manifestFile: string,
  registration: Registration<{ readonly name: string }>,
): string {
  const { family, weightCount, weightFormat, license, isChat, architecture } = facts;
  const rows = [
    ["Model", name],
    ["Family", family],
    ["Weights", `${formatCount(weightCount)}, stored as ${weightFormat}`],
    ["Context", `${formatCount(architecture.contextLength)} tokens`],
    ["Vocabulary", `${formatCount(architecture.vocabularySize)} tokens`],
    ["Prompts", isChat ? "chat template" : "no chat template: text to go on behind"],
    ["License", license ?? "not named in its files; see where it comes from"],
    ["Content hash", contentHash],
    ["Lies at", path],
    ["Manifest", manifestFile],
    [
      "Registered",
      registration.isRegistered ? `as ${registration.name} at ${registration.server}` : registration.reason,
    ],
  ];
  return rows.map(([title = "", text = ""]) => `${title.padEnd(14)} ${text}`).join("\n");
}
