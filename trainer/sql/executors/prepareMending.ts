import { quoteUnresolvedStrings, unresolvedName } from "../text/quoteUnresolvedStrings.ts";
import { withoutMain } from "../text/withoutMain.ts";

/** Those whose views were looked at. */
const mended = new WeakSet<object>();

interface Preparing<Statement> {
  readonly sql: string;
  readonly connection: object;
  readonly prepare: (sql: string) => Statement;
  /** Gives up a statement that was only tried; where nothing need be done, absent. */
  readonly discard?: (statement: Statement) => void;
  /** Lets the connection's views that hold double-quoted text be read; returns how many. */
  readonly mendViews: () => number;
}

/**
 * A mended view has its twin among the temporary ones, which a name behind `main.` passes by: without that it finds the
 * twin, and whatever has none where it was.
 */
function prepareUnqualified<Statement>(given: Preparing<Statement>, refusal: unknown): Statement {
  const sql = withoutMain(given.sql);
  if (sql === given.sql) throw refusal;
  return prepareMending({ ...given, sql });
}

/**
 * Prepares SQL with its double-quoted text, and that of the views it reads, taken for strings where SQLite says that it
 * names no column. Views are looked at once a connection, when the fault is not in the SQL's own text. Throws what SQLite
 * says where the text cannot be prepared this way either.
 */
export function prepareMending<Statement>(given: Preparing<Statement>): Statement {
  const { sql, connection, prepare, discard = () => {}, mendViews } = given;
  try {
    return prepare(sql);
  } catch (refusal) {
    try {
      return prepare(quoteUnresolvedStrings(sql, refusal, (text) => discard(prepare(text))));
    } catch (left) {
      if (unresolvedName(left) === undefined) throw left;
      if (mended.has(connection)) return prepareUnqualified(given, left);
      mended.add(connection);
      if (mendViews() === 0) throw left;
      return prepareMending(given);
    }
  }
}
