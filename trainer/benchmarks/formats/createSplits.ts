import { createHash } from "node:crypto";
import type { Example, Split } from "../benchmark.ts";
import type { DraftExample, DraftSplit } from "./draft.ts";

/** Joins drafts of one name, leaves out the examples that ask absent databases, and hashes what remains. */
export function createSplits(drafts: readonly DraftSplit[], absent: ReadonlySet<string>): Map<string, Split> {
  const byName = Map.groupBy(drafts, ({ name }) => name);
  return new Map(
    [...byName].map(([name, parts]) => [
      name,
      createSplit(
        name,
        parts.flatMap(({ examples }) => examples),
        absent,
      ),
    ]),
  );
}

function createSplit(name: string, published: readonly DraftExample[], absent: ReadonlySet<string>): Split {
  const leftOut = [...published.keys()].filter((place) => absent.has(published[place]?.databaseId ?? ""));
  const examples = published
    .filter(({ databaseId }) => !absent.has(databaseId))
    .map((example, index): Example => ({ index, ...example }));
  const contentHash = createHash("sha256").update(JSON.stringify(examples)).digest("hex");
  return { name, examples, contentHash, ...(leftOut.length === 0 ? {} : { leftOut }) };
}
