import Link from "next/link";
import { runPath } from "../../lib/addresses.ts";
import type { RunGroupsQuery } from "../../lib/api/generated/operations.ts";
import { groupColumns, type RunsChoice } from "../../lib/api/runsView.ts";
import { formatCount, formatInterval, formatName, formatPercent, formatPoints } from "../../lib/format.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";

type WireGroup = RunGroupsQuery["aggregateRuns"][number];

/** The score of a split in groups of runs. */
export function RunGroupTable({
  groups,
  choice,
  split,
}: {
  groups: readonly WireGroup[];
  choice: RunsChoice;
  split: string;
}) {
  const heads = [
    ...choice.groups.map((column) => groupColumns[column]),
    ...(choice.groupSetting === undefined ? [] : [choice.groupSetting]),
  ];
  return (
    <>
      <DataTable label="Groups of runs" caption={`Score on ${split} by group, the highest mean first`}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <th scope="col">Scored under</th>
            <th scope="col" className="number">
              Runs
            </th>
            <th scope="col" className="number">
              With a score
            </th>
            <th scope="col" className="number">
              Mean
            </th>
            <th scope="col">95 % interval</th>
            <th scope="col" className="number">
              Deviation
            </th>
            <th scope="col" className="number">
              Lowest
            </th>
            <th scope="col" className="number">
              Highest
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <Row
              key={JSON.stringify([group.keys, group.terms])}
              group={group}
              statusPlace={choice.groups.indexOf("STATUS")}
            />
          ))}
        </tbody>
      </DataTable>
      <p className="quiet">
        The interval is over seeds, or over runs where a group differs in more than its seeds, on these very
        examples. Other questions would add to it: the leaderboard’s intervals allow for that. Failed and
        cancelled runs have no score.
      </p>
    </>
  );
}

function keyText(text: string | null, isPresent: boolean, isStatus: boolean): string {
  if (!isPresent) return "–";
  if (text === null) return "null";
  return isStatus ? formatName(text) : text;
}

function Row({ group, statusPlace }: { group: WireGroup; statusPlace: number }) {
  const { terms, mean, interval, standardDeviation, minimum, maximum, maximumRun } = group;
  return (
    <tr>
      {group.keys.map(({ text, isPresent }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key is its place.
        <td key={place}>{keyText(text, isPresent, statusPlace === place)}</td>
      ))}
      <td>
        {terms === null
          ? "–"
          : `${terms.benchmark} v${terms.benchmarkVersion}, ${terms.rule}@${terms.ruleVersion}, ${terms.decoding}, ${formatCount(terms.exampleCount)} examples`}
      </td>
      <td className="number">{formatCount(group.runCount)}</td>
      <td className="number">{formatCount(group.valueCount)}</td>
      <td className="number" {...cellValues({ value: mean })}>
        {mean === null ? "–" : formatPercent(mean)}
      </td>
      <td {...cellValues({ low: interval?.low ?? null, high: interval?.high ?? null })}>
        {interval === null ? "–" : formatInterval(interval.low, interval.high)}
        {interval !== null && (
          <span className="detail">{group.over === "SEEDS" ? "over seeds" : "over runs"}</span>
        )}
      </td>
      <td className="number" {...cellValues({ value: standardDeviation })}>
        {standardDeviation === null ? "–" : formatPoints(standardDeviation)}
      </td>
      <td className="number">{minimum === null ? "–" : formatPercent(minimum)}</td>
      <td className="number">
        {maximum === null || maximumRun === null ? (
          "–"
        ) : (
          <Link href={runPath(maximumRun.id)}>{formatPercent(maximum)}</Link>
        )}
      </td>
    </tr>
  );
}
