import type { ApiClient } from "../../../trainer/api/client.ts";
import { CreateExperimentDocument, LaunchAblationDocument } from "../../api/generated/operations.ts";
import { loadRuns } from "./loadRuns.ts";
import { ablationFactor, type PlannedAblation, type PlannedStudy, runName } from "./planStudy.ts";

/** A run of the study that is queued, running or done. */
export interface StudyRun {
  readonly id: string;
  /** Of a method or of a variant, as the tables call it. */
  readonly method: string;
  readonly seed: number;
  /** Runs a method's configuration once more as the base of its ablation; its results are the method's. */
  readonly isRepeat: boolean;
}

export interface LaunchedStudy {
  /** Of the methods first, then of the ablations. */
  readonly experiments: readonly { readonly id: string; readonly name: string }[];
  readonly runs: readonly StudyRun[];
  /** Variants that are another cell's configuration: their names, with the name under which it is run. */
  readonly merged: ReadonlyMap<string, string>;
}

/** Queues all runs, or finds those of a study that was begun before. */
export async function launchStudy(admin: ApiClient, planned: PlannedStudy): Promise<LaunchedStudy> {
  const { createExperiment } = await admin.request(CreateExperimentDocument, { input: planned.experiment });
  const ids = new Map((await loadRuns(admin, createExperiment.id)).map(({ name, id }) => [name, id]));
  const runs = planned.seeds.flatMap((seed) =>
    planned.methods.map(({ name }): StudyRun => {
      return { id: ids.get(runName(name, seed))!, method: name, seed, isRepeat: false };
    }),
  );
  const ablations = [];
  for (const ablation of planned.ablations) ablations.push(await launchAblation(admin, ablation));
  return {
    experiments: [createExperiment, ...ablations.map(({ experiment }) => experiment)].map(({ id, name }) => ({
      id,
      name,
    })),
    runs: [...runs, ...ablations.flatMap((ablation) => ablation.runs)],
    merged: new Map(ablations.flatMap(({ merged }) => merged)),
  };
}

async function launchAblation(admin: ApiClient, { base, variants, input }: PlannedAblation) {
  const { launchAblation: launched } = await admin.request(LaunchAblationDocument, { input });
  const { experiment } = launched;
  if (!experiment?.ablation)
    throw new Error(`The server launched no ablation of ${base}; look into its log.`);
  const methods = new Map(variants.map(({ method, title }) => [`${ablationFactor}: ${title}`, method]));
  const { cells } = experiment.ablation;
  return {
    experiment,
    runs: cells.flatMap(({ name, runs }) =>
      runs.map(({ id, seed }): StudyRun => {
        const method = methods.get(name);
        return { id, seed, method: method ?? base, isRepeat: method === undefined };
      }),
    ),
    merged: cells.flatMap(({ name, mergedNames }) =>
      mergedNames.map((other): [string, string] => [methods.get(other)!, methods.get(name) ?? base]),
    ),
  };
}
