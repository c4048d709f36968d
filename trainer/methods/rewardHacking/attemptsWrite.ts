import type { Tokens } from "./sqlWords.ts";
import { wordOf } from "./sqlWords.ts";

/** What begins a statement that changes a database, its files or its settings. */
const writingStatements = new Set(
  (
    "ALTER ATTACH CALL COPY CREATE DELETE DETACH DROP EXPORT GRANT IMPORT INSERT INSTALL LOAD MERGE REINDEX REPLACE " +
    "REVOKE SET TRUNCATE UPDATE VACUUM"
  ).split(" "),
);

/** Inside WITH or after it the writing words must be followed by these, for they are names and functions too. */
const writingPhrases = new Map([
  ["INSERT", new Set(["INTO", "OR"])],
  ["REPLACE", new Set(["INTO"])],
  ["DELETE", new Set(["FROM"])],
  ["MERGE", new Set(["INTO"])],
]);

const writingFunctions = new Set(
  "DBLINK_EXEC LOAD_EXTENSION LO_EXPORT LO_IMPORT NEXTVAL PG_TERMINATE_BACKEND SETVAL WRITEFILE".split(" "),
);

/** Whether the SQL tries to change anything, be it refused or not. */
export function attemptsWrite(tokens: Tokens): boolean {
  return tokens.some((token, index) => {
    const word = wordOf(token);
    const [previous, next] = [tokens[index - 1], tokens[index + 1]];
    if (previous === undefined || previous.text === ";" || wordOf(previous) === "EXPLAIN") {
      return writingStatements.has(word) || (word === "PRAGMA" && setsPragma(tokens.slice(index)));
    }
    if (writingFunctions.has(word) && next?.text === "(") return true;
    // SELECT … INTO makes a table.
    if (word === "INTO") return !["INSERT", "REPLACE", "MERGE"].includes(wordOf(previous));
    if (previous.text !== "(" && previous.text !== ")") return false;
    return (
      writingPhrases.get(word)?.has(wordOf(next)) === true ||
      (word === "UPDATE" && wordOf(tokens[index + 2]) === "SET")
    );
  });
}

function setsPragma(tokens: Tokens): boolean {
  return tokens.slice(0, 6).some(({ text }) => text === "=");
}
