import Link from "next/link";
import { generationPath, signInPath } from "../../lib/addresses.ts";
import { readAccessToken } from "../../lib/api/accessToken.ts";
import { tell } from "../../lib/api/ask.ts";
import { ViewerDocument } from "../../lib/api/generated/operations.ts";
import type { WireGeneration } from "../../lib/api/lineageView.ts";
import { type Search, searchText } from "../../lib/search.ts";

const refusals: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: "the server does not know the token that this browser keeps; sign in again.",
  FORBIDDEN: "your token does not allow it; sign in with one of role EDITOR that may change this experiment.",
  INVALID_INPUT: "only what a trainer trained can be replayed, and a replay cannot.",
  UNREACHABLE: "the server did not answer; try again.",
};

/** Has the iteration that made the weights trained again, by somebody with a token of role EDITOR. */
export async function ReplayAction({ generation, search }: { generation: WireGeneration; search: Search }) {
  const { id, iteration, run } = generation;
  if (run.kind !== "TRAINING" || run.replay !== null) return null;
  const viewer = (await readAccessToken()) === undefined ? undefined : await tell(ViewerDocument, {});
  const role = viewer?.kind === "data" ? viewer.data.viewer.role : undefined;
  const code = searchText(search, "code");
  return (
    <section id="replay" aria-label="Replay">
      {code !== undefined && (
        <p className="fault" role="alert">
          The iteration was not queued:{" "}
          {refusals[code] ?? "the server refused it for a reason that this page has no words for."}
        </p>
      )}
      <div className="actions" data-live>
        {(role === "EDITOR" || role === "ADMIN") && (
          <form method="post" action={`${generationPath(id)}/replay`}>
            <button type="submit">Replay iteration {iteration.number}</button>
          </form>
        )}
        <span className="quiet">
          {role === undefined && (
            <>
              <Link href={signInPath(generationPath(id))}>Sign in</Link> to replay iteration{" "}
              {iteration.number}.{" "}
            </>
          )}
          {(role === "READER" || role === "TRAINER") &&
            `Your token is of role ${role}; to replay iteration ${iteration.number} it takes EDITOR. `}
          A replay trains it again from the recorded parent and data, on a trainer that has them, and says
          whether it comes to the same weights.
        </span>
      </div>
    </section>
  );
}
