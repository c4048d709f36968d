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

/** The caller asked for something that is not allowed. The message is a sentence with the fix; it is shown as it is. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;
  /** GraphQL copies these into the error that the caller sees. */
  readonly extensions: { code: RefusalCode; field?: string };

  constructor(code: RefusalCode, message: string, field?: string) {
    super(message);
    this.code = code;
    this.extensions = field === undefined ? { code } : { code, field };
  }
}

/** `field` is the path of the argument, as in `input.runs[0].method`; `fault` says what is wrong and how to mend it. */
export function invalidInput(field: string, fault: string): Refusal {
  return new Refusal("INVALID_INPUT", `${field}: ${fault}`, field);
}
