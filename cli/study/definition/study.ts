import type { CreateExperimentInput } from "../../api/generated/operations.ts";
import type { Hypothesis } from "../report/studyResult.ts";

/** Parts of a run's configuration, as the API takes them. */
export type Overrides = NonNullable<CreateExperimentInput["configuration"]>;

/** A study as it is declared: what is run, and which hypotheses it tests. */
export interface Study {
  readonly name: string;
  /** A sentence, for people. */
  readonly description: string;
  /** As the server knows it; `kata` is brought along. */
  readonly benchmark: string;
  readonly baseModel: string;
  /** In the order of the tables. */
  readonly splits: readonly string[];
  /** Evaluated on too, behind these, where the benchmark has them. */
  readonly optionalSplits?: readonly string[];
  /** By name; the first unless another is asked for. */
  readonly sizes: Readonly<Record<string, StudySize>>;
  readonly methods: readonly StudyMethod[];
  /** Names of the methods that all others are compared with, a table each. */
  readonly baselines: readonly string[];
  readonly ablations: readonly StudyAblation[];
  readonly hypotheses: readonly Hypothesis[];
}

/** How much of everything. */
export interface StudySize {
  readonly description: string;
  readonly seeds: readonly number[];
  /** Shared by all runs; applied after a method's preset and before its own overrides. */
  readonly configuration: Overrides;
  /** On top of that, by the method's name. */
  readonly methods?: Readonly<Record<string, Overrides>>;
}

export interface StudyMethod {
  /** As the tables call it; no comma and no colon. */
  readonly name: string;
  /** Of the server's methods. */
  readonly preset: string;
  readonly overrides?: Overrides;
}

/** A method, and the same with one part at a time left out or replaced. */
export interface StudyAblation {
  /** The method's name. */
  readonly base: string;
  readonly variants: readonly StudyVariant[];
}

export interface StudyVariant {
  /** What is different, as in `without self-play`; at most 60 characters, no comma and no colon. */
  readonly title: string;
  readonly overrides: Overrides;
}

/** Throws an Error that names what there is, where the study has no such size. */
export function sizeNamed(
  { name, sizes }: Study,
  asked: string | undefined,
): { name: string; size: StudySize } {
  const chosen = asked ?? Object.keys(sizes)[0]!;
  const size = Object.hasOwn(sizes, chosen) ? sizes[chosen] : undefined;
  if (size) return { name: chosen, size };
  throw new Error(
    `--preset: the study ${name} has no size ${chosen}; it has ${Object.keys(sizes).join(", ")}.`,
  );
}

/** What a variant is called wherever methods are named. */
export function variantName(base: string, title: string): string {
  return `${base} ${title}`;
}
