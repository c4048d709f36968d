/** What each kind of issue says about an example, by the name that the check gives it. */
const meanings: Readonly<Record<string, string>> = {
  missingDatabase: "Its database is not there or cannot be opened, so that nothing can be executed.",
  fails: "The database refuses the gold SQL: there is no right answer.",
  timesOut: "The gold SQL does not end within the limits: whether there is an answer depends on the machine.",
  dependsOnNow: "The gold SQL asks for the time or for random numbers: its answer changes from run to run.",
  tieDependent: "ORDER BY … LIMIT cuts through ties: SQL leaves open which of several answers comes back.",
  unorderedLimit: "LIMIT without ORDER BY leaves rows out: SQL leaves open which.",
  unspecifiedRow:
    "The answer changes with the order in which rows are stored, as with a column neither grouped nor aggregated.",
  tiedOrder: "ORDER BY leaves ties: the rows are certain, their order is not. A right answer may be refused.",
  nullFirst:
    "An ascending ORDER BY … LIMIT picks NULLs, which sort first: one answer, hardly the one asked for.",
  mixedTypes:
    "Numbers stored as text are compared as text (‘10’ before ‘9’): one answer, hardly the one meant.",
  empty: "The answer has no rows: right SQL is told right, but so is much that is wrong.",
  onlyNull: "The answer is a single row of NULLs: right SQL is told right, but so is much that is wrong.",
  acceptedFails:
    "The database refuses another SQL that the benchmark accepts; the gold SQL still gives verdicts.",
  duplicateQuestion: "The same question about the same database stands in the split before: it counts twice.",
  duplicateAcrossSplits:
    "The same question about the same database stands in the training split: it may be learnt by heart.",
};

/** Undefined for a kind that is not known here. */
export function issueMeaning(kind: string): string | undefined {
  return meanings[kind];
}
