/** The address of what is taken from a page: its own with two parameters more. @param search of the page */
export function takeAwayAddress(search: string, wanted: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(search);
  for (const [name, value] of Object.entries(wanted)) parameters.set(name, value);
  return `?${parameters}`;
}

/** A request's address as its visitor has it: Next calls every loopback host by one name, and knows no proxy before it. */
export function visitedAddress({
  headers,
  nextUrl,
}: {
  readonly headers: Headers;
  readonly nextUrl: URL;
}): URL {
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? nextUrl.host;
  const protocol = headers.get("x-forwarded-proto") ?? nextUrl.protocol.replace(":", "");
  const origin = `${protocol}://${host}`;
  return new URL(`${nextUrl.pathname}${nextUrl.search}`, URL.canParse(origin) ? origin : nextUrl.origin);
}
