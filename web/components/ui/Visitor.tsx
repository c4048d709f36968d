import Link from "next/link";
import { signInPath } from "../../lib/addresses.ts";
import { readAccessToken } from "../../lib/api/accessToken.ts";
import { tell } from "../../lib/api/ask.ts";
import { ViewerDocument } from "../../lib/api/generated/operations.ts";

/** Who reads: the name of the token that this browser keeps, or the way to give one. */
export async function Visitor() {
  const viewer = (await readAccessToken()) === undefined ? undefined : await tell(ViewerDocument, {});
  return (
    <Link href={signInPath()} className="visitor" data-live="" prefetch={false}>
      {viewer?.kind === "data" ? viewer.data.viewer.tokenName : "Sign in"}
    </Link>
  );
}
