import Link from "next/link";
import { signInPath } from "../../lib/addresses.ts";
import type { Fault } from "../../lib/api/client.ts";
import { RetryWhileAway } from "./RetryWhileAway.tsx";

/** Refusals that a token, or another, mends. */
const signInCodes = new Set(["UNAUTHENTICATED", "FORBIDDEN"]);

/** In place of a page whose data could not be had: what happened and what to do. */
export function ServerAway({ fault }: { fault: Fault }) {
  if (fault.kind === "refused") {
    return (
      <section className="notice">
        <h1>The server refused to answer</h1>
        <p>{fault.message}</p>
        <p className="quiet">Code {fault.code}.</p>
        {signInCodes.has(fault.code) && (
          <p>
            <Link href={signInPath()}>Sign in</Link> with a token that may.
          </p>
        )}
      </section>
    );
  }
  return (
    <section className="notice">
      <h1>The server does not answer</h1>
      <p>
        Nothing useful came from <code>{fault.url}</code> ({fault.reason}). Start the server with
      </p>
      <pre>
        <code>npx sqldojo server</code>
      </pre>
      <p>
        or, if it runs elsewhere, set <code>SQLDOJO_SERVER_URL</code> to its GraphQL address and start the web
        app again.
      </p>
      <RetryWhileAway />
    </section>
  );
}
