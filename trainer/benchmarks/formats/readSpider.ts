/** Spider's format and its descendants': Spider-Syn, Spider-Realistic, Spider-DK, Archer, KaggleDBQA, `kata`. */
import type { z } from "zod";
import type { Draft, DraftExample, DraftSplit } from "./draft.ts";
import { createExample } from "./exampleParts.ts";
import { validate } from "./readJson.ts";
import type { JsonList, Source } from "./source.ts";
import { stem } from "./source.ts";
import { examplesFile } from "./spiderFormat.ts";

/** Spider publishes its training split in two files. */
const trainFiles = ["train_spider", "train_others"];

/**
 * A split is a list of examples named after its file, except that `train_spider.json` and `train_others.json` are
 * together `train`, and that KaggleDBQA's `examples/` has a file for each database: all its questions are the split
 * `all`, their published division `fewshot` and `test`.
 */
export function readSpider(source: Source, lists: readonly JsonList[]): Draft {
  const name = source.isFromExamples ? kaggleSplit : spiderSplit;
  const splits = [...lists]
    .sort((a, b) => trainFiles.indexOf(stem(a.file)) - trainFiles.indexOf(stem(b.file)))
    .map(
      ({ file, entries }): DraftSplit => ({
        name: name(stem(file)),
        file,
        examples: validate(examplesFile, entries, file, "Spider's format").map(exampleOf),
      }),
    );
  return { format: "spider", splits };
}

function spiderSplit(fileStem: string): string {
  return trainFiles.includes(fileStem) ? "train" : fileStem;
}

function kaggleSplit(fileStem: string): string {
  return /_(fewshot|test)$/.exec(fileStem)?.[1] ?? "all";
}

function exampleOf(entry: z.infer<typeof examplesFile>[number]): DraftExample {
  return createExample({
    id: entry.id,
    question: entry.question,
    databaseId: entry.db_id,
    goldSql: entry.query,
    difficulty: entry.difficulty ?? entry.reasoning_type,
    evidence: entry.evidence ?? entry.commonsense_knowledge,
  });
}
