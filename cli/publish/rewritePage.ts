import { posix } from "node:path";
import { parseFragment, serialize } from "parse5";
import { attributeOf, classesOf, type Element, elementsOf, remove, setAttribute, unwrap } from "./html.ts";
import { pageFile, pageKey, takenFile } from "./pageFiles.ts";
import { choicesOf, type Site, type SitePage } from "./readSite.ts";

/** What means nothing without a server, or without scripts. */
const removed = new Set(["script", "noscript", "button", "input", "template"]);

/**
 * A page as a file that needs no server: without scripts, its links to other published pages relative, those to all else
 * plain text. Changes the page's document.
 *
 * @param note of when the site was published
 */
export function rewritePage({ key, document, files }: SitePage, site: Site, from: URL, note: string): string {
  const own = pageFile(key);
  const base = new URL(key, from);
  const to = (file: string) => posix.relative(posix.dirname(own), file);
  for (const element of elementsOf(document)) {
    if (removed.has(element.tagName) || attributeOf(element, "data-live") !== undefined) remove(element);
    else if (element.tagName === "form") replaceForm(element, to, site);
    else if (element.tagName === "link") rewriteLink(element, to);
    else if (element.tagName === "meta" && /^(?:og|twitter):/.test(metaName(element))) remove(element);
    else if (element.tagName === "a") rewriteAnchor(element);
    setAttribute(element, "nonce", undefined);
  }
  for (const element of elementsOf(document)) {
    const isEmptied = classesOf(element).includes("pager") || isSiteNavigation(element);
    if (isEmptied) for (const span of element.childNodes.filter(isDeadLink)) remove(span);
    if (element.tagName === "main") append(element, `<p class="quiet published">${note}</p>`);
  }
  return serialize(document);

  function rewriteAnchor(anchor: Element): void {
    const href = attributeOf(anchor, "href") ?? "";
    const address = new URL(href, base);
    const wanted = address.searchParams;
    const taken = files.find(
      ({ of, name, format }) => wanted.get(of) === name && wanted.get("format") === format,
    );
    const target = pageKey(href, base);
    if (taken !== undefined) setAttribute(anchor, "href", to(takenFile(own, taken)));
    else if (href.startsWith("#")) return;
    else if (target !== undefined && site.pages.has(target))
      setAttribute(anchor, "href", `${to(pageFile(target))}${address.hash}`);
    else if (address.origin === from.origin) {
      anchor.tagName = "span";
      anchor.nodeName = "span";
      anchor.attrs = [
        ...anchor.attrs.filter(({ name }) => name === "class" || name === "title"),
        { name: "data-not-published", value: "" },
      ];
    }
  }
}

function isDeadLink(node: unknown): node is Element {
  const element = node as Element;
  return element.tagName === "span" && attributeOf(element, "data-not-published") !== undefined;
}

function isSiteNavigation(element: Element): boolean {
  return element.tagName === "nav" && attributeOf(element, "aria-label") === "Pages";
}

function metaName(element: Element): string {
  return attributeOf(element, "property") ?? attributeOf(element, "name") ?? "";
}

function rewriteLink(link: Element, to: (file: string) => string): void {
  const href = attributeOf(link, "href") ?? "";
  if (!["stylesheet", "icon"].includes(attributeOf(link, "rel") ?? "")) remove(link);
  else setAttribute(link, "href", to(assetFile(href)));
}

/** The file of a style sheet or an icon. */
export function assetFile(address: string): string {
  return `site/${posix.basename(new URL(address, "http://site.invalid").pathname)}`;
}

/** What a form chooses among pages becomes links to them. */
function replaceForm(form: Element, to: (file: string) => string, site: Site): void {
  const choices = elementsOf(form)
    .flatMap(choicesOf)
    .filter(({ key }) => site.pages.has(key));
  form.childNodes = [];
  if (choices.length > 0) {
    const links = choices.map(
      ({ key, label }) => `<li><a href="${escapeHtml(to(pageFile(key)))}">${escapeHtml(label)}</a></li>`,
    );
    append(form, `<nav class="choices" aria-label="Benchmark"><ul>${links.join("")}</ul></nav>`);
  }
  unwrap(form);
}

function append(parent: Element, html: string): void {
  for (const node of parseFragment(html).childNodes) {
    node.parentNode = parent;
    parent.childNodes.push(node);
  }
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
