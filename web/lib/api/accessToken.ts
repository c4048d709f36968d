import { cookies } from "next/headers";

/**
 * The visitor's access token lies in a cookie that no script can read, that goes to no other site, and that ends with the
 * browser's session. Pages are read under it too, so that a server that is closed for reading has its web app.
 */
const cookieName = "sqldojo-token";
const path = "/";

export async function readAccessToken(): Promise<string | undefined> {
  return (await cookies()).get(cookieName)?.value;
}

/** Only in a route handler. */
export async function keepAccessToken(token: string, isSecure: boolean): Promise<void> {
  (await cookies()).set(cookieName, token, { httpOnly: true, sameSite: "strict", secure: isSecure, path });
}

/** Only in a route handler. */
export async function forgetAccessToken(): Promise<void> {
  (await cookies()).delete({ name: cookieName, path });
}
