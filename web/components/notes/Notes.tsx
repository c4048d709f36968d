import Link from "next/link";
import { signInPath } from "../../lib/addresses.ts";
import { readAccessToken } from "../../lib/api/accessToken.ts";
import { tell } from "../../lib/api/ask.ts";
import { ViewerDocument } from "../../lib/api/generated/operations.ts";
import { formatTime } from "../../lib/format.ts";
import { type Search, searchText } from "../../lib/search.ts";

interface Noted {
  readonly id: string;
  readonly name: string;
  readonly notes: string;
  readonly tags: readonly string[];
  readonly archivedAt: string | null;
}

/** Tags and notes of a run or an experiment, and for an editor the form that changes them. */
export async function Notes({
  of,
  noted: { id, name, notes, tags, archivedAt },
  path,
  canArchive,
  search,
}: {
  of: "run" | "experiment";
  noted: Noted;
  /** Of the page that it stands on. */
  path: string;
  /** False while something of it has not ended. */
  canArchive: boolean;
  search: Search;
}) {
  const viewer = (await readAccessToken()) === undefined ? undefined : await tell(ViewerDocument, {});
  const role = viewer?.kind === "data" ? viewer.data.viewer.role : undefined;
  const mayEdit = role === "EDITOR" || role === "ADMIN";
  const refusal = refusalOf(search);
  return (
    <section id="notes" aria-label="Notes" className="notes">
      {archivedAt !== null && (
        <p className="notice">
          In the archive since {formatTime(archivedAt)}: lists and leaderboards leave it out.
        </p>
      )}
      {refusal !== undefined && (
        <p className="fault" role="alert">
          {refusal}
        </p>
      )}
      {tags.length > 0 && (
        <p>
          {tags.map((tag) => (
            <span key={tag} className="tag">
              {tag}
            </span>
          ))}
        </p>
      )}
      {notes !== "" && <p className="note-text">{notes}</p>}
      {mayEdit ? (
        <details open={refusal !== undefined} data-live>
          <summary>Name, notes, tags, archive</summary>
          <form method="post" action="/notes">
            <input type="hidden" name="of" value={of} />
            <input type="hidden" name="id" value={id} />
            <label>
              Name
              <input
                type="text"
                name="name"
                defaultValue={name}
                maxLength={200}
                required
                autoComplete="off"
              />
            </label>
            <label>
              Tags, with commas between them
              <input type="text" name="tags" defaultValue={tags.join(", ")} autoComplete="off" />
            </label>
            <label>
              Notes
              <textarea name="notes" defaultValue={notes} rows={4} maxLength={20_000} />
            </label>
            <button type="submit">Save</button>
            {archivedAt !== null && (
              <button type="submit" name="archive" value="no">
                Take it out of the archive
              </button>
            )}
            {archivedAt === null && canArchive && (
              <button type="submit" name="archive" value="yes">
                Put it into the archive
              </button>
            )}
          </form>
        </details>
      ) : (
        role === undefined &&
        refusal !== undefined && (
          <p className="quiet">
            <Link href={signInPath(path)}>Sign in</Link> with a token of role EDITOR.
          </p>
        )
      )}
    </section>
  );
}

const refusals: Readonly<Record<string, string>> = {
  UNAUTHENTICATED: "the server does not know the token that this browser keeps.",
  FORBIDDEN: "your token may not change this.",
  CONFLICT: "another run of the experiment has this name.",
  UNREACHABLE: "the server did not answer; try again.",
};
const faults: Readonly<Record<string, string>> = {
  "input.name": "the name is empty, too long, or of several lines.",
  "input.notes": "the notes are longer than 20,000 characters, or hold what is no text.",
  "input.tags": "there are more than 20 tags.",
  "input.isArchived": "it has not ended; cancel it first.",
};

/** The address says which code and which field; what it says besides is nobody's word. */
function refusalOf(search: Search): string | undefined {
  if (searchText(search, "tried") !== "notes") return undefined;
  const [code, field] = [searchText(search, "code") ?? "", searchText(search, "field") ?? ""];
  const tag = /^input\.tags\[\d{1,4}\]$/.test(field)
    ? "a tag is longer than 60 characters or of several lines."
    : undefined;
  const reason =
    refusals[code] ??
    tag ??
    faults[field] ??
    "the server refused it for a reason that this page has no words for.";
  return `Nothing was changed: ${reason}`;
}
