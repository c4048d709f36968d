import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatCount, formatDecimal } from "../../statistics/format.ts";
import { createProgress } from "../../trainer/phases/progress.ts";
import { readAdminToken } from "../shared/adminToken.ts";
import type { Interruption } from "../shared/untilInterrupted.ts";
import { UsageError } from "../shared/usageError.ts";
import { withStack } from "../shared/withStack.ts";
import { pageFile, takenFile } from "./pageFiles.ts";
import { refuseForeignFolder, replaceFolder } from "./publishedFolder.ts";
import { readSite, type Site } from "./readSite.ts";
import { assetFile, rewritePage } from "./rewritePage.ts";

export interface PublishArguments {
  readonly from?: string;
  readonly token?: string;
  readonly data: string;
  readonly port: number;
  readonly webPort: number;
}

/** Publishes from a running web app, or from one that is started for it on the data folder. */
export async function runPublish(
  target: string,
  { from, token, data, port, webPort }: PublishArguments,
  interruption: Interruption,
): Promise<void> {
  const folder = resolve(target);
  refuseForeignFolder(folder);
  const progress = createProgress(process.stderr);
  const publishFrom = async (address: string, ownToken: string | undefined, signal: AbortSignal) => {
    const reading = progress.phase("reading the pages");
    const url = new URL(address);
    const site = await readSite({ from: url, token: ownToken, signal, onProgress: reading.onProgress });
    reading.end(`${formatCount(site.pages.size)} pages`);
    const files = filesOf(site, url, new Date());
    replaceFolder(folder, files, {
      from: url.origin,
      at: new Date().toISOString(),
      pages: [...site.pages.keys()],
    });
    say(folder, site, files);
  };
  if (from !== undefined) {
    if (!/^https?:\/\//.test(from) || !URL.canParse(from))
      throw new UsageError(`--from: ${from} is no address of a web app, such as http://127.0.0.1:3000.`);
    return publishFrom(from, token, interruption.signal);
  }
  const dataFolder = resolve(data);
  if (!existsSync(join(dataFolder, "postgres"))) {
    throw new UsageError(
      `There is no data in ${dataFolder}; point --data at a server's data folder, or --from at a running web app.`,
    );
  }
  return withStack({ dataFolder, port, webPort, progress }, interruption, (stack, signal) =>
    publishFrom(stack.webUrl, token ?? readAdminToken(dataFolder), signal),
  );
}

/** All files of the published site, by path. */
function filesOf(site: Site, from: URL, at: Date): Map<string, string | Uint8Array> {
  const note = `Published ${at.toISOString().slice(0, 10)} with SQL Dojo.`;
  const files = new Map<string, string | Uint8Array>();
  for (const [address, bytes] of site.assets) files.set(assetFile(address), bytes);
  for (const page of site.pages.values()) {
    const own = pageFile(page.key);
    files.set(own, `${rewritePage(page, site, from, note)}\n`);
    for (const file of page.files) files.set(takenFile(own, file), file.text);
  }
  return files;
}

function say(folder: string, site: Site, files: ReadonlyMap<string, string | Uint8Array>): void {
  const bytes = [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  const taken = [...site.pages.values()].reduce((sum, page) => sum + page.files.length, 0);
  for (const address of site.broken)
    console.error(`${address} leads nowhere; links to it became plain text.`);
  console.log(
    `Published ${formatCount(site.pages.size)} pages and ${formatCount(taken)} files with their tables and charts ` +
      `(${formatDecimal(bytes / 1e6, 1)} MB) to ${folder}.\n` +
      `Open ${join(folder, "index.html")}, or serve the folder from any host.`,
  );
}
