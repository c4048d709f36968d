import { type NextRequest, NextResponse } from "next/server";
import { browserSocketUrl } from "./lib/addresses.ts";

/**
 * The content security policy: scripts only by this request's nonce (Next writes it on its own inline ones), nothing
 * from elsewhere, connections only to this site and to the GraphQL server's websocket.
 */
export function proxy(request: NextRequest): NextResponse {
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
  return response;
}

export const config = { matcher: ["/((?!_next/static).*)"] };
