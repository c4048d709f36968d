import type { Prisma } from "../../generated/prisma/client.ts";
import { invalidInput } from "../errors.ts";
import { checkPhaseSeconds, type PhaseSeconds, storePhaseSeconds } from "./phases.ts";

/** What an iteration counted, as the API names it; null or absent where it does not apply. */
export interface IterationCounters {
  synthesized?: number | null | undefined;
  candidates?: number | null | undefined;
  executable?: number | null | undefined;
  correct?: number | null | undefined;
  incorrect?: number | null | undefined;
  wrong?: number | null | undefined;
  invalid?: number | null | undefined;
  timedOut?: number | null | undefined;
  empty?: number | null | undefined;
  goldFailed?: number | null | undefined;
  trainingItems?: number | null | undefined;
  validationAccuracy?: number | null | undefined;
  tokens?: number | null | undefined;
  phaseSeconds?: readonly PhaseSeconds[] | null | undefined;
}

type Count = Exclude<keyof IterationCounters, "validationAccuracy" | "phaseSeconds">;

/** The column of each count. */
const columns = {
  synthesized: "synthesizedCount",
  candidates: "candidateCount",
  executable: "executableCount",
  correct: "correctCount",
  incorrect: "incorrectCount",
  wrong: "wrongCount",
  invalid: "invalidCount",
  timedOut: "timedOutCount",
  empty: "emptyCount",
  goldFailed: "goldFailedCount",
  trainingItems: "trainingItemCount",
  tokens: "tokenCount",
} as const satisfies Record<Count, keyof Prisma.IterationUpdateInput>;

const counts = Object.keys(columns) as Count[];

/** Each total with the counts that it is the sum of. */
const sums: readonly (readonly [total: Count, parts: readonly Count[]])[] = [
  ["candidates", ["correct", "incorrect", "goldFailed"]],
  ["executable", ["correct", "wrong"]],
  ["incorrect", ["wrong", "invalid", "timedOut", "empty"]],
];

/** @throws Refusal INVALID_INPUT for a number out of range, and for counts that contradict each other. */
export function checkCounters(counters: IterationCounters): void {
  for (const name of counts) {
    if ((counters[name] ?? 0) < 0) throw invalidInput(`input.counters.${name}`, "must be 0 or more.");
  }
  const { validationAccuracy } = counters;
  if (validationAccuracy != null && !(validationAccuracy >= 0 && validationAccuracy <= 1)) {
    throw invalidInput("input.counters.validationAccuracy", "is a fraction; it must lie between 0 and 1.");
  }
  checkPhaseSeconds(counters.phaseSeconds ?? []);
  for (const [total, parts] of sums) checkSum(counters, total, parts);
}

/** A part that was left out may be anything from 0 up. */
function checkSum(counters: IterationCounters, total: Count, parts: readonly Count[]): void {
  const whole = counters[total];
  const given = parts.map((part) => counters[part]).filter((count) => count != null);
  if (whole == null || given.length === 0) return;
  const sum = given.reduce((left, right) => left + right, 0);
  if (sum > whole || (sum < whole && given.length === parts.length)) {
    throw invalidInput(
      `input.counters.${total}`,
      `is ${whole}, and ${parts.join(" + ")} is ${sum}; send counts that add up, or leave some out.`,
    );
  }
}

/** The counters as they are stored. */
export function iterationColumns(counters: IterationCounters): Prisma.IterationUpdateInput {
  const { validationAccuracy = null, phaseSeconds } = counters;
  return {
    ...Object.fromEntries(counts.map((name) => [columns[name], counters[name] ?? null])),
    validationAccuracy,
    ...(phaseSeconds == null ? {} : { phaseSeconds: storePhaseSeconds(phaseSeconds) }),
  };
}
