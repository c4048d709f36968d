import { type PGlite, protocol } from "@electric-sql/pglite";
import { BoundedRows } from "../boundedRows.ts";
import type { ChildLimits } from "../childMessages.ts";
import type { Rows } from "../serveSql.ts";
import { createReader } from "./createReader.ts";

const { serialize } = protocol;
type Messages = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"];

/** PostgreSQL was left in the middle of its work and answers nothing more: load the database anew. */
export class BrokenDatabase extends Error {
  override readonly name = "BrokenDatabase";
}

/** Rows fetched at once: few enough to stop a large result early, enough to make the round trips cheap. */
const batchRows = 500;

const fetch = `FETCH ${batchRows} FROM answer`;

/**
 * Answers one SQL text in a transaction that reads only and is always rolled back, which takes back settings too.
 *
 * As a cursor's, because PostgreSQL's own grammar lets nothing but one query follow: no second statement, no COMMIT, SET,
 * COPY or EXPLAIN, no SELECT INTO, no WITH that writes, however comments and quotes dress it up.
 */
export async function answerSql(database: PGlite, sql: string, limits: ChildLimits): Promise<Rows> {
  const collected = new BoundedRows(limits);
  try {
    const declare = `DECLARE answer NO SCROLL CURSOR FOR ${sql}`;
    let messages = await exchange(database, ["BEGIN TRANSACTION READ ONLY", declare, fetch]);
    const { columns, read } = createReader(messages);
    while (read(messages, collected) === batchRows) messages = await exchange(database, [fetch]);
    return { columns, rows: collected.rows };
  } finally {
    await exchange(database, ["ROLLBACK"]);
  }
}

/** What PostgreSQL says to the commands, or throws what it has against the first that it refuses. */
async function exchange(database: PGlite, commands: readonly string[]): Promise<Messages> {
  const request = Buffer.concat([...commands.flatMap(encode), serialize.sync()]);
  let messages: Messages;
  try {
    ({ messages } = await database.execProtocol(request, { throwOnError: false, syncToFs: false }));
  } catch (error) {
    throw new BrokenDatabase(broken, { cause: error });
  }
  const refusal = messages.find((message): message is Refusal => message.name === "error");
  const completed = messages.filter(({ name }) => name === "commandComplete").length;
  // PGlite takes a WebAssembly that broke down for a command that said nothing, and goes on to the next.
  if (refusal === undefined ? completed < commands.length : codesOfNothing.has(refusal.code))
    throw new BrokenDatabase(broken);
  if (refusal !== undefined) throw new Error(refusal.message);
  return messages;
}

type Refusal = Messages[number] & { readonly message: string; readonly code: string };

/** SQLSTATE of a statement, cursor or transaction that is not there, though it was asked for. */
const codesOfNothing = new Set(["26000", "34000", "25P01"]);

const broken = "PostgreSQL broke down over the SQL, which nests too deep or needs too much memory";

function encode(text: string): Uint8Array[] {
  return [
    serialize.parse({ text }),
    serialize.bind(),
    serialize.describe({ type: "P" }),
    serialize.execute(),
  ];
}
