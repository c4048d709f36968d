/** What an export is asked for: which, how written, with what conditions. */
import type { Request } from "express";
import { invalidInput, Refusal } from "../../domain/errors.ts";
import { exports } from "../../domain/exports/exports.ts";
import type { Export, Parameter, Values } from "../../domain/exports/exportTable.ts";
import { unknownName } from "../../domain/unknownName.ts";
import { idOf } from "../../schema/ids.ts";
import { type Format, formats } from "./formats.ts";

export interface ExportRequest {
  readonly name: string;
  readonly asked: Export;
  readonly format: Format;
  readonly values: Values;
}

/** @throws Refusal NOT_FOUND, INVALID_INPUT for a name, a format, a parameter or a value that there is not. */
export function readRequest(request: Request): ExportRequest {
  const [, name = "", extension] = /^([^.]*)(?:\.(.*))?$/s.exec(String(request.params.file)) ?? [];
  const asked = Object.hasOwn(exports, name) ? exports[name] : undefined;
  if (asked === undefined) {
    throw new Refusal("NOT_FOUND", `export: ${unknownName("export", name, Object.keys(exports))}`, "export");
  }
  return { name, asked, format: formatOf(request, extension), values: readValues(request.url, asked) };
}

/** By the extension, and without one by the Accept header. */
function formatOf(request: Request, extension: string | undefined): Format {
  const names = formats.map((format) => format.name);
  if (extension !== undefined) {
    const named = formats.find((format) => format.name === extension.toLowerCase());
    if (named) return named;
    const instead = extension.toLowerCase() === "arrow" ? " Arrow reads Parquet into the same tables." : "";
    throw invalidInput("format", `${unknownName("format", extension, names)}${instead}`);
  }
  for (const accepted of request.accepts()) {
    const format = formats.find(
      ({ mediaType, alsoCalled }) => accepted === "*/*" || [mediaType, ...alsoCalled].includes(accepted),
    );
    if (format) return format;
  }
  const known = formats.map(({ mediaType }) => mediaType).join(", ");
  throw invalidInput("format", `nothing that Accept names is written here; there is ${known}.`);
}

function readValues(url: string, { parameters }: Export): Values {
  const values = new Map<string, string[]>();
  for (const [name, text] of new URL(url, "http://localhost").searchParams) {
    const parameter = parameters.find((each) => each.name === name);
    if (parameter === undefined) {
      const known = parameters.map((each) => each.name);
      throw invalidInput(name, unknownName("parameter", name, known));
    }
    const given = values.get(name) ?? [];
    if (given.length > 0 && !parameter.isList) throw invalidInput(name, "is given twice; give it once.");
    values.set(name, [...given, readValue(parameter, text)]);
  }
  return values;
}

const largestInteger = 2 ** 31 - 1;

function readValue({ name, kind, of, oneOf }: Parameter, text: string): string {
  if (text === "") throw invalidInput(name, "is empty; give a value, or leave it out.");
  if (text.includes("\0")) throw invalidInput(name, "holds U+0000, which no name has.");
  if (kind === "id") return idOf(of!, text, name);
  if (kind === "switch" && text !== "true" && text !== "false") {
    throw invalidInput(name, `${JSON.stringify(text)} is neither true nor false.`);
  }
  if (kind === "integer" && (!/^\d{1,10}$/.test(text) || Number(text) > largestInteger)) {
    throw invalidInput(name, `${JSON.stringify(text)} is no number from 0 to ${largestInteger}.`);
  }
  if (oneOf !== undefined && !oneOf.includes(text)) {
    throw invalidInput(name, unknownName("value", text, oneOf));
  }
  return text;
}
