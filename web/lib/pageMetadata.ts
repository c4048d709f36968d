import type { Metadata } from "next";
import { headers } from "next/headers";
import { visitedAddress } from "./takeaway/address.ts";

const siteName = "SQL Dojo";

/**
 * What a page is called, and how it looks where its address is shared: a card drawn from the page itself.
 *
 * @param address of the page, with the parameters that choose what it shows
 * @param description one or two sentences; the site's own where there are none
 */
export async function pageMetadata({
  title,
  description,
  address,
}: {
  title: string;
  description?: string | undefined;
  address: string;
}): Promise<Metadata> {
  const url = visitedAddress({
    headers: await headers(),
    nextUrl: new URL(address, "http://127.0.0.1"),
  });
  const image = new URL(url);
  image.searchParams.set("format", "png");
  const images = [{ url: image.href, width: 1200, height: 630, alt: title }];
  const told = description === undefined || description === "" ? {} : { description };
  return {
    title,
    ...told,
    openGraph: { type: "website", siteName, title, url: url.href, images, ...told },
    twitter: { card: "summary_large_image", title, images, ...told },
  };
}
