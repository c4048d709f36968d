import type { IncomingHttpHeaders } from "node:http";
import { isIP, isIPv4 } from "node:net";
import type { RequestHandler } from "express";

/** Who may come in, by the names under which the server is called. */
export interface Door {
  /** Whether the server listens on a loopback address alone. */
  readonly isLoopbackOnly: boolean;
  /** Further host names by which it may be called: those of a proxy in front of it. */
  readonly allowedHosts: readonly string[];
  /** Whether reading needs no token; undefined for the default, which opens it to callers on this machine alone. */
  readonly isReadingOpen: boolean | undefined;
}

export type Entry =
  | { readonly isAllowed: true; readonly isReadingOpen: boolean }
  /** The reason is a sentence with the fix. */
  | { readonly isAllowed: false; readonly reason: string };

/** What proxies add. One that is not configured makes strangers look like callers on this machine. */
const proxyHeaders = ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"] as const;

/**
 * Whether a request or a socket may come in. A name that a browser resolved is no proof of where the server is: a page can
 * have its own name point here. So the server is called by a loopback name, by an address, or by a name that it was told.
 * An `Origin` is a browser's: pages of this machine on any port, and of the name the server is called by, may call.
 */
export function judgeEntry(headers: IncomingHttpHeaders, door: Door): Entry {
  const { isLoopbackOnly, allowedHosts, isReadingOpen } = door;
  const name = hostName(`http://${headers.host}`);
  const isAllowedName = name !== undefined && allowedHosts.includes(name);
  const isLocal = name !== undefined && isLoopback(name);
  const isProxied = proxyHeaders.some((header) => headers[header] !== undefined);
  const isKnown =
    isLocal ||
    isAllowedName ||
    (!isLoopbackOnly && name !== undefined && (allowedHosts.length === 0 || isIP(name) > 0));
  if (!isKnown) {
    const named = JSON.stringify(headers.host ?? "");
    return refused(
      `The server is called ${named}, which it does not know. Call it by localhost or its address, or name the ` +
        "host in SQLDOJO_ALLOWED_HOSTS.",
    );
  }
  if (isLoopbackOnly && isProxied && allowedHosts.length === 0) {
    return refused(
      "A proxy stands before the server, which serves this machine alone. Name the host that the proxy is called by in " +
        "SQLDOJO_ALLOWED_HOSTS.",
    );
  }
  const { origin } = headers;
  if (origin !== undefined) {
    const page = hostName(origin);
    const isOwn = page !== undefined && (isLoopback(page) || allowedHosts.includes(page));
    if (!isOwn && (isLoopbackOnly || page === undefined || page !== name)) {
      return refused(
        `Pages of ${JSON.stringify(origin)} may not call this server. Name their host in SQLDOJO_ALLOWED_HOSTS to let them.`,
      );
    }
  }
  return { isAllowed: true, isReadingOpen: isReadingOpen ?? (isLoopbackOnly && isLocal && !isProxied) };
}

function refused(reason: string): Entry {
  return { isAllowed: false, reason };
}

/** Refuses who may not come in, and tells browsers which pages may. */
export function guardDoor(door: Door): RequestHandler {
  return (request, response, next) => {
    response.setHeader("vary", "origin");
    const entry = judgeEntry(request.headers, door);
    if (!entry.isAllowed) {
      response.status(403).json({ errors: [{ message: entry.reason, extensions: { code: "FORBIDDEN" } }] });
      return;
    }
    const { origin } = request.headers;
    if (origin !== undefined) {
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
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname === "" ? undefined : hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

/** True for addresses that only this machine can reach, and the name that always means it. */
export function isLoopback(host: string): boolean {
  return host.toLowerCase() === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}
