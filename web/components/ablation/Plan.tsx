import { differenceText } from "../../lib/api/ablationView.ts";
import type { LaunchAblationMutation } from "../../lib/api/generated/operations.ts";
import { formatCount, formatDuration } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { Fact } from "../ui/Fact.tsx";

type WirePlan = LaunchAblationMutation["launchAblation"];

/** What launching would make and cost, and the button that does it. */
export function Plan({ plan, query, seeds }: { plan: WirePlan; query: string; seeds: readonly number[] }) {
  const { cells, runCount, estimate } = plan;
  const { trainers, basis } = estimate;
  return (
    <>
      <dl className="facts">
        <Fact title="Runs">
          {formatCount(runCount)}
          <span className="detail">
            {formatCount(cells.length)} {cells.length === 1 ? "cell" : "cells"} × {seeds.length}{" "}
            {seeds.length === 1 ? "seed" : "seeds"}
          </span>
        </Fact>
        <Fact title="Time, at most">
          {estimate.hours === null ? "not known" : formatDuration(estimate.hours * 3600)}
          <span className="detail">
            of one trainer; {trainers === 0 ? "none is" : `${trainers} ${trainers === 1 ? "is" : "are"}`}{" "}
            there
          </span>
        </Fact>
        <Fact title="Tokens trained on, at most">
          {estimate.tokens === null ? "not known" : formatCount(Math.round(estimate.tokens))}
        </Fact>
        <Fact title="Measured on">
          {formatCount(basis.runCount)} earlier {basis.runCount === 1 ? "run" : "runs"}
          {basis.baseModels.length > 0 && <span className="detail">{basis.baseModels.join(", ")}</span>}
        </Fact>
      </dl>
      <p className="quiet basis">{basis.note}</p>
      <DataTable
        label="Cells"
        caption={`Cells: each configuration once, to be run with ${seeds.length === 1 ? "seed" : "seeds"} ${seeds.join(", ")}`}
        className="ablation plan"
      >
        <thead>
          <tr>
            <th scope="col">Cell</th>
            <th scope="col">Otherwise than the base</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <tr key={cell.name}>
              <th scope="row">{cell.name}</th>
              <td>
                {cell.differences.length === 0 && <span className="quiet">nothing</span>}
                {cell.differences.map((difference) => (
                  <code key={difference.path} className="setting-difference">
                    {differenceText(difference)}
                  </code>
                ))}
                {cell.mergedNames.length > 0 && (
                  <span className="detail">the same configuration as {cell.mergedNames.join("; ")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <form method="post" action="/ablations/launch">
        <input type="hidden" name="draft" value={query} />
        <button type="submit" className="primary">
          Launch {formatCount(runCount)} {runCount === 1 ? "run" : "runs"}
        </button>
      </form>
    </>
  );
}
