/** One answer as a file of predictions gives it, not yet laid beside its example. */
export interface PredictionEntry {
  /** Where it stands, for errors: "line 17", "entry 16", "key \"16\"". */
  readonly place: string;
  /** Empty where there is no answer. */
  readonly sql: string;
  /** Which example it answers; the entry's own position where absent. */
  readonly target?: Target;
  /** Checked against the example's database where the file tells it. */
  readonly databaseId?: string;
}

/** `position` counts from 0. `either` is BIRD's key: a position, or where one is out of range an id. */
export interface Target {
  readonly kind: "position" | "id" | "either";
  readonly value: string;
}
