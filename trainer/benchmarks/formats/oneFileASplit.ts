import { basename } from "node:path";
import type { PassedOver } from "../benchmark.ts";
import type { DraftSplit } from "./draft.ts";
import { stem } from "./source.ts";

/**
 * Where a file bears a split's own name, it is that split, and what other files give under that name is passed over:
 * `train.json` beside `train_spider.json` and `train_others.json` has their examples already.
 */
export function oneFileASplit(drafts: readonly DraftSplit[]): {
  drafts: DraftSplit[];
  passedOver: PassedOver[];
} {
  const namesake = new Map(drafts.flatMap(({ name, file }) => (stem(file) === name ? [[name, file]] : [])));
  const isTaken = ({ name, file }: DraftSplit) => (namesake.get(name) ?? file) === file;
  return {
    drafts: drafts.filter(isTaken),
    passedOver: drafts
      .filter((draft) => !isTaken(draft))
      .map(({ name, file }) => ({
        file,
        reason: `${name} is ${basename(namesake.get(name) ?? "")}`,
      })),
  };
}
