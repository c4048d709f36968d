/**
 * True of a request that a page of this site made. A form elsewhere that posts here is told by its origin, which
 * browsers send with every post and scripts cannot forge; so a post without one is foreign too.
 *
 * @param headers of a request that is to change something.
 */
export function isOwnRequest(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return origin !== null && host !== null && URL.canParse(origin) && new URL(origin).host === host;
}

/** Whether the visitor's browser speaks to this site, or to a proxy before it, over TLS. */
export function isSecureRequest(request: {
  readonly headers: Headers;
  readonly nextUrl: { readonly protocol: string };
}): boolean {
  return (request.headers.get("x-forwarded-proto") ?? request.nextUrl.protocol).startsWith("https");
}
