import { contentHash } from "../../../trainer/storage/contentHash.ts";
import type { CreateExperimentInput, LaunchAblationInput } from "../../api/generated/operations.ts";
import {
  type Overrides,
  type Study,
  type StudyAblation,
  type StudyMethod,
  sizeNamed,
  variantName,
} from "../definition/study.ts";
import { mergeOverrides } from "./mergeOverrides.ts";

export interface StudyChoice {
  /** By its name; the study's first unless given. */
  readonly size?: string | undefined;
  /** The size's own unless given. */
  readonly seeds?: readonly number[] | undefined;
  /** Names of methods and of variants; all unless given. An ablation is run with the variants that are named. */
  readonly only?: readonly string[] | undefined;
}

/** What results follow from beside the study: other content is another study, with runs of its own. */
export interface StudyReferences {
  readonly benchmarkVersion: number;
  /** Of the embedded benchmark. */
  readonly generatorVersion?: number;
  readonly codeVersion: string;
}

/** A study as the server is asked for it. The same again gives the same idempotency keys. */
export interface PlannedStudy {
  /** Short, unlike for other content. */
  readonly name: string;
  readonly seeds: readonly number[];
  /** Overrides of every run. */
  readonly shared: Overrides;
  readonly methods: readonly PlannedMethod[];
  readonly ablations: readonly PlannedAblation[];
  readonly experiment: CreateExperimentInput;
}

export interface PlannedMethod {
  readonly name: string;
  readonly preset: string;
  /** On top of the preset: the shared ones and its own. */
  readonly overrides: Overrides;
}

export interface PlannedAblation {
  readonly base: string;
  readonly variants: readonly { readonly method: string; readonly title: string }[];
  readonly input: LaunchAblationInput;
}

/** Of every ablation: its levels are the variants, so that each is a cell of its own beside the base. */
export const ablationFactor = "variant";

/** Throws an Error that names what there is, where `only` or `size` name something else, or a variant without its base. */
export function planStudy(study: Study, choice: StudyChoice, references: StudyReferences): PlannedStudy {
  const { name: sizeName, size } = sizeNamed(study, choice.size);
  const seeds = choice.seeds ?? size.seeds;
  const { methods, ablations } = choose(study, choice.only);
  const planned = methods.map(({ name, preset, overrides }) => ({
    name,
    preset,
    overrides: mergeOverrides(size.configuration, overrides, size.methods?.[name]),
  }));
  const { benchmark, baseModel } = study;
  const { benchmarkVersion } = references;
  const description = `${study.description} Size: ${size.description}.`;
  const content = {
    study: study.name,
    size: sizeName,
    description,
    benchmark,
    baseModel,
    seeds,
    planned,
    ablations,
  };
  const key = contentHash([content, references]);
  const name = `${study.name}-${sizeName}-${key.slice(0, 6)}`;
  return {
    name,
    seeds,
    shared: size.configuration,
    methods: planned,
    ablations: ablations.map(({ base, variants }) => ({
      base,
      variants: variants.map(({ title }) => ({ method: variantName(base, title), title })),
      input: {
        name: `${name}, ${base}`,
        base: { benchmark, benchmarkVersion, baseModel, ...baseOf(planned, base) },
        design: "LEAVE_ONE_OUT",
        factors: [
          {
            name: ablationFactor,
            levels: variants.map(({ title, overrides }) => ({ name: title, overrides })),
          },
        ],
        seeds: [...seeds],
        idempotencyKey: `${key}-${base}`,
      },
    })),
    experiment: {
      name,
      description,
      benchmark,
      benchmarkVersion,
      baseModel,
      // Seed by seed, so that the whole table stands under the first before the second begins.
      runs: seeds.flatMap((seed) =>
        planned.map((method) => ({
          name: runName(method.name, seed),
          method: method.preset,
          seed,
          configuration: method.overrides,
        })),
      ),
      idempotencyKey: key,
    },
  };
}

export function runName(method: string, seed: number): string {
  return `${method}, seed ${seed}`;
}

function baseOf(methods: readonly PlannedMethod[], base: string) {
  const { preset, overrides } = methods.find(({ name }) => name === base)!;
  return { method: preset, overrides };
}

function choose(
  { methods, ablations }: Study,
  only: readonly string[] | undefined,
): { readonly methods: readonly StudyMethod[]; readonly ablations: readonly StudyAblation[] } {
  if (only === undefined) return { methods, ablations };
  const variants = ablations.flatMap(({ base, variants }) =>
    variants.map(({ title }) => ({ base, name: variantName(base, title) })),
  );
  const known = [...methods, ...variants].map(({ name }) => name);
  for (const name of only) {
    if (!known.includes(name))
      throw new Error(`--methods: there is no ${name} in this study; there are ${known.join(", ")}.`);
    const base = variants.find((variant) => variant.name === name)?.base;
    if (base !== undefined && !only.includes(base))
      throw new Error(`--methods: ${name} is compared with ${base}; name that too.`);
  }
  return {
    methods: methods.filter(({ name }) => only.includes(name)),
    ablations: ablations
      .map(({ base, variants }) => ({
        base,
        variants: variants.filter(({ title }) => only.includes(variantName(base, title))),
      }))
      .filter(({ variants }) => variants.length > 0),
  };
}
