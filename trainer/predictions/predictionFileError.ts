/** A file of predictions that cannot be used; the message names the file, the place in it, the fault and the fix. */
export class PredictionFileError extends Error {
  override readonly name = "PredictionFileError";
}
