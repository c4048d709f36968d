/** Says why SQL has no template: ends the reading of one SQL, and is counted by its reason. */
export class NotTemplated extends Error {
  override readonly name = "NotTemplated";
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}
