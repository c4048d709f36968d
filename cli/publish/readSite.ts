import { parse } from "parse5";
import type { Phase } from "../../trainer/phases/progress.ts";
import { attributeOf, type Document, type Element, elementsOf } from "./html.ts";
import { pageKey } from "./pageFiles.ts";

/** A table or a chart of a page in one format. */
export interface TakenThing {
  readonly of: "table" | "chart";
  readonly name: string;
  readonly format: string;
  readonly text: string;
}

export interface SitePage {
  readonly key: string;
  readonly document: Document;
  readonly files: readonly TakenThing[];
}

export interface Site {
  readonly pages: ReadonlyMap<string, SitePage>;
  /** Style sheets and icons, by their address. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** Addresses that a page leads to and that lead nowhere. */
  readonly broken: readonly string[];
}

export interface SiteOptions {
  readonly from: URL;
  /** For a server that is closed for reading. */
  readonly token: string | undefined;
  readonly signal: AbortSignal;
  readonly onProgress: Phase["onProgress"];
}

const milliseconds = 60_000;

/** Reads every page that is published, from the first on by their links. Rejects where the site does not answer. */
export async function readSite({ from, token, signal, onProgress }: SiteOptions): Promise<Site> {
  const pages = new Map<string, SitePage>();
  const assets = new Map<string, Uint8Array>();
  const broken: string[] = [];
  const queue = ["/"];
  const known = new Set(queue);
  const get = async (address: string) => {
    const response = await fetch(new URL(address, from), {
      headers: token === undefined ? {} : { cookie: `sqldojo-token=${encodeURIComponent(token)}` },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]),
    }).catch((error: unknown) => {
      signal.throwIfAborted();
      throw new Error(`No web app answers at ${from.origin}: ${reasonOf(error)}`, { cause: error });
    });
    if (response.ok) return response;
    if (response.status === 404 && address !== "/") return undefined;
    throw new Error(`${from.origin}${address} answers with status ${response.status}.`);
  };

  for (let key = queue.shift(); key !== undefined; key = queue.shift()) {
    const [response, taken] = await Promise.all([get(key), get(withFormat(key))]);
    if (response === undefined) {
      broken.push(key);
    } else {
      const document = parse(await response.text());
      const files = taken === undefined ? [] : ((await taken.json()) as { files: TakenThing[] }).files;
      pages.set(key, { key, document, files });
      for (const next of leadsTo(document, new URL(key, from))) {
        if (!known.has(next)) queue.push(next);
        known.add(next);
      }
      for (const asset of assetsOf(document)) {
        if (assets.has(asset)) continue;
        const answer = await get(asset);
        if (answer === undefined) throw new Error(`${from.origin}${asset} answers with status 404.`);
        assets.set(asset, await answer.bytes());
      }
    }
    onProgress(pages.size + broken.length, known.size);
  }
  return { pages, assets, broken };
}

function withFormat(key: string): string {
  return `${key}${key.includes("?") ? "&" : "?"}format=all`;
}

/** Pages that a page leads to: by its links, and by what its filter offers to choose. */
function leadsTo(document: Document, base: URL): string[] {
  return elementsOf(document).flatMap((element) => {
    const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
    const key = href === undefined ? undefined : pageKey(href, base);
    return [...(key === undefined ? [] : [key]), ...choicesOf(element).map(({ key: choice }) => choice)];
  });
}

/** The benchmarks that the leaderboard's filter offers, which a site without a server has as links. */
export function choicesOf(element: Element): { key: string; label: string }[] {
  if (element.tagName !== "select") return [];
  if (attributeOf(element, "name") !== "benchmark") return [];
  return elementsOf(element).flatMap((option) => {
    const value = attributeOf(option, "value");
    return option.tagName !== "option" || value === undefined || value === ""
      ? []
      : [{ key: `/?${new URLSearchParams({ benchmark: value })}`, label: value }];
  });
}

/** Style sheets and icons; scripts are left behind. */
export function assetsOf(document: Document): string[] {
  return elementsOf(document).flatMap((element) => {
    const rel = attributeOf(element, "rel");
    const href = attributeOf(element, "href");
    return element.tagName === "link" && (rel === "stylesheet" || rel === "icon") && href?.startsWith("/")
      ? [href]
      : [];
  });
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== "" ? error.cause.message : error.message;
}
