/** Spider's format and its descendants': Spider-Syn, Spider-Realistic, Spider-DK, Archer, KaggleDBQA, `kata`. */
import type { z } from "zod";
import type { DraftExample, DraftSplit } from "./draft.ts";
import { createExample } from "./exampleParts.ts";
import { validate } from "./readJson.ts";
import type { Candidate } from "./source.ts";
import { stem } from "./source.ts";
import { examplesFile } from "./spiderFormat.ts";

/** Spider publishes its training split in two files. */
const trainFiles = ["train_spider", "train_others"];

/**
 * A split is a list of examples named after its file, except that `train_spider.json` and `train_others.json` are
 * together `train`, and that KaggleDBQA's `examples/` has a file for each database: all its questions are the split
 * `all`, their published division `fewshot` and `test`.
 */
export function readSpider({ file, entries }: Candidate, isFromExamples: boolean): DraftSplit {
  return {
    name: spiderSplitName(file, isFromExamples),
    file,
    examples: validate(examplesFile, entries, file, "Spider's format").map(exampleOf),
  };
}

export function spiderSplitName(file: string, isFromExamples: boolean): string {
  return isFromExamples ? kaggleSplit(stem(file)) : spiderSplit(stem(file));
}

/** What comes from files, in the order in which a split has their examples. */
export function inReleaseOrder<Item>(items: readonly Item[], fileOf: (item: Item) => string): Item[] {
  const place = (item: Item) => trainFiles.indexOf(stem(fileOf(item)));
  return [...items].sort((a, b) => place(a) - place(b));
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
