/** A folder or file that is no model which can be used; the message names the place, the fault and the fix. */
export class ModelError extends Error {
  override readonly name = "ModelError";
}
