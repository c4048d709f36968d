/** Which pages of the web app are published, and the file that each becomes. */
import { createHash } from "node:crypto";

/** Parameters that make another page worth publishing, by path; a page asked for with others is not published. */
const published: readonly { readonly path: RegExp; readonly parameters: ReadonlySet<string> }[] = [
  { path: /^\/$/, parameters: new Set(["benchmark", "version", "rule", "excluded", "sort"]) },
  { path: /^\/methods(?:\/[^/]+)?$/, parameters: new Set() },
  { path: /^\/benchmarks(?:\/[^/]+)?$/, parameters: new Set(["version"]) },
  { path: /^\/compare$/, parameters: new Set(["a", "b", "together"]) },
];

/**
 * A page's address in one spelling, without what names a place on it; undefined where it is not published.
 *
 * @param href as a link on the page at `base` has it
 */
export function pageKey(href: string, base: URL): string | undefined {
  if (!URL.canParse(href, base.href)) return undefined;
  const { origin, pathname, searchParams } = new URL(href, base);
  if (origin !== base.origin) return undefined;
  const kind = published.find(({ path }) => path.test(pathname));
  const names = [...searchParams.keys()];
  if (kind === undefined || !names.every((name) => kind.parameters.has(name))) return undefined;
  if (pathname === "/compare" && names.length < 2) return undefined;
  searchParams.sort();
  const search = searchParams.toString();
  return search === "" ? pathname : `${pathname}?${search}`;
}

/** The file of a page: "index.html", "methods/spin.html", "leaderboard/benchmark-kata-3f9a1c.html". */
export function pageFile(key: string): string {
  const [path = "/", search = ""] = key.split("?");
  if (search === "") return path === "/" ? "index.html" : `${pathName(path)}.html`;
  // The ids of what is compared tell a reader nothing.
  if (path === "/compare") return `compare/${hashOf(key)}.html`;
  const folder = path === "/" ? "leaderboard" : pathName(path);
  return `${folder}/${plainName(search.replaceAll("=", "-"))}-${hashOf(key)}.html`;
}

/** A file with a table or a chart of a page, in the folder that is named after the page's own file. */
export function takenFile(
  page: string,
  { of, name, format }: { readonly of: "table" | "chart"; readonly name: string; readonly format: string },
): string {
  const folder = `${page.replace(/\.html$/, "")}-files${of === "chart" ? "/charts" : ""}`;
  return `${folder}/${fileName(name)}.${format}`;
}

function pathName(path: string): string {
  return path.split("/").filter(Boolean).map(fileName).join("/");
}

/** What is no plain name has a hash behind, so that no two become one and none leaves its folder. */
function fileName(encoded: string): string {
  const name = plainName(encoded);
  return name === encoded ? name : `${name}-${hashOf(encoded)}`;
}

function plainName(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replaceAll(/^-+|-+$/g, "")
      .slice(0, 60) || "page"
  );
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 10);
}
