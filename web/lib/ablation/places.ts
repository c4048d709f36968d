import type { AblationDraft } from "./ablationDraft.ts";

/** Ids of the form's controls, to which faults and links lead. Places count from 0, ids from 1. */
export const places = {
  /** Where the plan or what stands against it is shown. */
  result: "result",
  token: "token",
  overrides: "overrides",
  factors: "factors",
  override: (index: number) => `override${index + 1}`,
  factor: (factor: number) => `factor${factor + 1}`,
  factorName: (factor: number) => `factor${factor + 1}-name`,
  level: (factor: number, level: number) => `factor${factor + 1}-level${level + 1}`,
  levelName: (factor: number, level: number) => `factor${factor + 1}-level${level + 1}-name`,
  value: (factor: number, level: number, part: number) =>
    `factor${factor + 1}-level${level + 1}-value${part + 1}`,
} as const;

const baseFields: Readonly<Record<string, string>> = {
  benchmark: "benchmark",
  benchmarkVersion: "version",
  baseModel: "baseModel",
  method: "method",
};

/**
 * The control that a field of the mutation's input stands in.
 *
 * @param field as in `input.factors[0].levels[1].overrides.selfPlay.lambda`
 */
export function placeOf(field: string, { overrides, factors }: AblationDraft): string {
  const path = field.replace(/^input\./, "");
  if (path === "name" || path === "design") return path;
  if (path.startsWith("seeds")) return "seeds";
  const override = /^base\.overrides\.?(.*)$/.exec(path);
  if (override) {
    const index = overrides.findIndex(({ part }) => part === override[1]);
    return index === -1 ? places.overrides : places.override(index);
  }
  const [, base = ""] = /^base\.(\w+)$/.exec(path) ?? [];
  if (baseFields[base] !== undefined) return baseFields[base];
  if (!path.startsWith("factors")) return places.result;
  const [, at, rest = ""] = /^factors\[(\d+)\](.*)$/.exec(path) ?? [];
  const factor = factors[Number(at)];
  if (factor === undefined) return places.factors;
  return placeInFactor(Number(at), factor.parts, rest);
}

function placeInFactor(factor: number, parts: readonly string[], rest: string): string {
  if (rest === ".name") return places.factorName(factor);
  const [, level, field = ""] = /^\.levels\[(\d+)\](.*)$/.exec(rest) ?? [];
  if (level === undefined) return places.factor(factor);
  if (field === ".name") return places.levelName(factor, Number(level));
  const part = parts.indexOf(field.replace(/^\.overrides\.?/, ""));
  // A level of one part is that part's value, whatever of the level is at fault.
  if (part === -1 && parts.length > 1) return places.level(factor, Number(level));
  return places.value(factor, Number(level), Math.max(part, 0));
}

const titles: Readonly<Record<string, string>> = {
  name: "Name",
  benchmark: "Benchmark",
  version: "Version",
  baseModel: "Base model",
  method: "Method",
  design: "Design",
  seeds: "Seeds",
  overrides: "Base",
  factors: "Factors",
  token: "Token",
};

/** What a control is called in a list of faults. */
export function titleOf(place: string, { overrides, factors }: AblationDraft): string {
  const [, override] = /^override(\d+)$/.exec(place) ?? [];
  if (override !== undefined) return overrides[Number(override) - 1]?.part ?? "Base";
  const [, factor, level] = /^factor(\d+)(?:-level(\d+))?/.exec(place) ?? [];
  if (factor === undefined) return titles[place] ?? "Ablation";
  const name = factors[Number(factor) - 1]?.name || `Factor ${factor}`;
  return level === undefined ? name : `${name}, level ${level}`;
}
