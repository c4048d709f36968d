import { checkHash } from "../contentHash.ts";
import { checkAll, invalidInput } from "../errors.ts";
import { nearestName } from "../unknownName.ts";
import type { BenchmarkRegistration, SplitColumns } from "./benchmarkRegistration.ts";
import { checkIssues } from "./storeIssues.ts";

/** @throws Refusal INVALID_INPUT naming the fields at fault. */
export function checkRegistration({ name, databases, splits }: BenchmarkRegistration): void {
  const databaseNames = databases.map((database) => database.name);
  const splitNames = splits.map((split) => split.name);
  checkAll([
    () => {
      if (name.trim() === "") throw invalidInput("input.name", "is empty; name the benchmark.");
    },
    () => {
      if (splits.length > 0) return;
      throw invalidInput("input.splits", "is empty; a benchmark has at least one split.");
    },
    () => refuseRepeated("input.databases", databaseNames),
    () => refuseRepeated("input.splits", splitNames),
    ...splits.map((split, index) => () => checkSplit(`input.splits[${index}]`, split, databaseNames)),
  ]);
}

function checkSplit(field: string, split: SplitColumns, databaseNames: readonly string[]): void {
  checkHash(`${field}.contentHash`, split.contentHash);
  checkColumns(field, split);
  checkDatabases(field, split, databaseNames);
  checkFeatures(field, split);
  checkLeftOut(field, split);
  if (split.audit) checkIssues(field, split.questions.length, split.audit);
}

function checkColumns(field: string, split: SplitColumns): void {
  for (const column of [
    "goldSql",
    "databases",
    "difficulties",
    "evidence",
    "sourceIds",
    "features",
  ] as const) {
    const length = split[column]?.length ?? split.questions.length;
    if (length !== split.questions.length) {
      throw invalidInput(
        `${field}.${column}`,
        `has ${length} entries and questions has ${split.questions.length}; send one an example.`,
      );
    }
  }
}

function checkDatabases(field: string, split: SplitColumns, databaseNames: readonly string[]): void {
  const known = new Set(databaseNames);
  const position = split.databases.findIndex((database) => !known.has(database));
  if (position < 0) return;
  const missing = split.databases[position] as string;
  throw invalidInput(
    `${field}.databases[${position}]`,
    `${JSON.stringify(missing)} is not among input.databases; add it there` +
      (known.size > 0 ? ` or use ${JSON.stringify(nearestName(missing, databaseNames))}.` : "."),
  );
}

function checkFeatures(field: string, { features }: SplitColumns): void {
  for (const [index, ofExample] of (features ?? []).entries()) {
    const position = ofExample.findIndex((feature) => !/^[^=]+=.+$/su.test(feature));
    if (position >= 0) {
      throw invalidInput(
        `${field}.features[${index}][${position}]`,
        `${JSON.stringify(ofExample[position])} is no feature; write dimension=value, as in "joins=2".`,
      );
    }
  }
}

function checkLeftOut(field: string, { leftOut, questions }: SplitColumns): void {
  const length = questions.length + leftOut.length;
  for (const [index, position] of leftOut.entries()) {
    const isAscending = index === 0 || position > leftOut[index - 1]!;
    if (position >= 0 && position < length && isAscending) continue;
    throw invalidInput(
      `${field}.leftOut[${index}]`,
      `is ${position}; give positions in the split as published, from 0 to ${length - 1}, ascending and each once.`,
    );
  }
}

function refuseRepeated(field: string, names: readonly string[]): void {
  const index = names.findIndex((name, position) => names.indexOf(name) < position);
  if (index >= 0) {
    throw invalidInput(
      `${field}[${index}].name`,
      `${JSON.stringify(names[index])} is there twice; name each once.`,
    );
  }
}
