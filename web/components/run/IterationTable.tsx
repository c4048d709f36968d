import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { phases } from "../../lib/api/runView.ts";
import { formatCount, formatDuration, formatName, formatPercent } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireIteration = NonNullable<RunQuery["run"]>["iterations"][number];

const counters = [
  ["Candidates", "candidateCount"],
  ["Executable", "executableCount"],
  ["Verified", "verifiedCount"],
  ["Wrong", "wrongCount"],
  ["Kept", "keptCount"],
] as const;

export function IterationTable({ iterations }: { iterations: readonly WireIteration[] }) {
  if (iterations.length === 0) return <p className="quiet">No iteration has started yet.</p>;
  return (
    <DataTable
      label="Iterations"
      caption="What each iteration sampled, kept and cost. Validation is accuracy on questions held out of training."
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            Iteration
          </th>
          <th scope="col">Stage</th>
          <th scope="col">Player, opponent</th>
          {counters.map(([title]) => (
            <th key={title} scope="col" className="number">
              {title}
            </th>
          ))}
          <th scope="col" className="number">
            Validation
          </th>
          <th scope="col">Time by phase</th>
          <th scope="col">Ended</th>
        </tr>
      </thead>
      <tbody>
        {iterations.map((iteration) => (
          <Row key={iteration.number} iteration={iteration} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ iteration }: { iteration: WireIteration }) {
  return (
    <tr>
      <th scope="row" className="number">
        {iteration.number}
      </th>
      <td>{formatName(iteration.stage)}</td>
      <td>{playersOf(iteration)}</td>
      {counters.map(([title, field]) => {
        const count = iteration[field];
        return (
          <td key={title} className="number">
            {count === null ? "–" : formatCount(count)}
          </td>
        );
      })}
      <td className="number">
        {iteration.validationAccuracy === null ? "–" : formatPercent(iteration.validationAccuracy)}
      </td>
      <td>
        <Phases phaseSeconds={iteration.phaseSeconds} />
      </td>
      <td>{iteration.finishedAt === null ? "in progress" : (iteration.stopReason ?? "as planned")}</td>
    </tr>
  );
}

function Phases({ phaseSeconds }: { phaseSeconds: unknown }) {
  const all = phases(phaseSeconds);
  if (all.length === 0) return "–";
  return (
    <ul className="phases">
      {all.map(({ name, seconds }) => (
        <li key={name}>
          {formatName(name)} {formatDuration(seconds)}
        </li>
      ))}
    </ul>
  );
}

function playersOf({ player, opponent }: WireIteration): string {
  if (player === null) return "–";
  const own = `generation ${player.number}`;
  if (opponent === null) return own;
  return `${own} against ${opponent.number === player.number ? "itself" : opponent.number}`;
}
