export interface AuditIssueKind {
  /** By which an issue is recorded. */
  readonly name: string;
  readonly title: string;
  /** What it says about the example, and why that decides whether it is excluded; empty where nobody has said. */
  readonly meaning: string;
  /** The gold SQL gives no verdict that would hold tomorrow, elsewhere, or for another right answer; null where nobody has said. */
  readonly excludesExample: boolean | null;
}

/**
 * What an audit may find, in the order of tables, and the whole exclusion policy, which the trainer's audit follows.
 * Excluded is what has no answer, or several; what has one answer stays, however odd that answer looks, for leaving it out
 * would be a matter of taste.
 */
export const auditIssueKinds = [
  {
    name: "missingDatabase",
    title: "Missing database",
    meaning: "Its database is not there or cannot be opened: nothing can be executed.",
    excludesExample: true,
  },
  {
    name: "fails",
    title: "Gold SQL fails",
    meaning: "The database refuses the gold SQL: there is no right answer.",
    excludesExample: true,
  },
  {
    name: "timesOut",
    title: "Gold SQL times out",
    meaning:
      "The gold SQL does not end within the limits: whether there is a right answer depends on the machine.",
    excludesExample: true,
  },
  {
    name: "dependsOnNow",
    title: "Depends on time or chance",
    meaning: "The gold SQL asks for the time or for random numbers: its answer changes from run to run.",
    excludesExample: true,
  },
  {
    name: "tieDependent",
    title: "Ties at LIMIT",
    meaning: "ORDER BY … LIMIT cuts through ties: SQL leaves open which of several answers comes back.",
    excludesExample: true,
  },
  {
    name: "unorderedLimit",
    title: "Unordered LIMIT",
    meaning: "LIMIT without ORDER BY leaves rows out: SQL leaves open which.",
    excludesExample: true,
  },
  {
    name: "unspecifiedRow",
    title: "Unspecified row",
    meaning:
      "The answer changes with the order in which rows are stored, as with a column neither grouped nor aggregated.",
    excludesExample: true,
  },
  {
    name: "tiedOrder",
    title: "Ties in ORDER BY",
    meaning:
      "ORDER BY leaves ties: the rows are certain, only their order is not. Rules that compare order may refuse a right answer.",
    excludesExample: false,
  },
  {
    name: "nullFirst",
    title: "NULLs first",
    meaning:
      "An ascending ORDER BY … LIMIT picks NULLs, which sort first: one answer, though hardly the one asked for.",
    excludesExample: false,
  },
  {
    name: "mixedTypes",
    title: "Numbers as text",
    meaning:
      "Numbers stored as text are sorted or compared as text (‘10’ before ‘9’): one answer, though hardly the one asked for.",
    excludesExample: false,
  },
  {
    name: "empty",
    title: "Empty result",
    meaning: "The answer has no rows: right answers are told right, but so is much that is wrong.",
    excludesExample: false,
  },
  {
    name: "onlyNull",
    title: "Only NULL",
    meaning:
      "The answer is a single row of NULLs: right answers are told right, but so is much that is wrong.",
    excludesExample: false,
  },
  {
    name: "acceptedFails",
    title: "Accepted SQL fails",
    meaning:
      "The database refuses one SQL of several that the benchmark accepts: the others still give verdicts.",
    excludesExample: false,
  },
  {
    name: "duplicateQuestion",
    title: "Duplicate question",
    meaning: "The same question about the same database stands in the split before: it counts twice.",
    excludesExample: false,
  },
  {
    name: "duplicateAcrossSplits",
    title: "Question of the training split",
    meaning:
      "The same question about the same database stands in the training split: its answer may be learnt by heart.",
    excludesExample: false,
  },
] as const satisfies readonly AuditIssueKind[];

const kindsByName = new Map<string, AuditIssueKind>(auditIssueKinds.map((kind) => [kind.name, kind]));

/** One that is not known here has its name as its title. */
export function describeAuditIssueKind(name: string): AuditIssueKind {
  return kindsByName.get(name) ?? { name, title: name, meaning: "", excludesExample: null };
}
