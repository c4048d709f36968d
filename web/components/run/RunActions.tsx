import Link from "next/link";
import { runPath, signInPath, varyRunPath } from "../../lib/addresses.ts";
import { readAccessToken } from "../../lib/api/accessToken.ts";
import { tell } from "../../lib/api/ask.ts";
import { type RunQuery, ViewerDocument } from "../../lib/api/generated/operations.ts";
import { type Search, searchText } from "../../lib/search.ts";

type WireRun = NonNullable<RunQuery["run"]>;

/** What somebody with a token of role EDITOR can do to the run, and why the last try was refused. */
export async function RunActions({ run, search }: { run: WireRun; search: Search }) {
  const changes = changesOf(run);
  const isConfigured = run.configuration !== null;
  if (changes.length === 0 && !isConfigured) return null;
  const viewer = (await readAccessToken()) === undefined ? undefined : await tell(ViewerDocument, {});
  const role = viewer?.kind === "data" ? viewer.data.viewer.role : undefined;
  const refusal = refusalText(searchText(search, "tried"), searchText(search, "code"));
  return (
    <section id="actions" aria-label="What to do with it">
      {refusal !== undefined && (
        <p className="fault" role="alert">
          {refusal}
        </p>
      )}
      <div className="actions">
        {(role === "EDITOR" || role === "ADMIN") && changes.length > 0 && (
          <form method="post" action={`${runPath(run.id)}/change`}>
            {changes.map(({ change, title, help }) => (
              <button key={change} type="submit" name="change" value={change} title={help}>
                {title}
              </button>
            ))}
          </form>
        )}
        {isConfigured && <Link href={varyRunPath(run.id)}>Duplicate with changes, or vary its parts</Link>}
        {role === undefined && changes.length > 0 && (
          <span className="quiet">
            <Link href={signInPath(runPath(run.id))}>Sign in</Link> to{" "}
            {changes.map(({ change }) => change).join(" or ")} it.
          </span>
        )}
        {(role === "READER" || role === "TRAINER") && changes.length > 0 && (
          <span className="quiet">
            Your token is of role {role}; to {changes.map(({ change }) => change).join(" or ")} it takes
            EDITOR.
          </span>
        )}
      </div>
    </section>
  );
}

function changesOf({ status, kind, isCancelRequested }: WireRun) {
  const isOver = status === "SUCCEEDED" || status === "FAILED" || status === "CANCELLED";
  if (!isOver && !isCancelRequested)
    return [
      { change: "cancel", title: "Cancel the run", help: "It can be retried, and goes on where it was." },
    ];
  if (isOver && status !== "SUCCEEDED" && kind !== "EXTERNAL")
    return [{ change: "retry", title: "Retry the run", help: "A trainer goes on from what it recorded." }];
  return [];
}

const refusals: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: "the server does not know the token that this browser keeps; sign in again.",
  FORBIDDEN: "your token does not allow it; sign in with one of role EDITOR that may change this experiment.",
  RUN_NOT_CANCELLABLE: "it had ended by then.",
  RUN_NOT_RETRYABLE: "only a run of a trainer that failed or was cancelled can be retried.",
  UNREACHABLE: "the server did not answer; try again.",
};

/** The address says which code; what it says besides is nobody's word. */
function refusalText(tried: string | undefined, code: string | undefined): string | undefined {
  if ((tried !== "cancel" && tried !== "retry") || code === undefined) return undefined;
  const reason = refusals[code] ?? "the server refused it for a reason that this page has no words for.";
  return `The run was not ${tried === "cancel" ? "cancelled" : "queued again"}: ${reason}`;
}
