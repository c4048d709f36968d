import { cookies } from "next/headers";
import { shownOnceCookie, tokensPath } from "../addresses.ts";

/** What came of a form about tokens, for the page that is seen next and for no other. */
export type ShownOnce =
  | { readonly kind: "created"; readonly name: string; readonly role: string; readonly token: string }
  | { readonly kind: "revoked"; readonly name: string }
  | { readonly kind: "refused"; readonly message: string; readonly code: string };

/**
 * Keeps it for the page that is led to; only in a route handler. It goes there in a cookie that no script can read and that
 * lasts a minute, never in an address: a token is in it, and text in an address could be anybody's. `proxy.ts` takes it back
 * with the answer that shows it.
 */
export async function showOnce(shown: ShownOnce, isSecure: boolean): Promise<void> {
  (await cookies()).set(shownOnceCookie, JSON.stringify(shown), {
    httpOnly: true,
    sameSite: "strict",
    secure: isSecure,
    path: tokensPath,
    maxAge: 60,
  });
}

export async function readShownOnce(): Promise<ShownOnce | undefined> {
  const text = (await cookies()).get(shownOnceCookie)?.value;
  return text === undefined || text === "" ? undefined : (JSON.parse(text) as ShownOnce);
}
