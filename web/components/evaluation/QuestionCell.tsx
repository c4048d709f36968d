/** What is asked, with the evidence given and the database that it is asked on. */
export function QuestionCell({
  example: { question, evidence, database },
  note,
}: {
  example: {
    readonly question: string;
    readonly evidence: string | null;
    readonly database: { readonly name: string };
  };
  /** Behind the database's name. */
  note?: string | undefined;
}) {
  return (
    <td className="question">
      {question}
      {evidence !== null && evidence !== "" && <span className="detail">{evidence}</span>}
      <span className="detail">
        {database.name}
        {note !== undefined && `, ${note}`}
      </span>
    </td>
  );
}
