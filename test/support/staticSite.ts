/** A folder as any static host serves it. */
import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { dirname, extname, join, resolve } from "node:path";
import { findFreePort } from "./programs.ts";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".svg": "image/svg+xml",
};

export async function serveFolder(folder: string): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://static.test").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    if (!existsSync(file) || statSync(file).isDirectory()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" }).end(readFileSync(file));
  });
  const port = await findFreePort();
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Addresses in the pages of a folder that lead to no file of it: "methods.html → runs.html". */
export function deadLinks(folder: string): string[] {
  return globSync("**/*.html", { cwd: folder }).flatMap((page) => {
    const html = readFileSync(join(folder, page), "utf8");
    return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].flatMap(([, address = ""]) => {
      if (/^https?:/.test(address)) return [];
      const [path = "", fragment] = address.replaceAll("&amp;", "&").split("#");
      const file = path === "" ? join(folder, page) : resolve(dirname(join(folder, page)), decodeURI(path));
      if (!existsSync(file) || statSync(file).isDirectory()) return [`${page} → ${address}`];
      const hasPlace =
        fragment === undefined ||
        readFileSync(file, "utf8").includes(` id="${decodeURIComponent(fragment)}"`);
      return hasPlace ? [] : [`${page} → ${address}`];
    });
  });
}
