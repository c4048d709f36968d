import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type RequestHandler, Router } from "express";

/** Where its files are; they change only with the package's version, which is part of the path. */
const version = "5.24.1";
const folder = `/graphiql/${version}`;

type Bundle = typeof import("@graphql-yoga/render-graphiql/graphiql");

/** Files by name: media type and where their text is. */
const files: Readonly<
  Record<string, { readonly type: string; read(bundle: Bundle): string | Promise<string> }>
> = {
  "graphiql.js": { type: "text/javascript", read: ({ js }) => js },
  "graphiql.css": { type: "text/css", read: ({ css }) => css },
  "editor.js": { type: "text/javascript", read: ({ editorWorkerService }) => editorWorkerService },
  "json.js": { type: "text/javascript", read: ({ jsonWorker }) => jsonWorker },
  "graphql.js": { type: "text/javascript", read: ({ graphqlWorker }) => graphqlWorker },
  "start.js": {
    type: "text/javascript",
    read: () => readFile(join(import.meta.dirname, "start.js"), "utf8"),
  },
};

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>SQL Dojo: GraphiQL</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${folder}/graphiql.css">
<link rel="prefetch" data-worker="editorWorkerService" href="${folder}/editor.js">
<link rel="prefetch" data-worker="json" href="${folder}/json.js">
<link rel="prefetch" data-worker="graphql" href="${folder}/graphql.js">
</head>
<body class="no-focus-outline">
<noscript>GraphiQL needs JavaScript. The schema is described in server/schema.graphql.</noscript>
<div id="root"></div>
<script src="${folder}/graphiql.js"></script>
<script src="${folder}/start.js"></script>
</body>
</html>
`;

/** Nothing from elsewhere and nothing to elsewhere; the editor sets styles of its own, and has its fonts in its style sheet. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * GraphiQL for browsers, whole and from this server alone. It shows nothing that it has not asked of the API, as whoever looks
 * at it may; so it needs no token itself. Programs that send GET to /graphql are served as ever: only a browser asks for a page.
 */
export function serveGraphiql(): Router {
  const router = Router();
  const guard: RequestHandler = (_request, response, next) => {
    response.setHeader("content-security-policy", policy);
    response.setHeader("x-content-type-options", "nosniff");
    response.setHeader("referrer-policy", "no-referrer");
    next();
  };
  router.get("/graphql", (request, response, next) => {
    if (request.accepts(["json", "html"]) !== "html") return next();
    return guard(request, response, () => response.type("html").send(page));
  });
  router.get(`${folder}/:file`, guard, async (request, response, next) => {
    const name = String(request.params.file);
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (file === undefined) return next();
    const bundle = await import("@graphql-yoga/render-graphiql/graphiql");
    response.setHeader(
      "cache-control",
      name === "start.js" ? "no-cache" : "public, max-age=31536000, immutable",
    );
    return void response.type(file.type).send(await file.read(bundle));
  });
  return router;
}
