import type { RequestHandler } from "express";
import { isLoopback } from "../environment.ts";

/**
 * True where a page of this origin may call the server from a browser: pages of this machine on any port and, where
 * the server listens for others too, pages of the host name it was called by. Requests without an origin are no page's.
 *
 * @param origin the `Origin` header, such as http://localhost:3000.
 * @param calledBy the `Host` header.
 */
export function isOriginAllowed(
  origin: string | undefined,
  calledBy: string | undefined,
  isLoopbackOnly: boolean,
): boolean {
  if (origin === undefined) return true;
  const originName = hostName(origin);
  if (originName === undefined) return false;
  return isLoopback(originName) || (!isLoopbackOnly && originName === hostName(`http://${calledBy}`));
}

/** CORS for the origins allowed. A foreign page gets no answer it can read, and a preflight without leave. */
export function guardOrigin(isLoopbackOnly: boolean): RequestHandler {
  return (request, response, next) => {
    const { origin, host } = request.headers;
    response.setHeader("vary", "origin");
    if (origin !== undefined && isOriginAllowed(origin, host, isLoopbackOnly)) {
      response.setHeader("access-control-allow-origin", origin);
      response.setHeader(
        "access-control-allow-headers",
        "content-type, authorization, apollo-require-preflight",
      );
      response.setHeader("access-control-allow-methods", "GET, POST");
      response.setHeader("access-control-max-age", "600");
    }
    if (request.method === "OPTIONS") response.status(204).end();
    else next();
  };
}

function hostName(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^\[|\]$/g, "") : undefined;
}
