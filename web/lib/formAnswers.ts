/** Answers of route handlers to posted forms. */

/** Sends the browser on to a page of this site. */
export function leadTo(address: string): Response {
  return new Response(null, { status: 303, headers: { location: address } });
}

export function foreignRequest(): Response {
  return new Response("This was not sent from a page of this site, so nothing was done.", {
    status: 403,
    headers: { "content-type": "text/plain; charset=utf-8" },
  });
}
