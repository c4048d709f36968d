import type { AblationChoicesQuery, RunToVaryQuery } from "../api/generated/operations.ts";
import { valueIn } from "../api/methodView.ts";
import type { AblationDraft } from "./ablationDraft.ts";
import type { ConfigurationPart } from "./configurationParts.ts";
import { readValue, writeValue } from "./partValue.ts";

type WireRun = NonNullable<RunToVaryQuery["run"]>;

/** A draft of the method, or else of the first there is, with nothing varied yet. */
export function emptyDraft(
  { methods, benchmarks, baseModels }: AblationChoicesQuery,
  method: string | undefined,
): AblationDraft {
  const baseModel = baseModels.nodes.find(({ architecture }) => architecture !== null);
  return {
    name: "",
    benchmark: benchmarks.nodes[0]?.name ?? "",
    version: "",
    baseModel: baseModel?.name ?? "",
    method: method ?? methods[0]?.name ?? "",
    design: "LEAVE_ONE_OUT",
    seeds: "1 2 3",
    overrides: [],
    factors: [],
  };
}

/** A draft whose base is configured as the run was: its method with all that it had otherwise. Undefined for an import. */
export function draftOfRun(run: WireRun): AblationDraft | undefined {
  const { method, benchmark, presetConfiguration } = run;
  if (run.configuration === null || presetConfiguration === null) return undefined;
  return {
    name: `${run.name}, again`,
    benchmark: benchmark.name,
    version: benchmark.isNewest ? "" : `${benchmark.version}`,
    baseModel: run.baseModel.name,
    method: method.name,
    design: "LEAVE_ONE_OUT",
    seeds: `${run.seed}`,
    overrides: Object.entries(run.configuration).flatMap(([section, fields]) =>
      Object.entries(fields).flatMap(([name, value]) => {
        const text = writeValue(value);
        return text === writeValue(valueIn(presetConfiguration, `${section}.${name}`))
          ? []
          : [{ part: `${section}.${name}`, value: text }];
      }),
    ),
    factors: [],
  };
}

/** The value that the base has of a part: as overridden, else as the method's preset has it. */
export function baseValueOf(
  draft: AblationDraft,
  preset: object | null | undefined,
  parts: ReadonlyMap<string, ConfigurationPart>,
): (path: string) => unknown {
  return (path) => {
    const override = draft.overrides.find(({ part }) => part === path);
    const part = parts.get(path);
    if (override === undefined || part === undefined) return valueIn(preset, path);
    const read = readValue(part, override.value);
    return read.isRead ? read.value : override.value;
  };
}
