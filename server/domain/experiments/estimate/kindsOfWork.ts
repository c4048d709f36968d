/** What a run is taken apart into. Every other kind is the name of a loss: its iterations. */
export const supervisedKind = "supervised stage";
export const roundKind = "round";
export const writingKind = "writing";
export const makingKind = "making";
export const judgingKind = "judging";

/** Kinds that train no generation: a trainer counts no tokens for them. */
export const kindsWithoutTokens: readonly string[] = [writingKind, makingKind, judgingKind];

/** What kinds are called where nothing like them was measured, and what is said where something alike stands for them. */
const texts: { readonly [kind: string]: { readonly missing: string; readonly alike: string } } = {
  [supervisedKind]: { missing: "a supervised stage", alike: "" },
  [roundKind]: {
    missing: "a round of synthesis",
    alike: "Training in rounds of synthesis is taken to cost what the supervised stage costs.",
  },
  [writingKind]: {
    missing: "a round with an SQL-to-text model",
    alike: "The SQL-to-text model is taken to cost what the supervised stage costs.",
  },
  [makingKind]: {
    missing: "a round with examples from templates",
    alike: "Making synthetic examples is taken to cost what answering examples costs.",
  },
  [judgingKind]: { missing: "its evaluations", alike: "" },
};

export function describeMissing(kind: string): string {
  return texts[kind]?.missing ?? `an iteration of ${kind}`;
}

export function describeAlike(kind: string): string {
  return texts[kind]?.alike ?? `Iterations of ${kind} are taken to cost what other losses on pairs cost.`;
}
