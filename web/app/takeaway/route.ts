import type { NextRequest } from "next/server";
import { visitedAddress } from "../../lib/takeaway/address.ts";
import { fetchPage } from "../../lib/takeaway/fetchPage.ts";
import { readPage } from "../../lib/takeaway/readPage.ts";
import { takeAway } from "../../lib/takeaway/takeAway.ts";
import { drawCard } from "./drawCard.tsx";

/** A table or a chart of a page in another format, or the page's card; `next.config.ts` leads here what asks for `?format=` on a page's own address. */
export async function GET(request: NextRequest): Promise<Response> {
  if (request.nextUrl.pathname === "/takeaway")
    return plainText(404, "Ask for ?format= on the address of a page.");
  const address = visitedAddress(request);
  const wanted = {
    format: address.searchParams.get("format") ?? "",
    table: address.searchParams.get("table") ?? undefined,
    chart: address.searchParams.get("chart") ?? undefined,
  };
  for (const name of Object.keys(wanted)) address.searchParams.delete(name);
  const answer = await fetchPage(address, request.headers.get("cookie"));
  if (!answer.isFound) return plainText(answer.status, `The page answers with status ${answer.status}.`);
  if (wanted.format === "png") return drawCard(readPage(answer.html));
  const taken = takeAway(answer.html, address.href, wanted);
  if (taken.kind === "refused") return plainText(taken.status, taken.message);
  return new Response(taken.text, {
    headers: {
      "content-type": `${taken.type}; charset=utf-8`,
      "content-disposition": `attachment; ${fileNames(taken.fileName)}`,
      "cache-control": "no-store",
    },
  });
}

/** The name twice: for programs that know ASCII alone, and whole. */
function fileNames(name: string): string {
  return `filename="${name.replaceAll(/[^\w.-]/g, "_")}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

function plainText(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { "content-type": "text/plain; charset=utf-8" } });
}
