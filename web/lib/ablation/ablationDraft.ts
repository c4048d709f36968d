import { type Search, searchText } from "../search.ts";

/** A value that a part is to have, as it is written in the form. */
export interface DraftOverride {
  readonly part: string;
  readonly value: string;
}

export interface DraftLevel {
  /** Empty to be named by its values. */
  readonly name: string;
  /** One a part of its factor; empty for what the base has. */
  readonly values: readonly string[];
}

export interface DraftFactor {
  readonly name: string;
  /** Paths of the parts that are varied together. */
  readonly parts: readonly string[];
  readonly levels: readonly DraftLevel[];
}

/** An ablation as far as it is filled in. It stands whole in the address of the page, texts as they were written. */
export interface AblationDraft {
  readonly name: string;
  readonly benchmark: string;
  /** Empty for the newest. */
  readonly version: string;
  readonly baseModel: string;
  readonly method: string;
  readonly design: "GRID" | "LEAVE_ONE_OUT";
  readonly seeds: string;
  readonly overrides: readonly DraftOverride[];
  readonly factors: readonly DraftFactor[];
}

/** Names of the form's fields; those of a factor follow `factor1.`. */
export const overrideFields = { part: "override.part", value: "override.value" } as const;

export function factorFields(index: number) {
  const factor = `factor${index + 1}`;
  return {
    name: `${factor}.name`,
    part: `${factor}.part`,
    level: `${factor}.level`,
    value: `${factor}.value`,
    newPart: `${factor}.newPart`,
  } as const;
}

/** The draft in an address; undefined where the address has none. */
export function readDraft(search: Search): AblationDraft | undefined {
  const method = searchText(search, "method");
  if (method === undefined) return undefined;
  const values = listOf(search, overrideFields.value);
  return {
    name: searchText(search, "name") ?? "",
    benchmark: searchText(search, "benchmark") ?? "",
    version: searchText(search, "version") ?? "",
    baseModel: searchText(search, "baseModel") ?? "",
    method,
    design: searchText(search, "design") === "GRID" ? "GRID" : "LEAVE_ONE_OUT",
    seeds: searchText(search, "seeds") ?? "",
    overrides: listOf(search, overrideFields.part).map((part, at) => ({ part, value: values[at] ?? "" })),
    factors: readFactors(search),
  };
}

function readFactors(search: Search): DraftFactor[] {
  const factors: DraftFactor[] = [];
  while (search[factorFields(factors.length).part] !== undefined) {
    const fields = factorFields(factors.length);
    const parts = listOf(search, fields.part);
    const values = listOf(search, fields.value);
    factors.push({
      name: searchText(search, fields.name) ?? "",
      parts,
      levels: listOf(search, fields.level).map((name, level) => ({
        name,
        values: parts.map((_, part) => values[level * parts.length + part] ?? ""),
      })),
    });
  }
  return factors;
}

/** The draft as an address has it: what `readDraft` reads. */
export function writeDraft(draft: AblationDraft): URLSearchParams {
  const { overrides, factors, ...plain } = draft;
  const parameters = new URLSearchParams(plain);
  for (const { part, value } of overrides) {
    parameters.append(overrideFields.part, part);
    parameters.append(overrideFields.value, value);
  }
  for (const [index, { name, parts, levels }] of factors.entries()) {
    const fields = factorFields(index);
    parameters.append(fields.name, name);
    for (const part of parts) parameters.append(fields.part, part);
    for (const level of levels) {
      parameters.append(fields.level, level.name);
      for (const value of level.values) parameters.append(fields.value, value);
    }
  }
  return parameters;
}

/** A query string's parameters as a page is handed them. */
export function searchOf(parameters: URLSearchParams): Search {
  return Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));
}

function listOf(search: Search, name: string): readonly string[] {
  const value = search[name];
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
