import { readdir } from "node:fs/promises";
import { basename, join, relative } from "node:path";
import { BenchmarkError, type BenchmarkFormat, type PassedOver } from "../benchmark.ts";
import { type ChosenFile, chooseFiles, type FileChoice, noList } from "./chooseFiles.ts";
import { type Draft, type DraftSplit, splitAndDialect } from "./draft.ts";
import { isLeftover } from "./leftovers.ts";
import { readBird } from "./readBird.ts";
import { inReleaseOrder, readSpider, spiderSplitName } from "./readSpider.ts";
import { readTable } from "./readTable.ts";
import { readText2sqlData, type SplitBy } from "./readText2sqlData.ts";
import { readExamplesFolder, type Source, stem } from "./source.ts";

/** The splits of a folder before one is chosen. */
export interface SplitChoice {
  readonly splits: readonly string[];
  /** Lists that are no part of the benchmark and yet have gold SQL: to be read where they are asked for by name. */
  readonly others: readonly string[];
  /** Why a file is no split, by the name that its split would have. */
  readonly unusable: ReadonlyMap<string, string>;
}

/** Returns the split that is wanted, or throws. */
export type ChooseSplit = (choice: SplitChoice) => string;

export interface DraftOptions {
  readonly name?: string | undefined;
  readonly splitBy?: SplitBy | undefined;
  readonly chooseSplit?: ChooseSplit | undefined;
}

/** What was found, and what was passed over. */
export interface ReadDraft extends Draft {
  readonly passedOver: readonly PassedOver[];
  /** The one split that is wanted; undefined where all are. */
  readonly wanted?: string;
}

/**
 * Recognizes the benchmark among the source's files and reads it. Throws the first fault of a split; where one split is
 * chosen, a fault of another leaves that other out.
 */
export async function readDraft(source: Source, options: DraftOptions): Promise<ReadDraft> {
  const own = chooseFiles(source.candidates);
  const isFromExamples = own.format === undefined && source.hasExamplesFolder;
  const inner = isFromExamples ? chooseFiles(await readExamplesFolder(source)) : own;
  const choice = isFromExamples ? { ...inner, refused: [...own.refused, ...inner.refused] } : inner;
  if (choice.format === undefined) throw await nothingFound(source, choice);
  const draft =
    choice.format === "text2sql-data"
      ? await readSet(source, choice.files, options)
      : readFiles(choice, choice.format, isFromExamples, options.chooseSplit);
  const readFrom = new Set(draft.splits.map(({ file }) => file));
  const refused = choice.refused.filter(({ candidate }) => !readFrom.has(candidate.file));
  return {
    ...draft,
    ...(source.isOneFile ? { name: stem(source.path) } : {}),
    passedOver: [
      ...source.passedOver,
      ...refused.map(({ candidate, reason }) => ({ file: relative(source.folder, candidate.file), reason })),
    ],
  };
}

type Read = Draft & Pick<ReadDraft, "wanted">;

async function readSet(
  source: Source,
  files: readonly ChosenFile[],
  { chooseSplit, ...options }: DraftOptions,
): Promise<Read> {
  const candidates = files.map(({ candidate }) => candidate);
  const draft = await readText2sqlData(source, candidates, options);
  const splits = draft.splits.map(({ name }) => name);
  return chooseSplit ? { ...draft, wanted: chooseSplit({ splits, others: [], unusable: new Map() }) } : draft;
}

