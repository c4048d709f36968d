import Link from "next/link";
import { generationPath } from "../../lib/addresses.ts";
import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { phases } from "../../lib/api/runView.ts";
import { formatCount, formatDuration, formatName, formatPercent } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireIteration = NonNullable<RunQuery["run"]>["iterations"][number];

/** Those that no iteration of the run has are left out. */
const counters = [
  ["Synthesized", "synthesizedCount"],
  ["Candidates", "candidateCount"],
  ["Executable", "executableCount"],
  ["Correct", "correctCount"],
  ["Incorrect", "incorrectCount"],
  ["Wrong", "wrongCount"],
  ["Invalid", "invalidCount"],
  ["Timed out", "timedOutCount"],
  ["Empty", "emptyCount"],
  ["Gold failed", "goldFailedCount"],
  ["Trained on", "trainingItemCount"],
  ["Tokens", "tokenCount"],
] as const;
type Counter = (typeof counters)[number];

export function IterationTable({ iterations }: { iterations: readonly WireIteration[] }) {
  if (iterations.length === 0) return <p className="quiet">No iteration has started yet.</p>;
  const shown = counters.filter(([, field]) => iterations.some((iteration) => iteration[field] !== null));
  return (
    <DataTable
      label="Iterations"
      caption="What each iteration made, sampled, trained on and cost. Incorrect candidates are the wrong, invalid, timed-out and empty ones; validation is execution accuracy on examples held out of training."
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            Iteration
          </th>
          <th scope="col">Stage</th>
          <th scope="col">Player, opponent</th>
          {shown.map(([title]) => (
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
          <Row key={iteration.number} iteration={iteration} shown={shown} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ iteration, shown }: { iteration: WireIteration; shown: readonly Counter[] }) {
  return (
    <tr>
      <th scope="row" className="number">
        {iteration.number}
      </th>
      <td>
        {formatName(iteration.stage)}
        <Made iteration={iteration} />
      </td>
      <td>{playersOf(iteration)}</td>
      {shown.map(([title, field]) => {
        const count = iteration[field];
        return (
          <td key={title} className="number">
            {count === null ? "–" : formatCount(Number(count))}
          </td>
        );
      })}
      <td className="number">
        {iteration.validationAccuracy === null ? "–" : formatPercent(iteration.validationAccuracy)}
      </td>
      <td>
        <Phases phaseSeconds={iteration.phaseSeconds} />
        {iteration.generation?.isReused && <span className="detail">spent by the run that made them</span>}
      </td>
      <td>{iteration.finishedAt === null ? "in progress" : (iteration.stopReason ?? "as planned")}</td>
    </tr>
  );
}

/** What the iteration came to. */
function Made({ iteration: { generation } }: { iteration: WireIteration }) {
  if (generation === null) return null;
  return (
    <span className="detail">
      <Link href={generationPath(generation.id)}>generation {generation.number}</Link>
      {generation.isReused && ", reused"}
      {generation.isResult && <span className="tag">result</span>}
    </span>
  );
}

function Phases({ phaseSeconds }: Pick<WireIteration, "phaseSeconds">) {
  const all = phases(phaseSeconds);
  if (all.length === 0) return "–";
  return (
    <ul className="phases">
      {all.map(({ key, title, seconds }) => (
        <li key={key}>
          {title} {formatDuration(seconds)}
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
