import { formatName } from "../format.ts";
import { type Search, searchText } from "../search.ts";
import { type AblationDraft, type DraftFactor, type DraftLevel, factorFields } from "./ablationDraft.ts";
import type { ConfigurationPart } from "./configurationParts.ts";
import { writeValue } from "./partValue.ts";

/** What a change is made on: the parts there are, and the value that the base has of each. */
export interface DraftReferences {
  readonly parts: ReadonlyMap<string, ConfigurationPart>;
  readonly baseValue: (path: string) => unknown;
}

/**
 * The draft with what the form's buttons asked for: `add=override|factor|factor1.level|factor1.part` takes the part chosen
 * beside it, `remove=override1|factor1|factor1.level2|factor1.part2` takes a place, counted from 1.
 */
export function changeDraft(
  draft: AblationDraft,
  search: Search,
  references: DraftReferences,
): AblationDraft {
  const added = searchText(search, "add");
  const removed = searchText(search, "remove");
  if (added !== undefined) return add(draft, added, search, references);
  return removed === undefined ? draft : remove(draft, removed);
}

function add(draft: AblationDraft, what: string, search: Search, references: DraftReferences): AblationDraft {
  if (what === "override") {
    const part = references.parts.get(searchText(search, "newOverride") ?? "");
    if (part === undefined || draft.overrides.some((override) => override.part === part.path)) return draft;
    const override = { part: part.path, value: writeValue(references.baseValue(part.path)) };
    return { ...draft, overrides: [...draft.overrides, override] };
  }
  if (what === "factor") {
    const part = references.parts.get(searchText(search, "newFactor") ?? "");
    if (part === undefined) return draft;
    return { ...draft, factors: [...draft.factors, newFactor(draft, part, references)] };
  }
  const [, number, kind] = /^factor(\d+)\.(level|part)$/.exec(what) ?? [];
  const part = references.parts.get(searchText(search, factorFields(Number(number) - 1).newPart) ?? "");
  return changeFactor(draft, Number(number), (factor) => {
    if (kind === "level") return withLevels(factor, [...factor.levels, emptyLevel(factor)]);
    if (part === undefined || factor.parts.includes(part.path)) return factor;
    return {
      ...factor,
      parts: [...factor.parts, part.path],
      levels: factor.levels.map((level) => ({ ...level, values: [...level.values, ""] })),
    };
  });
}

function remove(draft: AblationDraft, what: string): AblationDraft {
  const [, override, factor, kind, place] =
    /^(?:override(\d+)|factor(\d+)(?:\.(level|part)(\d+))?)$/.exec(what) ?? [];
  if (override !== undefined) return { ...draft, overrides: without(draft.overrides, override) };
  if (factor !== undefined && kind === undefined)
    return { ...draft, factors: without(draft.factors, factor) };
  return changeFactor(draft, Number(factor), (before) => {
    if (kind === "level") return withLevels(before, without(before.levels, place));
    return {
      ...before,
      parts: without(before.parts, place),
      levels: before.levels.map((level) => ({ ...level, values: without(level.values, place) })),
    };
  });
}

/** A factor with the levels that the design asks for, as far as the kind of its part says what they are. */
function newFactor(
  draft: AblationDraft,
  part: ConfigurationPart,
  { baseValue }: DraftReferences,
): DraftFactor {
  const base = writeValue(baseValue(part.path));
  const others =
    part.kind === "choice"
      ? part.choices.filter((choice) => choice !== base)
      : part.kind === "boolean"
        ? [base === "true" ? "false" : "true"]
        : [""];
  const values = draft.design === "GRID" ? [base, ...others] : others;
  const names = draft.factors.map(({ name }) => name);
  const short = formatName(part.name);
  return {
    name: names.includes(short) ? `${formatName(part.section)} ${short}` : short,
    parts: [part.path],
    levels: values.map((value) => ({ name: "", values: [value] })),
  };
}

function emptyLevel({ parts }: DraftFactor): DraftLevel {
  return { name: "", values: parts.map(() => "") };
}

function withLevels(factor: DraftFactor, levels: readonly DraftLevel[]): DraftFactor {
  return { ...factor, levels };
}

function changeFactor(
  draft: AblationDraft,
  number: number,
  change: (factor: DraftFactor) => DraftFactor,
): AblationDraft {
  return {
    ...draft,
    factors: draft.factors.map((factor, index) => (index === number - 1 ? change(factor) : factor)),
  };
}

/** Without the item at a place that is counted from 1. */
function without<Item>(items: readonly Item[], place: string | undefined): Item[] {
  return items.filter((_, index) => index !== Number(place) - 1);
}
