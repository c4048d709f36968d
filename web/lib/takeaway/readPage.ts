import { type DefaultTreeAdapterTypes, parse } from "parse5";
import type { ChartData } from "./chart.ts";
import { nameOf } from "./name.ts";
import type { PlainValue, Table, TableCell } from "./table.ts";
import type { Chart } from "./writeChart.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface TakenPage {
  /** What the page is called, without the name of the site. */
  readonly title: string;
  /** What it comes to, in a sentence or two; empty where nothing says so. */
  readonly description: string;
  readonly tables: readonly Table[];
  readonly charts: readonly Chart[];
}

/**
 * The tables and charts of a rendered page. What is taken away is read from what is shown, so that the two cannot differ.
 *
 * @param html of a page of this site
 */
export function readPage(html: string): TakenPage {
  const document = parse(html);
  const title = find(document.childNodes, (element) => element.tagName === "title")[0];
  const description = find(
    document.childNodes,
    (element) => element.tagName === "meta" && attribute(element, "name") === "description",
  )[0];
  const frames = find(document.childNodes, (element) => attribute(element, "data-table") !== undefined);
  return {
    title: title === undefined ? "" : textOf(title).replace(/ · SQL Dojo$/, ""),
    description: (description && attribute(description, "content")) ?? "",
    tables: frames.flatMap((frame) => readTable(frame) ?? []),
    charts: find(document.childNodes, (element) => attribute(element, "data-chart") !== undefined).flatMap(
      (drawing) => readChart(drawing) ?? [],
    ),
  };
}

/** Undefined where a drawing has no points with it. */
function readChart(drawing: Element): Chart | undefined {
  const [points] = find(drawing.childNodes, (element) => element.tagName === "metadata");
  const name = attribute(drawing, "data-chart");
  if (points === undefined || name === undefined) return undefined;
  return { name, data: JSON.parse(gather(points.childNodes, () => false)) as ChartData, drawing };
}

function readTable(frame: Element): Table | undefined {
  const [table] = find(frame.childNodes, (element) => element.tagName === "table");
  if (table === undefined) return undefined;
  const caption = find(table.childNodes, (element) => element.tagName === "caption")[0];
  const rowsIn = (...parts: string[]) =>
    find(table.childNodes, (element) => parts.includes(element.tagName)).map((part) =>
      part.childNodes.filter((node): node is Element => isElement(node) && node.tagName === "tr"),
    );
  const heads = rowsIn("thead").flatMap(readRows);
  const bodies = rowsIn("tbody", "tfoot").flatMap(readRows);
  const width = Math.max(0, ...[...heads, ...bodies].map((row) => row.length));
  const title = attribute(frame, "aria-label") ?? "";
  return {
    name: attribute(frame, "data-table") ?? nameOf(title),
    title,
    caption: caption === undefined ? title : textOf(caption, isAside),
    head: Array.from({ length: width }, (_, at) => joinHeads(heads.map((row) => row[at]))),
    rows: bodies.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? emptyCell)),
  };
}

const emptyCell: TableCell = {
  text: "",
  details: [],
  asides: [],
  values: undefined,
  isBold: false,
  isNumber: false,
};

/** A head that spans several columns stands before each of theirs. */
function joinHeads(cells: readonly (TableCell | undefined)[]): TableCell {
  const texts = new Set(cells.map((cell) => cell?.text ?? "").filter((text) => text !== ""));
  return { ...emptyCell, ...cells.at(-1), text: [...texts].join(" ") };
}

/** Rows of a part of a table, a cell that spans several rows or columns in each of its places. */
function readRows(rows: readonly Element[]): TableCell[][] {
  const grid: TableCell[][] = rows.map(() => []);
  for (const [at, row] of rows.entries()) {
    const isSeparate = hasClass(row, "separate");
    let column = 0;
    for (const node of row.childNodes) {
      if (!isElement(node) || (node.tagName !== "td" && node.tagName !== "th")) continue;
      while (grid[at]?.[column] !== undefined) column += 1;
      const cell = readCell(node, isSeparate);
      const [down, across] = [spanOf(node, "rowspan"), spanOf(node, "colspan")];
      for (let y = at; y < Math.min(at + down, rows.length); y += 1)
        for (let x = column; x < column + across; x += 1) grid[y]![x] = cell;
    }
  }
  return grid;
}

function spanOf(element: Element, name: string): number {
  return Math.min(1000, Math.max(1, Number(attribute(element, name) ?? 1) || 1));
}

function readCell(element: Element, isRowBold: boolean): TableCell {
  const small = find(element.childNodes, isSmall);
  const texts = (parts: readonly Element[]) =>
    parts.map((part) => textOf(part)).filter((text) => text !== "");
  const values = attribute(element, "data-values");
  return {
    text: textOf(element, isSmall),
    details: texts(small.filter((part) => !isAside(part))),
    asides: texts(small.filter(isAside)),
    values: values === undefined ? undefined : (JSON.parse(values) as Record<string, PlainValue>),
    isBold: isRowBold || hasClass(element, "best"),
    isNumber: ["number", "score", "heat"].some((name) => hasClass(element, name)),
  };
}

/** A page has room for it, and a paper has not. */
function isAside(element: Element): boolean {
  return attribute(element, "data-aside") !== undefined;
}

function isSmall(element: Element): boolean {
  return hasClass(element, "detail") || hasClass(element, "tag");
}

/** What nobody reads as the text of a table: drawings, controls, and what is there for machines. */
const unread = new Set(["svg", "script", "style", "template", "input", "select", "button", "noscript"]);
const apart = new Set([
  "br",
  "div",
  "p",
  "li",
  "ul",
  "ol",
  "dl",
  "dt",
  "dd",
  "pre",
  "table",
  "tr",
  "td",
  "th",
]);

/** The text that a reader sees, its white space as a browser has it. */
function textOf(element: Element, isLeftOut: (part: Element) => boolean = () => false): string {
  return gather(element.childNodes, isLeftOut)
    .replaceAll(/[\s\u00a0]+/g, " ")
    .trim();
}

function gather(nodes: readonly Node[], isLeftOut: (part: Element) => boolean): string {
  return nodes
    .map((node) => {
      if (node.nodeName === "#text") return (node as DefaultTreeAdapterTypes.TextNode).value;
      if (!isElement(node) || unread.has(node.tagName) || isLeftOut(node)) return "";
      if (attribute(node, "aria-hidden") === "true") return "";
      const text = gather(node.childNodes, isLeftOut);
      return apart.has(node.tagName) ? ` ${text} ` : text;
    })
    .join("");
}

/** The outermost elements that are so, in the order of the document. */
function find(nodes: readonly Node[], isWanted: (element: Element) => boolean): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    return isWanted(node) ? [node] : find(node.childNodes, isWanted);
  });
}

function isElement(node: Node): node is Element {
  return "tagName" in node;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, "class") ?? "").split(/\s+/).includes(name);
}
