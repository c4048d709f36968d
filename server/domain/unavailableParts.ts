/** Parts that can be named before what they name is there: any value but the default is refused. */
export const unavailableParts: readonly string[] = [
  "prompt.linkedTables",
  "prompt.linkedColumns",
  "prompt.padding",
  "prompt.metadata",
  "prompt.representativeValues",
  "synthesis.kind",
  "selfPlay.playedOn",
  "selfPlay.chosen",
  "selfPlay.wrongPerQuestion",
  "selfPlay.opponentExecutableRate",
  "selfPlay.maximumAccuracyFall",
  "selfPlay.reports",
];
