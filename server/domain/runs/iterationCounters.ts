import type { Prisma } from "../../generated/prisma/client.ts";
import { checkAll, invalidInput } from "../errors.ts";
import { checkPhaseSeconds, type PhaseSeconds, storePhaseSeconds } from "./phases.ts";

/** Counts may exceed 32 bits. */
type WholeNumber = number | bigint;

/** What an iteration counted, as the API names it; null or absent where it does not apply. */
export interface IterationCounters {
  synthesized?: WholeNumber | null | undefined;
  candidates?: WholeNumber | null | undefined;
  executable?: WholeNumber | null | undefined;
  correct?: WholeNumber | null | undefined;
  incorrect?: WholeNumber | null | undefined;
  wrong?: WholeNumber | null | undefined;
  invalid?: WholeNumber | null | undefined;
  timedOut?: WholeNumber | null | undefined;
  empty?: WholeNumber | null | undefined;
  goldFailed?: WholeNumber | null | undefined;
  trainingItems?: WholeNumber | null | undefined;
  validationAccuracy?: number | null | undefined;
  tokens?: WholeNumber | null | undefined;
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

/** @throws Refusal INVALID_INPUT for numbers out of range, and for counts that contradict each other. */
export function checkCounters(counters: IterationCounters): void {
  checkAll([
    ...counts.map((name) => () => {
      if ((counters[name] ?? 0) < 0) throw invalidInput(`input.counters.${name}`, "must be 0 or more.");
    }),
    () => checkAccuracy(counters),
    () => checkPhaseSeconds(counters.phaseSeconds ?? []),
    ...sums.map(
      ([total, parts]) =>
        () =>
          checkSum(counters, total, parts),
    ),
    () => checkExecutable(counters),
  ]);
}

function checkAccuracy({ validationAccuracy }: IterationCounters): void {
  if (validationAccuracy != null && !(validationAccuracy >= 0 && validationAccuracy <= 1)) {
    throw invalidInput("input.counters.validationAccuracy", "is a fraction; it must lie between 0 and 1.");
  }
}

/** A part that was left out may be anything from 0 up. */
function checkSum(counters: IterationCounters, total: Count, parts: readonly Count[]): void {
  const whole = counters[total];
  const given = parts.map((part) => counters[part]).filter((count) => count != null);
  if (whole == null || given.length === 0) return;
  const sum = given.reduce<bigint>((left, right) => left + BigInt(right), 0n);
  if (sum > whole || (sum < whole && given.length === parts.length)) {
    throw invalidInput(
      `input.counters.${total}`,
      `is ${whole}, and ${parts.join(" + ")} is ${sum}; send counts that add up, or leave some out.`,
    );
  }
}

/** What holds of candidates however many of the counts between were left out. */
function checkExecutable({ candidates, executable, ...others }: IterationCounters): void {
  if (candidates == null || executable == null) return;
  const failed = (["invalid", "timedOut", "empty", "goldFailed"] as const).reduce(
    (sum, name) => sum + BigInt(others[name] ?? 0),
    0n,
  );
  if (BigInt(executable) + failed <= BigInt(candidates)) return;
  const rest = failed === 0n ? "" : ` with the ${failed} that failed`;
  throw invalidInput(
    "input.counters.executable",
    `is ${executable}, which${rest} exceeds the ${candidates} candidates; each candidate counts once.`,
  );
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
