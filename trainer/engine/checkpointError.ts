/** A weights or checkpoint file that cannot be used; the message names the file and the fault. */
export class CheckpointError extends Error {
  override readonly name = "CheckpointError";
  readonly file: string;

  constructor(file: string, fault: string, options?: ErrorOptions) {
    super(`${file}: ${fault}`, options);
    this.file = file;
  }
}