function readFiles(
  { files, refused }: FileChoice,
  format: BenchmarkFormat,
  isFromExamples: boolean,
  chooseSplit: ChooseSplit | undefined,
): Read {
  const nameOf = ({ candidate, format: own }: ChosenFile) =>
    own === "spider"
      ? spiderSplitName(candidate.file, isFromExamples)
      : splitAndDialect(stem(candidate.file)).name;
  const read = inReleaseOrder(files, ({ candidate }) => candidate.file).map((file) => ({
    names: [nameOf(file)],
    ...attempt(() => readFile(file, isFromExamples)),
  }));
  const splits = read.flatMap((one) => one.splits);
  const faults = read.filter(({ fault }) => fault !== undefined);
  if (chooseSplit === undefined) {
    if (faults[0]) throw faults[0].fault;
    return { format, splits };
  }
  const offered = refused.flatMap(({ candidate, format: own }) => (own ? [{ candidate, format: own }] : []));
  const wanted = chooseSplit({
    splits: [...new Set([...splits.map(({ name }) => name), ...faults.flatMap(({ names }) => names)])],
    others: offered.map(nameOf),
    unusable: new Map(
      refused.map(({ candidate, reason }) => [
        nameOf({ candidate, format }),
        `${basename(candidate.file)} is passed over (${reason})`,
      ]),
    ),
  });
  const fault = faults.find(({ names }) => names.includes(wanted));
  if (fault) throw fault.fault;
  const isRead = splits.some(({ name }) => name === wanted);
  const asked = isRead ? [] : offered.filter((file) => nameOf(file) === wanted);
  return { format, splits: [...splits, ...asked.flatMap((file) => readFile(file, isFromExamples))], wanted };
}

function readFile({ candidate, format }: ChosenFile, isFromExamples: boolean): DraftSplit[] {
  if (candidate.fault) throw candidate.fault;
  if (format === "bird") return [readBird(candidate)];
  return format === "table" ? readTable(candidate) : [readSpider(candidate, isFromExamples)];
}

function attempt(read: () => DraftSplit[]): { splits: DraftSplit[]; fault?: BenchmarkError } {
  try {
    return { splits: read() };
  } catch (fault) {
    if (fault instanceof BenchmarkError) return { splits: [], fault };
    throw fault;
  }
}

/** What a file is that may hold examples and is not read, with the fix. */
function whyUnread(name: string): string | undefined {
  if (/\.(?:gz|tgz|bz2|xz|zst|zip|tar|7z)$/i.test(name)) return `${name} is packed, unpack it`;
  if (/\.(?:parquet|arrow|feather|xlsx?|pkl)$/i.test(name)) return `${name} is no text, write it as JSONL`;
  const isCapital = /\.(?:json|jsonl|ndjson|csv|tsv)$/i.test(name) && name !== name.toLowerCase();
  return isCapital && !isLeftover(name) && !/\.[a-z]+$/.test(name)
    ? `${name} has capital letters in its ending, write them small`
    : undefined;
}

/** Says what the files lack, the damaged first. */
async function nothingFound(
  { path, folder, isOneFile }: Source,
  { files, refused }: FileChoice,
): Promise<BenchmarkError> {
  const fault = [...files, ...refused].find(({ candidate }) => candidate.fault !== undefined)?.candidate
    .fault;
  if (fault) return fault;
  if (isOneFile) {
    const reason = refused[0]?.reason ?? noList;
    return new BenchmarkError(
      `${path} ${reason === "empty" ? "is" : reason === noList ? "holds" : "has"} ${reason}. A benchmark's file is a ` +
        "JSON list, JSONL or CSV with question, database and sql.",
    );
  }
  const inner: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const unread = entries.flatMap((entry) => (entry.isFile() ? (whyUnread(entry.name) ?? []) : []));
  for (const entry of entries) {
    if (!entry.isDirectory() || isLeftover(entry.name)) continue;
    const names = await readdir(join(folder, entry.name));
    if (names.some((name) => /\.(json|jsonl|ndjson|csv|tsv)$/.test(name) && !isLeftover(name)))
      inner.push(join(folder, entry.name));
  }
  const hint =
    inner.length === 0 ? "" : ` Perhaps one of its folders is meant: ${inner.sort().slice(0, 5).join(", ")}.`;
  const seen = [
    ...unread,
    ...refused.map(({ candidate, reason }) => `${basename(candidate.file)}: ${reason}`),
  ];
  const why = seen.length === 0 ? "" : ` (${seen.slice(0, 5).join("; ")}${seen.length > 5 ? "; …" : ""})`;
  return new BenchmarkError(
    `${folder} has no split${why}: add train.json or dev.json, a list of examples in Spider's or BIRD's format, ` +
      `or a JSONL or CSV file with the columns question, database and sql.${hint}`,
  );
}
