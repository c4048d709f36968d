import Link from "next/link";
import { benchmarkPath, comparePath, experimentPath, runPath } from "../../lib/addresses.ts";
import {
  comparedEvaluations,
  type Difference,
  type LeaderboardCell,
  type LeaderboardRow,
  type LeaderboardView,
} from "../../lib/api/leaderboardView.ts";
import {
  formatBenchmark,
  formatCount,
  formatDifference,
  formatEstimate,
  formatHash,
  formatInterval,
  formatPEquation,
  formatPercent,
  formatPercentTick,
  formatRank,
} from "../../lib/format.ts";
import { type RuleTexts, readRuleVersion } from "../../lib/rules.ts";
import { cellValues, DataTable } from "../ui/DataTable.tsx";
import { IntervalBar } from "../ui/IntervalBar.tsx";

export function LeaderboardTable({
  view,
  texts,
  isWithoutExcluded,
  sortAddress,
}: {
  view: LeaderboardView;
  texts: RuleTexts;
  isWithoutExcluded: boolean;
  /** The address of this page sorted by a split. */
  sortAddress: (split: string) => string;
}) {
  const { low, high } = view.scale;
  const [onlyRule] = view.rules.length === 1 ? view.rules : [];
  const subject =
    onlyRule === undefined ? "Scores" : `Scores under ${texts.title(readRuleVersion(onlyRule).rule)}`;
  const rest = isWithoutExcluded ? ", without excluded examples" : "";
  return (
    <DataTable
      label={`${subject} on ${formatBenchmark(view.benchmark)}, measured here${rest}`}
      name="scores"
      className="leaderboard"
      caption={
        <>
          <strong>
            {subject} on <Link href={benchmarkPath(view.benchmark)}>{formatBenchmark(view.benchmark)}</Link>,
            measured here
            {rest}.
          </strong>{" "}
          With 95 % intervals
          <span data-aside="">
            ; all bars run from {formatPercentTick(low)} to {formatPercentTick(high)}
          </span>
          .
        </>
      }
    >
      <thead>
        <tr>
          <th scope="col" className="number">
            Rank
          </th>
          <th scope="col">Method</th>
          {view.splits.map((split) => (
            <th
              key={split}
              scope="col"
              className="score"
              aria-sort={split === view.sortedBy ? "descending" : "none"}
            >
              <Link href={sortAddress(split)}>
                {split}
                <span aria-hidden="true">{split === view.sortedBy ? " ↓" : ""}</span>
              </Link>
            </th>
          ))}
          <th scope="col">Runs</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row, index) => (
          <Row key={row.key} row={row} above={view.rows[index - 1]} view={view} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({
  row,
  above,
  view,
}: {
  row: LeaderboardRow;
  above: LeaderboardRow | undefined;
  view: LeaderboardView;
}) {
  return (
    <tr className={row.isProvisional ? "provisional" : undefined}>
      <td className="number rank" {...placeValues(row)}>
        {row.place === undefined ? "–" : formatRank(row.place.from, row.place.to)}
      </td>
      <th scope="row" {...rowValues(row)}>
        <span className="method" title={row.description}>
          {row.method}
        </span>
        {row.differsBy.length > 0 && <span className="detail">{row.differsBy.join(", ")}</span>}
        {row.origin !== undefined && <span className="tag">{row.origin}</span>}
        {row.isProvisional && <span className="tag">provisional</span>}
        {row.origin === undefined ? <Training row={row} /> : <Origin row={row} />}
      </th>
      {row.cells.map((cell, index) => (
        <td
          key={view.splits[index]}
          className={cell?.place?.from === 1 ? "score best" : "score"}
          {...(cell && scoreValues(cell))}
        >
          {cell === undefined ? (
            <span className="quiet">–</span>
          ) : (
            <Score
              cell={cell}
              above={view.splits[index] === view.sortedBy ? above?.cells[index] : undefined}
              scale={view.scale}
            />
          )}
        </td>
      ))}
      <td>
        <Link href={experimentPath(row.experiment.id)}>{row.experiment.name}</Link>
        <span className="detail" data-aside="">
          {row.runs.map((run, index) => (
            <span key={run.id}>
              {index > 0 && ", "}
              {row.origin === undefined ? (
                <Link href={runPath(run.id)} aria-label={`Run of ${row.method} with seed ${run.seed}`}>
                  seed {run.seed}
                </Link>
              ) : (
                <Link href={runPath(run.id)}>{run.name}</Link>
              )}
            </span>
          ))}
        </span>
      </td>
    </tr>
  );
}

function Training({ row }: { row: LeaderboardRow }) {
  return (
    <>
      <span className="detail">
        generation {row.generation} of {row.baseModel}
      </span>
      <span className="detail" data-aside="">
        configuration <code>{formatHash(row.configurationHash)}</code>
      </span>
    </>
  );
}

function Origin({ row }: { row: LeaderboardRow }) {
  return (
    <>
      {row.baseModel !== "unspecified" && <span className="detail">{row.baseModel}</span>}
      {row.source !== "" && <span className="detail">{row.source}</span>}
    </>
  );
}

function Score({
  cell,
  above,
  scale,
}: {
  cell: LeaderboardCell;
  /** The score of the row above, in the column that the rows are sorted by. */
  above: LeaderboardCell | undefined;
  scale: LeaderboardView["scale"];
}) {
  const sample =
    cell.seedCount === 1
      ? `n ${formatCount(cell.exampleCount)}`
      : `n ${formatCount(cell.exampleCount)}, ${cell.seedCount} seeds`;
  const summary =
    `${formatPercent(cell.accuracy)} over ${formatCount(cell.exampleCount)} examples, ` +
    `95 % interval ${formatInterval(cell.low, cell.high)}, ${formatPercent(cell.executableRate)} executable`;
  return (
    <div title={summary}>
      <span className="accuracy">{formatPercent(cell.accuracy)}</span>
      <IntervalBar {...cell} scale={scale} />
      <span className="detail">
        {formatInterval(cell.low, cell.high)} · {sample}
      </span>
      {above !== undefined && cell.toAbove !== undefined && (
        <Lag cell={cell} toAbove={cell.toAbove} above={above} />
      )}
      {cell.unrankedBecause !== undefined && (
        <span className="detail" data-aside="">
          Not ranked: {cell.unrankedBecause}
        </span>
      )}
    </div>
  );
}

/** By how much a score lies below the one above it, which leads to the questions that the two answer differently. */
function Lag({
  cell,
  toAbove,
  above,
}: {
  cell: LeaderboardCell;
  toAbove: Difference;
  above: LeaderboardCell;
}) {
  const evaluations = comparedEvaluations(cell, above);
  const text = `${formatEstimate(toAbove.difference, toAbove, formatDifference)} to the row above, ${formatPEquation(toAbove.pValue)}`;
  return (
    <span className="detail" data-aside="" title="Difference on the same questions with its 95 % interval">
      {evaluations === undefined ? text : <Link href={comparePath(...evaluations)}>{text}</Link>}
    </span>
  );
}

function placeValues({ place }: LeaderboardRow) {
  return cellValues({ from: place?.from ?? null, to: place?.to ?? null });
}

function rowValues(row: LeaderboardRow) {
  return cellValues({
    value: row.method,
    "differs by": row.differsBy.join(", ") || null,
    origin: row.origin ?? null,
    "is provisional": row.isProvisional,
    "base model": row.baseModel,
    generation: row.origin === undefined ? row.generation : null,
    configuration: row.origin === undefined ? row.configurationHash : null,
  });
}

/** Fractions as the API gives them, unrounded. */
function scoreValues({ accuracy, low, high, exampleCount, seedCount, place, toAbove }: LeaderboardCell) {
  return cellValues({
    value: accuracy,
    low,
    high,
    n: exampleCount,
    seeds: seedCount,
    "place from": place?.from ?? null,
    "place to": place?.to ?? null,
    "difference to above": toAbove?.difference ?? null,
    p: toAbove?.pValue ?? null,
  });
}
