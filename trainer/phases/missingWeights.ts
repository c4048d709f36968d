/** A replay starts from weights that were recorded and are not in this trainer's store. Trying again elsewhere may help. */
export class MissingWeightsError extends Error {
  override readonly name = "MissingWeightsError";
}
