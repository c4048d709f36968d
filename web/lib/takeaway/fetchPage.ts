import { pointsParameter } from "./chart.ts";

/** How a page is read by the site itself. */
export type FetchedPage =
  | { readonly isFound: true; readonly html: string }
  | { readonly isFound: false; readonly status: number };

const milliseconds = 30_000;

/**
 * A page as this visitor would see it, its charts with their points, from this very process. Its host is never the one that the request names.
 *
 * @param address of which path and parameters count
 * @param cookie of the visitor
 */
export async function fetchPage(address: URL, cookie: string | null): Promise<FetchedPage> {
  const own = new URL(ownOrigin());
  own.pathname = address.pathname;
  own.search = address.search;
  own.searchParams.set(pointsParameter, "");
  const response = await fetch(own, {
    headers: { accept: "text/html", ...(cookie === null ? {} : { cookie }) },
    redirect: "manual",
    cache: "no-store",
    signal: AbortSignal.timeout(milliseconds),
  });
  const isPage = response.ok && (response.headers.get("content-type") ?? "").startsWith("text/html");
  if (!isPage)
    return { isFound: false, status: response.ok || response.status < 400 ? 404 : response.status };
  return { isFound: true, html: await response.text() };
}

/** Where this process listens; `sqldojo web` says so. */
function ownOrigin(): string {
  return process.env.SQLDOJO_WEB_ORIGIN ?? `http://127.0.0.1:${process.env.PORT ?? 3000}`;
}
