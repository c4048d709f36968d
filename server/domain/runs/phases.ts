import { checkAll, invalidInput } from "../errors.ts";

export interface Phase {
  /** Under which a trainer records its seconds. */
  readonly key: string;
  readonly title: string;
  /** What is done in it, in a sentence; empty where nobody has said. */
  readonly help: string;
}

/** What the time of an iteration goes into, in the order in which it is done. */
export const phases = [
  { key: "synthesize", title: "SQL synthesis", help: "SQL is made from templates and executed." },
  {
    key: "ask",
    title: "Question writing",
    help: "Questions are written for synthetic SQL; in the first round the SQL-to-text model learns to.",
  },
  {
    key: "check",
    title: "Round-trip check",
    help: "The newest generation answers synthetic questions; those that lead back to their SQL stay.",
  },
  { key: "sample", title: "Sampling", help: "The opponent samples candidates." },
  { key: "execute", title: "Execution", help: "Candidates are executed and judged." },
  { key: "score", title: "Scoring", help: "Log-probabilities of pairs under the opponent." },
  { key: "train", title: "Training", help: "The weights of the next generation are trained." },
  {
    key: "observe",
    title: "Monitoring",
    help: "Log-probabilities of pairs under the player before and after, for the record alone.",
  },
  { key: "feedback", title: "Feedback", help: "The new generation answers the pairs that were held back." },
  { key: "sqlToText", title: "SQL-to-text training", help: "The SQL-to-text model learns from feedback." },
  { key: "evaluate", title: "Evaluation", help: "Predictions made elsewhere are scored." },
] as const satisfies readonly Phase[];

export type PhaseKey = (typeof phases)[number]["key"];

const phasesByKey = new Map<string, Phase>(phases.map((phase) => [phase.key, phase]));

/** One that is not known here has its key as its title. */
export function describePhase(key: string): Phase {
  return phasesByKey.get(key) ?? { key, title: key, help: "" };
}

export interface PhaseSeconds {
  readonly phase: string;
  readonly seconds: number;
}

/** @throws Refusal INVALID_INPUT for a phase without a key or given twice, and for seconds below 0. */
export function checkPhaseSeconds(given: readonly PhaseSeconds[]): void {
  const keys = given.map(({ phase }) => phase);
  checkAll(
    given.map(({ phase, seconds }, index) => () => {
      const field = `input.counters.phaseSeconds[${index}]`;
      if (phase.trim() === "") throw invalidInput(`${field}.phase`, "is empty; name the phase.");
      if (keys.indexOf(phase) < index)
        throw invalidInput(`${field}.phase`, `${JSON.stringify(phase)} is given twice; add its seconds up.`);
      if (!(seconds >= 0)) throw invalidInput(`${field}.seconds`, "must be 0 or more.");
    }),
  );
}

/** As they are stored: by key. */
export function storePhaseSeconds(given: readonly PhaseSeconds[]): { [key: string]: number } {
  return Object.fromEntries(given.map(({ phase, seconds }) => [phase, seconds]));
}

/** The same as read from the database, in the order of the catalogue, phases that it lacks last. */
export function loadPhaseSeconds(stored: unknown): PhaseSeconds[] {
  const place = (key: string) => {
    const position = phases.findIndex((phase) => phase.key === key);
    return position === -1 ? phases.length : position;
  };
  return Object.entries(Object(stored) as object)
    .flatMap(([phase, seconds]) => (typeof seconds === "number" ? [{ phase, seconds }] : []))
    .sort((one, other) => place(one.phase) - place(other.phase));
}
