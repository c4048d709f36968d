import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, truncateSync } from "node:fs";
import { dirname } from "node:path";

/** A file of JSON lines that grows while work goes on, so that a killed program finds what it had finished. */
export interface LineJournal<Entry> {
  /** What an earlier program left, in the order written. */
  readonly entries: readonly Entry[];
  append(entries: readonly Entry[]): void;
  remove(): void;
}

/** Opens or begins the journal; a last line that a killed program left torn is cut off. */
export function openLineJournal<Entry>(file: string): LineJournal<Entry> {
  mkdirSync(dirname(file), { recursive: true });
  const entries: Entry[] = [];
  if (existsSync(file)) {
    const bytes = readFileSync(file);
    const end = bytes.lastIndexOf(0x0a) + 1;
    if (end < bytes.length) truncateSync(file, end);
    for (const line of bytes.toString("utf8", 0, end).split("\n")) {
      if (line !== "") entries.push(JSON.parse(line) as Entry);
    }
  }
  return {
    entries,
    append(added) {
      appendFileSync(file, added.map((entry) => `${JSON.stringify(entry)}\n`).join(""));
    },
    remove() {
      rmSync(file, { force: true });
    },
  };
}
