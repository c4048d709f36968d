import type { DefaultTreeAdapterTypes } from "parse5";
import { seriesClass, seriesDash, seriesShape } from "../colors.ts";
import { markCorners } from "../seriesMark.ts";
import { type ChartData, chartTable } from "./chart.ts";
import type { Origin } from "./writeTable.ts";
import { writeFlatCsv } from "./writeTable.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A chart of a page: its points, and how the page draws them. */
export interface Chart {
  /** Names it in addresses and file names. */
  readonly name: string;
  readonly data: ChartData;
  readonly drawing: Element;
}

export const chartFormats = {
  svg: { title: "SVG", type: "image/svg+xml", write: writeSvg },
  csv: {
    title: "CSV",
    type: "text/csv",
    write: ({ data }: Chart, _: Origin) => writeFlatCsv(chartTable(data)),
  },
  json: {
    title: "JSON",
    type: "application/json",
    write: ({ data }: Chart, { title, url }: Origin) =>
      `${JSON.stringify({ chart: data.title, page: title, url, ...data }, null, 2)}\n`,
  },
} as const;

export type ChartFormat = keyof typeof chartFormats;

const titleHeight = 26;
const legendLine = 18;
const longestLabel = 72;

/** The light theme's colors of app/styles/base.css: a figure of a paper stands on white. */
const style = `
  text { font: 12px system-ui, "Helvetica Neue", "DejaVu Sans", sans-serif; fill: #586270; }
  .title { font-weight: 600; fill: #15191f; }
  .grid { stroke: #dfe3e8; }
  .series-0 { color: #1d5fb4; }
  .series-1 { color: #c2570c; }
  .series-2 { color: #177a5b; }
  .series-3 { color: #9b3d9a; }
  .series-4 { color: #7a6400; }
  .series-5 { color: #4a5563; }
  polyline, .sample { fill: none; stroke: currentColor; stroke-width: 1.8; stroke-linejoin: round; }
  circle, polygon { fill: currentColor; }
  .whisker { stroke: currentColor; stroke-width: 1.4; opacity: 0.65; }
`;

/** A drawing that needs no style sheet, font or script, with its legend and its points. */
function writeSvg({ data, drawing }: Chart, { title, url }: Origin): string {
  const [, , width = 480, height = 220] = (attribute(drawing, "viewBox") ?? "").split(" ").map(Number);
  const legend = legendOf(data);
  const whole = titleHeight + height + legend.length * legendLine + (legend.length > 0 ? 8 : 0);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" width="${width}" height="${whole}" role="img">`,
    `<title>${escapeXml(data.title)}</title>`,
    `<desc>${escapeXml(`${title}: ${url}`)}</desc>`,
    `<metadata>${escapeXml(JSON.stringify(data))}</metadata>`,
    `<style>${style}</style>`,
    `<rect width="${width}" height="${whole}" fill="#ffffff"/>`,
    `<text class="title" x="8" y="16">${escapeXml(shorten(data.title))}</text>`,
    `<g transform="translate(0 ${titleHeight})">${drawn(drawing.childNodes)}</g>`,
    ...legend.map(({ look, label }, at) => {
      const y = titleHeight + height + 10 + at * legendLine;
      return (
        `<g class="${seriesClass(look)}"><line class="sample" x1="48" x2="74" y1="${y}" y2="${y}" stroke-dasharray="${seriesDash(look).join(" ")}"/>` +
        `${mark(look, y)}<text x="82" y="${y + 4}">${escapeXml(shorten(label))}</text></g>`
      );
    }),
    "</svg>",
    "",
  ].join("\n");
}

/** One entry a look; nothing where there is one line. */
function legendOf({ lines }: ChartData): { look: number; label: string }[] {
  if (lines.length < 2) return [];
  return [...Map.groupBy(lines, ({ look }) => look)].map(([look, alike]) => ({
    look,
    label: alike.map(({ label }) => label).join(", "),
  }));
}

function mark(look: number, y: number): string {
  const shape = seriesShape(look);
  if (shape === "circle") return `<circle cx="61" cy="${y}" r="3"/>`;
  return `<polygon points="${markCorners(shape, { x: 61, y, size: 3 })}"/>`;
}

const drawnTags = new Set(["g", "line", "polyline", "polygon", "circle", "text"]);
const drawnAttributes = new Set(
  "class x y x1 x2 y1 y2 cx cy r points text-anchor stroke-dasharray".split(" "),
);

/** What a page draws, as XML; what answers to the pointer stays behind. */
function drawn(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.nodeName === "#text") return escapeXml((node as DefaultTreeAdapterTypes.TextNode).value);
      if (!("tagName" in node) || !drawnTags.has(node.tagName)) return "";
      if (/^(?:target|value)$/.test(attribute(node, "class") ?? "")) return "";
      const attributes = node.attrs
        .filter(({ name }) => drawnAttributes.has(name))
        .map(({ name, value }) => ` ${name}="${escapeXml(value)}"`);
      return `<${node.tagName}${attributes.join("")}>${drawn(node.childNodes)}</${node.tagName}>`;
    })
    .join("");
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function shorten(text: string): string {
  return text.length <= longestLabel ? text : `${text.slice(0, longestLabel - 1)}…`;
}

/** Text of an XML document, without the characters that none may have. */
function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\ufffe\uffff]/gu, " ")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
