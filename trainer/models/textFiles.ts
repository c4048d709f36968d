/** Tokenizer and chat template of a model. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { type ChatTemplate, type ChatTokens, readChatTemplate } from "../engine/chatTemplate.ts";
import { readGguf } from "../engine/gguf/ggufFile.ts";
import { readGgufTokenizer } from "../engine/ggufTokenizer.ts";
import {
  type PretrainedTokenizer,
  readPretrainedTokenizer,
  type SequenceIds,
} from "../engine/pretrainedTokenizer.ts";
import { ModelError } from "./modelError.ts";
import type { ModelFiles } from "./modelFiles.ts";

export interface ModelTexts {
  readonly tokenizer: PretrainedTokenizer;
  /** Undefined of a model that was not trained on chats. */
  readonly chatTemplate: ChatTemplate | undefined;
}

/** The largest tokenizer of these families has some 20 MB. */
const mostBytes = 256 * 1024 * 1024;

/**
 * @param ids the model's own, from its configuration.
 * @throws ModelError or TokenizerError naming the file, the fault and the fix.
 */
export function readModelTexts(found: ModelPlace, ids: SequenceIds): ModelTexts {
  return found.kind === "gguf" ? readGgufTexts(found.path, ids) : readFolderTexts(found.folder, ids);
}

/** Where a model lies. */
type ModelPlace = Pick<ModelFiles, "kind" | "path" | "folder">;

function readGgufTexts(file: string, ids: SequenceIds): ModelTexts {
  const { json, chatTemplate, beginningOfSequence, endOfSequence } = readGgufTokenizer(
    readGguf(file).metadata,
    file,
  );
  const tokenizer = readPretrainedTokenizer(json, file, ids);
  if (chatTemplate === undefined) return { tokenizer, chatTemplate };
  const tokens = { beginningOfSequence, endOfSequence };
  return { tokenizer, chatTemplate: readChatTemplate(chatTemplate, file, tokenizer, tokens) };
}

function readFolderTexts(folder: string, ids: SequenceIds): ModelTexts {
  const file = join(folder, "tokenizer.json");
  const tokenizer = readPretrainedTokenizer(readText(file), file, ids);
  const configuration = readObject(join(folder, "tokenizer_config.json")) ?? {};
  const template = templateIn(folder, configuration);
  if (!template) return { tokenizer, chatTemplate: undefined };
  const [source, from] = template;
  const tokens: ChatTokens = {
    beginningOfSequence: tokenText(configuration.bos_token),
    endOfSequence: tokenText(configuration.eos_token),
  };
  return { tokenizer, chatTemplate: readChatTemplate(source, from, tokenizer, tokens) };
}

/** A file of its own comes before the configuration, as in transformers. */
function templateIn(folder: string, configuration: Record<string, unknown>): [string, string] | undefined {
  const own = join(folder, "chat_template.jinja");
  if (existsSync(own)) return [readText(own), own];
  const inJson = join(folder, "chat_template.json");
  const places = [
    [readObject(inJson)?.chat_template, inJson],
    [configuration.chat_template, join(folder, "tokenizer_config.json")],
  ] as const;
  for (const [value, file] of places) {
    if (typeof value === "string") return [value, file];
    if (!Array.isArray(value)) continue;
    const named = value as { name?: unknown; template?: unknown }[];
    const usual = named.find(({ name }) => name === "default") ?? named[0];
    if (typeof usual?.template === "string") return [usual.template, file];
  }
  return undefined;
}

/** A special token is written as its text, or as an object that has it. */
function tokenText(value: unknown): string {
  if (typeof value === "string") return value;
  const { content } = Object(value) as { content?: unknown };
  return typeof content === "string" ? content : "";
}

/** Undefined where there is no such file. */
export function readObject(file: string): Record<string, unknown> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const value: unknown = JSON.parse(readText(file));
    if (typeof value === "object" && value !== null) return value as Record<string, unknown>;
  } catch (error) {
    if (error instanceof ModelError) throw error;
    throw new ModelError(`${file} is not JSON (${(error as Error).message}). Download it again.`, {
      cause: error,
    });
  }
  throw new ModelError(`${file} is no JSON object. Download it again.`);
}

export function readText(file: string): string {
  const { size } = statSync(file);
  if (size > mostBytes)
    throw new ModelError(`${file} has ${size} bytes, too many for such a file. Download it again.`);
  return readFileSync(file, "utf8");
}
