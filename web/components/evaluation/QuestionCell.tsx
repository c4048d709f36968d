import Link from "next/link";
import { examplePath } from "../../lib/addresses.ts";

/** What is asked, with the evidence given and the database that it is asked on. */
export function QuestionCell({
  example: { id, question, evidence, database },
  note,
}: {
  example: {
    readonly id: string;
    readonly question: string;
    readonly evidence: string | null;
    readonly database: { readonly name: string };
  };
  /** Behind the database's name. */
  note?: string | undefined;
}) {
  return (
    <td className="question">
      <Link href={examplePath(id)} prefetch={false} className="plain">
        {question}
      </Link>
      {evidence !== null && evidence !== "" && <span className="detail">{evidence}</span>}
      <span className="detail">
        {database.name}
        {note !== undefined && `, ${note}`}
      </span>
    </td>
  );
}
