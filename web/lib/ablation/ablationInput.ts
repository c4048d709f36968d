import type { LaunchAblationInput, RunConfigurationInput } from "../api/generated/operations.ts";
import { settingText } from "../settingText.ts";
import type { AblationDraft, DraftFactor, DraftLevel } from "./ablationDraft.ts";
import type { ConfigurationPart } from "./configurationParts.ts";
import { readValue } from "./partValue.ts";
import { places } from "./places.ts";

/** Something that stands against launching, and the id of the control it is shown at. */
export interface DraftFault {
  readonly place: string;
  readonly message: string;
}

export type ReadDraft =
  | { readonly isRead: true; readonly input: LaunchAblationInput }
  | { readonly isRead: false; readonly faults: readonly DraftFault[] };

type Parts = ReadonlyMap<string, ConfigurationPart>;
/** Section, then field. */
type Overrides = Record<string, Record<string, unknown>>;

/** The mutation's input, or all that cannot be read as such. What can be read the server judges. */
export function ablationInput(draft: AblationDraft, parts: Parts): ReadDraft {
  const faults: DraftFault[] = [];
  const seeds = draft.seeds.split(/[\s,;]+/).filter((seed) => seed !== "");
  if (seeds.some((seed) => !/^\d{1,9}$/.test(seed)))
    faults.push({ place: "seeds", message: "Write whole numbers with spaces between them, as in 1 2 3." });
  const version = draft.version.trim();
  if (!/^\d{0,9}$/.test(version))
    faults.push({ place: "version", message: "Write a whole number, or nothing for the newest." });
  const overrides: Overrides = {};
  for (const [index, { part, value }] of draft.overrides.entries())
    setPart(overrides, parts, part, value, places.override(index), faults);
  const factors = draft.factors.map((factor, index) => ({
    name: factor.name,
    levels: factor.levels.map((level, at) => ({
      name: levelName(factor, level, parts),
      overrides: readLevel(factor, level, parts, (part) => places.value(index, at, part), faults),
    })),
  }));
  if (faults.length > 0) return { isRead: false, faults };
  const { name, benchmark, baseModel, method, design } = draft;
  const base = {
    benchmark,
    benchmarkVersion: version === "" ? null : Number(version),
    baseModel,
    method,
    overrides: overrides as RunConfigurationInput,
  };
  return { isRead: true, input: { name, base, design, factors, seeds: seeds.map(Number) } };
}

/** As it was named, or by its values: "incorrect only + 0.5". */
export function levelName({ parts: paths }: DraftFactor, { name, values }: DraftLevel, parts: Parts): string {
  if (name.trim() !== "") return name.trim();
  return values
    .flatMap((text, index) => {
      const part = parts.get(paths[index] ?? "");
      if (text.trim() === "" || part === undefined) return [];
      const read = readValue(part, text);
      return [read.isRead ? settingText(part.path, read.value) : text];
    })
    .join(" + ")
    .replaceAll(", ", " ");
}

function readLevel(
  factor: DraftFactor,
  { values }: DraftLevel,
  parts: Parts,
  placeOfPart: (part: number) => string,
  faults: DraftFault[],
): RunConfigurationInput {
  const overrides: Overrides = {};
  for (const [index, path] of factor.parts.entries()) {
    const text = values[index] ?? "";
    if (text.trim() !== "") setPart(overrides, parts, path, text, placeOfPart(index), faults);
  }
  if (values.every((text) => text.trim() === ""))
    faults.push({ place: placeOfPart(0), message: "Say what this level sets, or remove it." });
  return overrides as RunConfigurationInput;
}

function setPart(
  overrides: Overrides,
  parts: Parts,
  path: string,
  text: string,
  place: string,
  faults: DraftFault[],
): void {
  const part = parts.get(path);
  if (part === undefined) {
    faults.push({ place, message: `The server’s configuration has no part ${path}; remove it.` });
    return;
  }
  const read = readValue(part, text);
  if (read.isRead) {
    overrides[part.section] = { ...overrides[part.section], [part.name]: read.value };
  } else {
    faults.push({ place, message: read.fault });
  }
}
