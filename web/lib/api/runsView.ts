/** What the address of the page of all runs asks for, and as what the API is asked for it. */
import { addressWith, type Search, searchText, searchTexts } from "../search.ts";
import type {
  RunFilter,
  RunGroupByInput,
  RunGroupColumn,
  RunOrderBy,
  RunStatus,
} from "./generated/operations.ts";

export const runsPath = "/runs";

export const runStatuses = [
  "QUEUED",
  "CLAIMED",
  "RUNNING",
  "SUCCEEDED",
  "FAILED",
  "CANCELLED",
] as const satisfies readonly RunStatus[];

export const groupColumns: Readonly<Record<RunGroupColumn, string>> = {
  METHOD: "Method",
  BASE_MODEL: "Base model",
  BENCHMARK: "Benchmark",
  EXPERIMENT: "Experiment",
  STATUS: "Status",
  SEED: "Seed",
};

export const runColumns = {
  method: "Method",
  baseModel: "Base model",
  benchmark: "Benchmark",
  experiment: "Experiment",
  seed: "Seed",
  created: "Created",
  finished: "Finished",
} as const;
export type RunColumn = keyof typeof runColumns;
const usualColumns: readonly RunColumn[] = ["method", "baseModel", "experiment", "seed", "created"];

export const sortings = ["name", "status", "seed", "createdAt"] as const;
export type Sorting = (typeof sortings)[number];

export interface RunsChoice {
  readonly status: RunStatus | undefined;
  readonly method: string | undefined;
  readonly baseModel: string | undefined;
  readonly benchmark: string | undefined;
  readonly name: string | undefined;
  readonly setting: string | undefined;
  readonly value: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly split: string | undefined;
  /** In percent, as it was typed. */
  readonly least: string | undefined;
  readonly columns: readonly RunColumn[];
  readonly groups: readonly RunGroupColumn[];
  readonly groupSetting: string | undefined;
  readonly sort: Sorting;
  readonly isDescending: boolean;
  readonly after: string | undefined;
  /** What was ticked. */
  readonly ticked: readonly string[];
}

export function readRunsChoice(search: Search): RunsChoice {
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === searchText(search, name));
  const columns = searchTexts(search, "column").filter((name): name is RunColumn => name in runColumns);
  const sort = oneOf("sort", sortings) ?? "createdAt";
  return {
    status: oneOf("status", runStatuses),
    method: searchText(search, "method"),
    baseModel: searchText(search, "baseModel"),
    benchmark: searchText(search, "benchmark"),
    name: searchText(search, "name"),
    setting: searchText(search, "setting"),
    value: searchText(search, "value"),
    from: searchText(search, "from"),
    to: searchText(search, "to"),
    split: searchText(search, "split"),
    least: searchText(search, "least"),
    columns: columns.length === 0 ? usualColumns : columns,
    groups: searchTexts(search, "by").filter((name): name is RunGroupColumn => name in groupColumns),
    groupSetting: searchText(search, "bySetting"),
    sort,
    isDescending: (searchText(search, "order") ?? (sort === "createdAt" ? "desc" : "asc")) === "desc",
    after: searchText(search, "after"),
    ticked: searchTexts(search, "run"),
  };
}

/** What is wrong with what was typed, in words; none where the API can be asked. */
export function faultsOf({ from, to, least, split, setting, value }: RunsChoice): string[] {
  const isDate = (text: string | undefined) => text === undefined || !Number.isNaN(Date.parse(text));
  return [
    ...(isDate(from) && isDate(to) ? [] : ["A date is written like 2026-11-21."]),
    ...(least === undefined || isFraction(least) ? [] : ["The least score is a number from 0 to 100."]),
    ...(least !== undefined && split === undefined ? ["A least score needs the split that it is on."] : []),
    ...(value !== undefined && setting === undefined ? ["A value needs the setting that has it."] : []),
  ];
}

function isFraction(text: string): boolean {
  const number = Number(text);
  return Number.isFinite(number) && number >= 0 && number <= 100;
}

export function runFilterOf(choice: RunsChoice): RunFilter {
  const { status, method, baseModel, benchmark, name, setting, value, from, to, split, least } = choice;
  return {
    ...(status === undefined ? {} : { status: [status] }),
    ...(method === undefined ? {} : { method: { equals: method } }),
    ...(baseModel === undefined ? {} : { baseModel: { equals: baseModel } }),
    ...(benchmark === undefined ? {} : { benchmark: { equals: benchmark } }),
    ...(name === undefined ? {} : { name: { contains: name } }),
    ...(setting === undefined
      ? {}
      : { configuration: [{ path: setting, ...(value === undefined ? {} : { in: valuesOf(value) }) }] }),
    ...(from === undefined && to === undefined
      ? {}
      : {
          createdAt: {
            ...(from === undefined ? {} : { gte: new Date(from).toISOString() }),
            ...(to === undefined ? {} : { lt: endOf(to) }),
          },
        }),
    ...(split === undefined || least === undefined ? {} : { score: [{ split, gte: Number(least) / 100 }] }),
  };
}

/** What was typed may be a text that looks like a number or a switch. */
function valuesOf(text: string): (string | number | boolean)[] {
  const number = Number(text);
  return [
    text,
    ...(text.trim() !== "" && Number.isFinite(number) ? [number] : []),
    ...(text === "true" || text === "false" ? [text === "true"] : []),
  ];
}

/** A day counts to its end. */
function endOf(text: string): string {
  const date = new Date(text);
  return new Date(date.getTime() + (/^\d{4}-\d{2}-\d{2}$/.test(text) ? 86_400_000 : 0)).toISOString();
}

export function runOrderOf({ sort, isDescending }: RunsChoice): RunOrderBy[] {
  return [{ [sort]: isDescending ? "DESC" : "ASC" }];
}

export function runGroupsOf({ groups, groupSetting }: RunsChoice): RunGroupByInput[] {
  return [
    ...groups.map((column) => ({ column })),
    ...(groupSetting === undefined ? [] : [{ setting: groupSetting }]),
  ];
}

/** The page's address with some of its choices changed; those that may be several are kept. */
export function runsAddress(search: Search, changes: Readonly<Record<string, string | undefined>>): string {
  const { column, by, run: _ticked, do: _deed, ...others } = search;
  const address = addressWith(runsPath, others, changes);
  const several = new URLSearchParams();
  for (const [name, values] of Object.entries({ column, by })) {
    for (const value of searchTexts({ [name]: values }, name)) several.append(name, value);
  }
  return several.size === 0 ? address : `${address}${address.includes("?") ? "&" : "?"}${several}`;
}
