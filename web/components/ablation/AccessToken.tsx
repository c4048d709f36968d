import { places } from "../../lib/ablation/places.ts";
import type { Reply } from "../../lib/api/client.ts";
import type { ViewerQuery } from "../../lib/api/generated/operations.ts";
import { type Faults, FaultText, faultAttributes } from "./Faults.tsx";

/** Who launches: the token that this browser keeps, or a form to give one. */
export function AccessToken({
  viewer,
  query,
  faults,
}: {
  /** What the server says of the token; undefined where none is kept. */
  viewer: Reply<ViewerQuery> | undefined;
  /** The draft to come back to. */
  query: string;
  faults: Faults;
}) {
  const known = viewer?.kind === "data" ? viewer.data.viewer : undefined;
  const isAtFault = faults.some(({ place }) => place === places.token);
  const mayLaunch = known?.role === "ADMIN" || known?.role === "EDITOR";
  return (
    <section id={places.token} aria-labelledby="token-title">
      <h2 id="token-title">Token</h2>
      {known !== undefined && (
        <form method="post" action="/ablations/token" className="filter">
          <input type="hidden" name="draft" value={query} />
          <p>
            This browser keeps the token <strong>{known.tokenName}</strong> of role {known.role} until it is
            closed.
          </p>
          <button type="submit" name="forget" value="yes">
            Forget it
          </button>
        </form>
      )}
      {!mayLaunch && (
        <>
          {viewer?.kind === "refused" && !isAtFault && (
            <p className="fault">
              The server refused the token that this browser keeps: {viewer.message} ({viewer.code})
            </p>
          )}
          <p className="quiet">
            Launching needs a token of role EDITOR or ADMIN. The server keeps them in the files{" "}
            <code>tokens/editor</code> and <code>tokens/admin</code> of its data folder. The one given here
            stays in a cookie that no script can read, until the browser is closed.
          </p>
          <form method="post" action="/ablations/token" className="filter">
            <input type="hidden" name="draft" value={query} />
            <label>
              Access token
              <input
                {...faultAttributes("access-token", faults)}
                type="password"
                name="token"
                autoComplete="off"
                required
              />
            </label>
            <button type="submit">Use this token</button>
          </form>
        </>
      )}
      <FaultText place={places.token} faults={faults} />
    </section>
  );
}
