import { describe, expect, it } from "vitest";
import { isOwnRequest } from "../../web/lib/ownRequest.ts";

const host = "dojo.example:3000";
const own = { host, origin: "http://dojo.example:3000" };

describe("a request that changes something", () => {
  it.each([
    ["from a page of this site", own],
    ["and the browser says so", { ...own, "sec-fetch-site": "same-origin" }],
    [
      "through a proxy that names the host asked for",
      { host: "127.0.0.1:3000", "x-forwarded-host": "dojo.example", origin: "https://dojo.example" },
    ],
  ])("is ours %s", (_, headers) => expect(isOwnRequest(new Headers(headers))).toBe(true));

  it.each([
    ["without an origin", { host }],
    ["of an origin kept secret", { host, origin: "null" }],
    ["of another host", { host, origin: "http://elsewhere.example" }],
    ["of another port", { host, origin: "http://dojo.example:3001" }],
    ["that the browser calls foreign", { ...own, "sec-fetch-site": "same-site" }],
    ["of something that is no address", { host, origin: "dojo.example:3000/" }],
  ])("is foreign %s", (_, headers) => expect(isOwnRequest(new Headers(headers))).toBe(false));
});
