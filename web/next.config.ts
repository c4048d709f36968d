import { join } from "node:path";
import type { NextConfig } from "next";

/** The content security policy needs a nonce a request and stands in proxy.ts; these headers are the same for all. */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  // Not "no-referrer": with that, browsers keep the origin of our own forms from us too.
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=()" },
];

const configuration: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // The title is of what the page reads anyway; streamed after the page, it would be missed by all that runs no script.
  htmlLimitedBots: /.*/,
  // `npm run types` checks these files; a second time in every build costs the demo seconds.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: join(import.meta.dirname, "..") },
  headers: async () => [{ source: "/:path*", headers }],
  // Any page's address with `?format=` asks for what it shows in that format. The route still sees that address.
  rewrites: async () => ({
    beforeFiles: [
      {
        source: "/:path((?!takeaway|_next).*)",
        has: [{ type: "query", key: "format" }],
        destination: "/takeaway",
      },
    ],
  }),
};

export default configuration;
