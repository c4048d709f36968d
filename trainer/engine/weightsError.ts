/** A file of weights, perhaps with the state of a training, that cannot be used; the message names the file and the fault. */
export class WeightsError extends Error {
  override readonly name = "WeightsError";
  readonly file: string;

  constructor(file: string, fault: string, options?: ErrorOptions) {
    super(`${file}: ${fault}`, options);
    this.file = file;
  }
}
