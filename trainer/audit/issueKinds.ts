interface IssuePolicy {
  /** Excluded: the gold SQL gives no verdict that would hold tomorrow, elsewhere, or for another right answer. */
  readonly isExcluded: boolean;
  /** What it says about the example, and why that decides the exclusion. */
  readonly meaning: string;
}

/**
 * What a check may find, in the order of tables, and the whole exclusion policy. Excluded is what has no answer, or
 * several; what has one answer stays, however odd that answer looks, for leaving it out would be a matter of taste.
 */
export const issueKinds = {
  missingDatabase: {
    isExcluded: true,
    meaning: "Its database is not there or cannot be opened: nothing can be executed.",
  },
  fails: { isExcluded: true, meaning: "The database refuses the gold SQL: there is no right answer." },
  timesOut: {
    isExcluded: true,
    meaning:
      "The gold SQL does not end within the limits: whether there is a right answer depends on the machine.",
  },
  dependsOnNow: {
    isExcluded: true,
    meaning: "The gold SQL asks for the time or for random numbers: its answer changes from run to run.",
  },
  tieDependent: {
    isExcluded: true,
    meaning: "ORDER BY … LIMIT cuts through ties: SQL leaves open which of several answers comes back.",
  },
  unorderedLimit: {
    isExcluded: true,
    meaning: "LIMIT without ORDER BY leaves rows out: SQL leaves open which.",
  },
  unspecifiedRow: {
    isExcluded: true,
    meaning:
      "The answer changes with the order in which rows are stored, as with a column neither grouped nor aggregated.",
  },
  tiedOrder: {
    isExcluded: false,
    meaning:
      "ORDER BY leaves ties: the rows are certain, only their order is not. Rules that compare order may refuse a right answer.",
  },
  nullFirst: {
    isExcluded: false,
    meaning:
      "An ascending ORDER BY … LIMIT picks NULLs, which sort first: one answer, though hardly the one asked for.",
  },
  mixedTypes: {
    isExcluded: false,
    meaning:
      "Numbers stored as text are sorted or compared as text ('10' before '9'): one answer, though hardly the one asked for.",
  },
  empty: {
    isExcluded: false,
    meaning: "The answer has no rows: right answers are told right, but so is much that is wrong.",
  },
  onlyNull: {
    isExcluded: false,
    meaning:
      "The answer is a single row of NULLs: right answers are told right, but so is much that is wrong.",
  },
  acceptedFails: {
    isExcluded: false,
    meaning:
      "The database refuses a further SQL that the benchmark accepts: the gold SQL still gives verdicts.",
  },
  duplicateQuestion: {
    isExcluded: false,
    meaning: "The same question about the same database stands in the split before: it counts twice.",
  },
  duplicateAcrossSplits: {
    isExcluded: false,
    meaning:
      "The same question about the same database stands in the training split: its answer may be learnt by heart.",
  },
} as const satisfies Record<string, IssuePolicy>;

export type IssueKind = keyof typeof issueKinds;
