import { type NextRequest, NextResponse } from "next/server";
import { browserSocketUrl, shownOnceCookie, tokensPath } from "./lib/addresses.ts";

/**
 * The content security policy: scripts only by this request's nonce (Next writes it on its own inline ones), nothing
 * from elsewhere, connections only to this site and to the GraphQL server's websocket.
 */
export function proxy(request: NextRequest): NextResponse {
  if (!isWellFormed(request.url)) return malformedAddress();
  const nonce = crypto.randomUUID().replaceAll("-", "");
  const socketUrl = new URL(browserSocketUrl(request.headers.get("host")));
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
    `connect-src 'self' ${socketUrl.origin}`,
    "img-src 'self' data:",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  // Not through `response.cookies`: Next would take it from the page that is to show it, too.
  if (request.nextUrl.pathname === tokensPath && request.cookies.has(shownOnceCookie)) {
    const gone = `${shownOnceCookie}=; Path=${tokensPath}; Max-Age=0; HttpOnly; SameSite=Strict`;
    response.headers.append("set-cookie", gone);
  }
  return response;
}

/** Next itself fails at an address whose percent signs begin no character. */
function isWellFormed(url: string): boolean {
  try {
    decodeURIComponent(new URL(url).pathname);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

function malformedAddress(): NextResponse {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Malformed address · SQL Dojo</title>
<h1>This address is malformed</h1>
<p>A percent sign in it begins no character; it may have been typed or copied incompletely.</p>
<p><a href="/">Leaderboard</a></p></html>`;
  return new NextResponse(page, {
    status: 400,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    },
  });
}

export const config = { matcher: ["/((?!_next/static).*)"] };
