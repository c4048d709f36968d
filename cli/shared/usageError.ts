/** A command was called wrongly in a way that only it can tell: options that contradict each other, an unknown name. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
