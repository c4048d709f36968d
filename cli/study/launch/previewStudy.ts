import type { ApiClient } from "../../../trainer/api/client.ts";
import {
  LaunchAblationDocument,
  type LaunchAblationInput,
  type LaunchAblationMutation,
  StudyMethodsDocument,
} from "../../api/generated/operations.ts";
import type { Overrides } from "../definition/study.ts";
import { mergeOverrides } from "./mergeOverrides.ts";
import { ablationFactor, type PlannedStudy } from "./planStudy.ts";

export interface Preview {
  readonly cells: readonly PreviewedCell[];
  /** Undefined where the server has measured nothing like it. */
  readonly tokens?: number;
  readonly hours?: number;
  /** What the estimate rests on, in the server's words. */
  readonly basis: string;
}

export interface PreviewedCell {
  readonly name: string;
  /** `methods`, or the base of an ablation. */
  readonly group: string;
  /** Other variants that come to the same configuration. */
  readonly sameAs: readonly string[];
}

type Answer = LaunchAblationMutation["launchAblation"];

const methodsGroup = "methods";
const plainPreset = "sft";

/**
 * Asks the server what the study would come to, without queueing anything. Rejects with the server's refusal of what it
 * would not run.
 */
export async function previewStudy(admin: ApiClient, planned: PlannedStudy): Promise<Preview> {
  const presets = new Map(
    (await admin.request(StudyMethodsDocument, {})).methods.map(({ name, preset }) => [
      name,
      (preset ?? {}) as Overrides,
    ]),
  );
  const asked = [
    ...methodsInput(planned, presets).map((input) => ({ group: methodsGroup, input })),
    ...planned.ablations.map(({ base, input }) => ({ group: `ablation of ${base}`, input })),
  ];
  const answers: Answer[] = [];
  for (const { input } of asked) {
    const { idempotencyKey: _, ...rest } = input;
    const { launchAblation } = await admin.request(LaunchAblationDocument, {
      input: { ...rest, dryRun: true },
    });
    answers.push(launchAblation);
  }
  const tokens = sumOf(answers.map(({ estimate }) => estimate.tokens));
  const hours = sumOf(answers.map(({ estimate }) => estimate.hours));
  return {
    cells: [
      ...planned.methods.map(({ name }) => ({ name, group: methodsGroup, sameAs: [] })),
      ...asked.flatMap(({ group }, index) => (group === methodsGroup ? [] : cellsOf(group, answers[index]!))),
    ],
    ...(tokens !== undefined && { tokens }),
    ...(hours !== undefined && { hours }),
    basis: answers[0]?.estimate.basis.note ?? "There is nothing to compare it with.",
  };
}

/**
 * All methods as levels beside one that sets nothing apart from the defaults: only ablations are estimated by the server,
 * and so it knows which supervised stages methods share. None where there is that one alone.
 */
function methodsInput(
  { experiment, seeds, methods, shared }: PlannedStudy,
  presets: ReadonlyMap<string, Overrides>,
): LaunchAblationInput[] {
  const unknown = methods.find(({ preset }) => !presets.has(preset));
  if (unknown)
    throw new Error(
      `The server knows no method ${unknown.preset}; there are ${[...presets.keys()].join(", ")}.`,
    );
  const levels = methods
    .filter(({ preset }) => preset !== plainPreset)
    .map(({ name, preset, overrides }) => ({
      name,
      overrides: mergeOverrides(presets.get(preset), overrides),
    }));
  if (levels.length === 0) return [];
  const { benchmark, benchmarkVersion, baseModel } = experiment;
  return [
    {
      name: experiment.name,
      base: { benchmark, benchmarkVersion, baseModel, method: plainPreset, overrides: shared },
      design: "LEAVE_ONE_OUT",
      factors: [{ name: methodsGroup, levels }],
      seeds: [...seeds],
    },
  ];
}

function cellsOf(group: string, { cells }: Answer): PreviewedCell[] {
  const withoutFactor = (cell: string) => cell.replace(`${ablationFactor}: `, "");
  return cells.map(({ name, mergedNames }) => ({
    name: withoutFactor(name),
    group,
    sameAs: mergedNames.map(withoutFactor),
  }));
}

function sumOf(values: readonly (number | null)[]): number | undefined {
  return values.length > 0 && values.every((value) => value !== null)
    ? values.reduce((total, value) => total + value, 0)
    : undefined;
}
