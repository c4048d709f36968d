import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { SignInForm } from "../../components/ui/SignInForm.tsx";
import { tokensPath } from "../../lib/addresses.ts";
import { readAccessToken } from "../../lib/api/accessToken.ts";
import { tell } from "../../lib/api/ask.ts";
import { ViewerDocument } from "../../lib/api/generated/operations.ts";
import { ownPath } from "../../lib/ownPath.ts";
import { type Search, searchText } from "../../lib/search.ts";

export const metadata: Metadata = { title: "Sign in" };

/** Asks for a token, once for the whole site; whoever has one already goes on, or sees what it allows. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const to = ownPath(searchText(await searchParams, "to") ?? "");
  const token = await readAccessToken();
  const viewer = token === undefined ? undefined : await tell(ViewerDocument, {});
  if (viewer?.kind === "unreachable") return <ServerAway fault={viewer} />;
  if (viewer?.kind === "data") {
    if (to !== undefined) redirect(to);
    const { role, tokenName } = viewer.data.viewer;
    return (
      <>
        <h1>Signed in</h1>
        <p className="lead">
          This browser keeps the token <strong>{tokenName}</strong> of role {role} until it is closed.{" "}
          {allowances[role]}
        </p>
        <form method="post" action="/session">
          <button type="submit" name="forget" value="yes">
            Sign out
          </button>
        </form>
      </>
    );
  }
  return (
    <>
      <h1>Sign in</h1>
      <p className="lead">
        With an access token of the server: once for the whole site, until the browser is closed. No script
        can read it.
      </p>
      {viewer !== undefined && (
        <p className="fault">
          The server refused the token that this browser keeps: {viewer.message} ({viewer.code})
        </p>
      )}
      <SignInForm to={to} />
      <p className="quiet">
        The server keeps tokens in the files <code>tokens/admin</code>, <code>tokens/editor</code> and{" "}
        <code>tokens/trainer</code> of its data folder; an admin makes others{" "}
        <Link href={tokensPath} prefetch={false}>
          here
        </Link>
        .
      </p>
    </>
  );
}

const allowances = {
  READER: "It reads.",
  TRAINER: "It reads, and works on runs as a trainer does.",
  EDITOR: "It reads, launches ablations and logs runs.",
  ADMIN: "It may do everything.",
} as const;
