import { formatCount } from "../../statistics/format.ts";
import { type AnswerForm, answerForms } from "./extract/extractSql.ts";

/** How a file of predictions, or a model's answers, were taken. */
export interface PredictionReport {
  /** What the file was recognized as: "JSON lines", "CSV", "lines of SQL"; "endpoint" for a model's answers. */
  readonly format: string;
  /** The fields that held the answers; none where records are answers. */
  readonly fields: readonly string[];
  /** What said which example an answer belongs to: "order", or a field and what its values are. */
  readonly matchedBy: string;
  readonly examples: number;
  /** Answers in the file, those included that were not used. */
  readonly records: number;
  /** Examples of which the file says nothing. */
  readonly missing: number;
  /** Answers to examples that the split does not have. */
  readonly surplus: number;
  /** Answers that say the same once more of an example. */
  readonly repeated: number;
  /** Examples to which an empty answer was given. */
  readonly empty: number;
  /** Answers with text and without SQL. */
  readonly withoutSql: number;
  /** Answers longer than any executor takes: invalid. */
  readonly tooLong: number;
  /** Answers with characters that no database stores, which became U+FFFD. */
  readonly unstorable: number;
  /** Answers by what they hold beside the SQL; an answer may count several times. */
  readonly forms: Readonly<Partial<Record<AnswerForm, number>>>;
  /** Of these the answers that were left as they are, `--extract none` or lines that are SQL by their format. */
  readonly leftAsGiven: number;
  /** Answers that are the gold SQL, but for blanks, comments and case. */
  readonly equalToGold: number;
  /** What was tolerated, a sentence each. */
  readonly notices: readonly string[];
}

const formSentences: Readonly<Record<AnswerForm, string>> = {
  thoughts: "hold the model's thoughts",
  chatTokens: "hold tokens of a chat format",
  tags: "hold the SQL in tags",
  fence: "hold the SQL in a Markdown fence",
  severalBlocks: "hold several fenced blocks of SQL, of which the last counts",
  json: "are JSON",
  quotes: "are in quotation marks",
  label: "begin with a label",
  prose: "hold prose around the SQL",
  continuation: "lack the SELECT that their prompt ended in",
  escapes: "hold escapes of Markdown",
  entities: "hold HTML's names of characters, as &lt; for <",
  lineEscapes: "hold \\n or \\t in the place of line ends or tabs",
  characters: "hold curly quotes or blanks that are no blanks in SQL",
  severalStatements: "hold several statements, which no database takes as one",
};

/** The report in sentences for a person, how it was read first, then what should be known of the numbers. */
export function describePredictions(report: PredictionReport): string[] {
  const { format, fields, matchedBy, records, examples, forms, leftAsGiven } = report;
  const given = examples - report.missing;
  const share = (count: number, of = given) => `${formatCount(count)} of ${formatCount(of)} answers`;
  const source = [
    `${formatCount(records)} answers (${format})`,
    ...(fields.length > 0 ? [`in ${fields.join(", ")}`] : []),
    ...(matchedBy === "" ? [] : [`matched by ${matchedBy}`]),
  ];
  const counts: [count: number, sentence: string][] = [
    [report.missing, `${formatCount(report.missing)} of ${formatCount(examples)} examples are missing`],
    [report.surplus, `${share(report.surplus, records)} are for examples that the split does not have`],
    [report.repeated, `${share(report.repeated, records)} are repeated`],
    [report.empty, `${share(report.empty)} are empty`],
    [report.withoutSql, `${share(report.withoutSql)} hold no SQL`],
    [report.tooLong, `${share(report.tooLong)} are too long to execute`],
    [report.unstorable, `${share(report.unstorable)} hold characters that no database stores`],
    ...answerForms.map((form): [number, string] => [
      forms[form] ?? 0,
      `${share(forms[form] ?? 0)} ${formSentences[form]}`,
    ]),
    [leftAsGiven, `${share(leftAsGiven)} of these were left as they are`],
  ];
  return [
    `${source.join("; ")}.`,
    ...counts.filter(([count]) => count > 0).map(([, sentence]) => `${sentence}.`),
    ...report.notices,
    ...warnings(report),
  ];
}

function warnings({ equalToGold, examples, missing, empty }: PredictionReport): string[] {
  const answered = examples - missing - empty;
  if (answered === 0 || equalToGold < answered) return [];
  return [
    "Warning: every answer is the benchmark's own gold SQL. Check that the file holds predictions, and that the field " +
      "that was read is not the gold (--field NAME).",
  ];
}
