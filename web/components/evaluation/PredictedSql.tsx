import type { ReactNode } from "react";

/** The SQL submitted, or that there is none, and behind a click the answer that it was taken from. */
export function PredictedSql({
  sql,
  given,
  children,
}: {
  sql: string;
  given: string | null;
  /** The SQL drawn otherwise than as plain text. */
  children?: ReactNode;
}) {
  return (
    <>
      {sql.trim() === "" ? <span className="quiet">nothing</span> : <code>{children ?? sql}</code>}
      {given !== null && (
        <details className="given">
          <summary>The answer as given</summary>
          <pre>{given}</pre>
        </details>
      )}
    </>
  );
}
