interface FindingPolicy {
  /** Quarantined: the gold SQL gives no verdict that would hold tomorrow, elsewhere, or for another right answer. */
  readonly isQuarantined: boolean;
  /** What it says about the example, and why that decides the quarantine. */
  readonly meaning: string;
}

/**
 * What a check may find, in the order of tables, and the whole quarantine policy. Quarantined is what has no answer, or
 * several; what has one answer stays, however odd that answer looks, for leaving it out would be a matter of taste.
 */
export const findingKinds = {
  missingDatabase: {
    isQuarantined: true,
    meaning: "Its database is not there or cannot be opened: nothing can be executed.",
  },
  fails: { isQuarantined: true, meaning: "The database refuses the gold SQL: there is no right answer." },
  timesOut: {
    isQuarantined: true,
    meaning:
      "The gold SQL does not end within the limits: whether there is a right answer depends on the machine.",
  },
  dependsOnNow: {
    isQuarantined: true,
    meaning: "The gold SQL asks for the time or for random numbers: its answer changes from run to run.",
  },
  tieDependent: {
    isQuarantined: true,
    meaning: "ORDER BY … LIMIT cuts through ties: SQL leaves open which of several answers comes back.",
  },
  unorderedLimit: {
    isQuarantined: true,
    meaning: "LIMIT without ORDER BY leaves rows out: SQL leaves open which.",
  },
  unspecifiedRow: {
    isQuarantined: true,
    meaning:
      "The answer changes with the order in which rows are stored, as with a column neither grouped nor aggregated.",
  },
  tiedOrder: {
    isQuarantined: false,
    meaning:
      "ORDER BY leaves ties: the rows are certain, only their order is not. Rules that compare order may refuse a right answer.",
  },
  nullFirst: {
    isQuarantined: false,
    meaning:
      "An ascending ORDER BY … LIMIT picks NULLs, which sort first: one answer, though hardly the one asked for.",
  },
  mixedTypes: {
    isQuarantined: false,
    meaning:
      "Numbers stored as text are sorted or compared as text ('10' before '9'): one answer, though hardly the one asked for.",
  },
  empty: {
    isQuarantined: false,
    meaning: "The answer has no rows: right answers are told right, but so is much that is wrong.",
  },
  onlyNull: {
    isQuarantined: false,
    meaning:
      "The answer is a single row of NULLs: right answers are told right, but so is much that is wrong.",
  },
  acceptedFails: {
    isQuarantined: false,
    meaning:
      "The database refuses a further SQL that the benchmark accepts: the gold SQL still gives verdicts.",
  },
  duplicateQuestion: {
    isQuarantined: false,
    meaning: "The same question about the same database stands in the split before: it counts twice.",
  },
  duplicateAcrossSplits: {
    isQuarantined: false,
    meaning:
      "The same question about the same database stands in the training split: its answer may be learnt by heart.",
  },
} as const satisfies Record<string, FindingPolicy>;

export type FindingKind = keyof typeof findingKinds;
