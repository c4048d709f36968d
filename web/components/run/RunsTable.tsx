import Link from "next/link";
import { evaluationPath, experimentPath, runPath } from "../../lib/addresses.ts";
import type { RunsQuery } from "../../lib/api/generated/operations.ts";
import {
  type RunColumn,
  type RunsChoice,
  runColumns,
  runsAddress,
  type Sorting,
} from "../../lib/api/runsView.ts";
import { formatBenchmark, formatCount, formatPercent, formatTime } from "../../lib/format.ts";
import type { Search } from "../../lib/search.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";
import { StatusLabel } from "../ui/StatusLabel.tsx";

type WireRun = RunsQuery["runs"]["nodes"][number];

/** Runs to be ticked, for a form around. */
export function RunsTable({
  runs,
  totalCount,
  choice,
  search,
}: {
  runs: readonly WireRun[];
  totalCount: number;
  choice: RunsChoice;
  search: Search;
}) {
  const splits = [...new Set(runs.flatMap(({ scores }) => scores.map(({ split }) => split.name)))];
  const head = (title: string, sort: Sorting, className?: string) => {
    const isChosen = choice.sort === sort;
    const order = isChosen && !choice.isDescending ? "desc" : "asc";
    const sorted = choice.isDescending ? "descending" : "ascending";
    return (
      <th scope="col" className={className} aria-sort={isChosen ? sorted : undefined}>
        <Link href={runsAddress(search, { sort, order, after: undefined })}>{title}</Link>
      </th>
    );
  };
  return (
    <DataTable
      label="Runs"
      caption={`${formatCount(totalCount)} ${totalCount === 1 ? "run" : "runs"}${runs.length < totalCount ? `, ${formatCount(runs.length)} on this page` : ""}`}
    >
      <thead>
        <tr>
          <th scope="col">Tick</th>
          {head("Run", "name")}
          {head("Status", "status")}
          {choice.columns.map((column) =>
            column === "seed" || column === "created" ? (
              <Head key={column}>
                {head(
                  runColumns[column],
                  column === "seed" ? "seed" : "createdAt",
                  column === "seed" ? "number" : undefined,
                )}
              </Head>
            ) : (
              <th key={column} scope="col">
                {runColumns[column]}
              </th>
            ),
          )}
          {choice.setting !== undefined && <th scope="col">{choice.setting}</th>}
          {splits.map((split) => (
            <th key={split} scope="col" className="number">
              {split}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <tr key={run.id}>
            <td>
              <input
                type="checkbox"
                name="run"
                value={run.id}
                aria-label={`Tick ${run.name} of ${run.experiment.name}`}
                defaultChecked={choice.ticked.includes(run.id)}
              />
            </td>
            <th scope="row">
              <Link href={runPath(run.id)}>{run.name}</Link>
            </th>
            <td>
              <StatusLabel status={run.status} />
            </td>
            {choice.columns.map((column) => (
              <Cell key={column} column={column} run={run} />
            ))}
            {choice.setting !== undefined && (
              <td>{run.settings[0] === undefined ? "–" : (run.settings[0].text ?? "null")}</td>
            )}
            {splits.map((split) => {
              const score = run.scores.find((each) => each.split.name === split);
              return score === undefined ? (
                <td key={split} className="number">
                  –
                </td>
              ) : (
                <td key={split} className="number" {...cellValues({ value: score.accuracy })}>
                  <Link href={evaluationPath(score.evaluation.id)}>{formatPercent(score.accuracy)}</Link>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Head({ children }: { children: React.ReactNode }) {
  return children;
}

function Cell({ column, run }: { column: RunColumn; run: WireRun }) {
  switch (column) {
    case "method":
      return <td>{run.method.title}</td>;
    case "baseModel":
      return <td>{run.baseModel.name}</td>;
    case "benchmark":
      return <td>{formatBenchmark(run.benchmark)}</td>;
    case "experiment":
      return (
        <td>
          <Link href={experimentPath(run.experiment.id)}>{run.experiment.name}</Link>
        </td>
      );
    case "seed":
      return <td className="number">{run.seed}</td>;
    case "created":
      return <td>{formatTime(run.createdAt)}</td>;
    case "finished":
      return <td>{run.finishedAt === null ? "–" : formatTime(run.finishedAt)}</td>;
  }
}
