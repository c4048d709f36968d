/** Every code a refusal can carry. `extensions.code` of a GraphQL error is one of these or INTERNAL_SERVER_ERROR. */
export const refusalCodes = {
  UNAUTHENTICATED: "No token, or one that is unknown or revoked.",
  FORBIDDEN: "The token's role does not allow this.",
  NOT_FOUND: "Nothing has this id or name.",
  INVALID_INPUT: "An argument is malformed; `extensions.field` names it.",
  STALE_LEASE: "Another trainer holds the run, or nobody does: stop working on it.",
  RUN_NOT_CANCELLABLE: "The run has ended.",
  RUN_NOT_RETRYABLE: "Only a failed or cancelled run can be queued again.",
  EVALUATION_INCOMPLETE: "Predictions are missing.",
  EVALUATION_COMPLETE: "A complete evaluation never changes.",
  CONFLICT: "What is stored under this name or number differs from what was sent.",
  TOO_COMPLEX: "The document is deeper, wider or costlier than the server accepts.",
} as const;

export type RefusalCode = keyof typeof refusalCodes;

/** What is wrong with one argument. */
export interface Fault {
  /** Path of the argument, as in `input.runs[0].method`. */
  readonly field: string;
  readonly message: string;
}

/** Of one input, so that an answer stays short whatever was sent. */
const mostFaults = 20;

/** The caller asked for something that is not allowed. The message is a sentence with the fix; it is shown as it is. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** GraphQL copies these into the error that the caller sees. `faults` only where there are several. */
  readonly extensions: { code: RefusalCode; field?: string; faults?: readonly Fault[] };

  constructor(code: RefusalCode, message: string, field?: string, faults?: readonly Fault[]) {
    super(message);
    this.code = code;
    this.extensions = {
      code,
      ...(field === undefined ? {} : { field }),
      ...(faults === undefined ? {} : { faults }),
    };
  }
}

/** `field` is the path of the argument, as in `input.runs[0].method`; `fault` says what is wrong and how to mend it. */
export function invalidInput(field: string, fault: string): Refusal {
  return new Refusal("INVALID_INPUT", `${field}: ${fault}`, field);
}

/**
 * Runs checks that throw `invalidInput`, all of them, so that the caller hears of every fault of an input at once, of one
 * a field.
 *
 * @throws Refusal INVALID_INPUT naming the first field at fault; with several faults the message has a line for each.
 */
export function checkAll(checks: Iterable<() => void>): void {
  const faults: Fault[] = [];
  for (const check of checks) {
    const known = new Set(faults.map(({ field }) => field));
    faults.push(...faultsOf(check).filter(({ field }) => !known.has(field)));
    if (faults.length >= mostFaults) break;
  }
  const [first, second] = faults;
  if (first === undefined) return;
  faults.splice(mostFaults);
  const message = faults.map((fault) => fault.message).join("\n");
  throw new Refusal("INVALID_INPUT", message, first.field, second && faults);
}

function faultsOf(check: () => void): readonly Fault[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== "INVALID_INPUT") throw error;
    const { field = "input", faults } = error.extensions;
    return faults ?? [{ field, message: error.message }];
  }
}
