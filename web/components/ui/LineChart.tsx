import { niceTicks } from "../../lib/axis.ts";
import { seriesClass, seriesDash } from "../../lib/colors.ts";

export interface LinePoint {
  readonly x: number;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

export interface Line {
  readonly label: string;
  /** Lines with the same number look the same; by default each its own. */
  readonly group?: number;
  readonly points: readonly LinePoint[];
}

const margin = { top: 10, right: 14, bottom: 34, left: 48 };

/** Lines with whiskers, drawn on the server. `label` says in words what is drawn; the values belong in a table beside. */
export function LineChart({
  lines,
  label,
  xTitle,
  formatY,
  width = 480,
  height = 220,
}: {
  lines: readonly Line[];
  label: string;
  xTitle: string;
  formatY: (value: number) => string;
  width?: number;
  height?: number;
}) {
  const points = lines.flatMap((line) => line.points);
  if (points.length === 0) return <p className="quiet">Nothing recorded yet.</p>;
  const yTicks = niceTicks(
    Math.min(...points.map((point) => point.low ?? point.y)),
    Math.max(...points.map((point) => point.high ?? point.y)),
  );
  const xLow = Math.min(...points.map((point) => point.x));
  const xHigh = Math.max(...points.map((point) => point.x));
  const xTicks = [...new Set(niceTicks(xLow, xHigh, 6).map(Math.round))].filter(
    (tick) => tick >= xLow && tick <= xHigh,
  );
  const yLow = yTicks[0] ?? 0;
  const yHigh = yTicks.at(-1) ?? 1;
  const inset = lines.some(hasWhiskers) ? 16 : 0;
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const xAt = (x: number) =>
    margin.left +
    (xHigh === xLow ? inner.width / 2 : inset + ((inner.width - 2 * inset) * (x - xLow)) / (xHigh - xLow));
  const yAt = (y: number) => margin.top + inner.height * (1 - (y - yLow) / (yHigh - yLow));
  return (
    <svg className="line-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {yTicks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={margin.left} x2={width - margin.right} y1={yAt(tick)} y2={yAt(tick)} />
          <text x={margin.left - 7} y={yAt(tick) + 4} textAnchor="end">
            {formatY(tick)}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={xAt(tick)} y={height - margin.bottom + 16} textAnchor="middle">
          {tick}
        </text>
      ))}
      <text x={margin.left + inner.width / 2} y={height - 3} textAnchor="middle" className="axis-title">
        {xTitle}
      </text>
      {lines.map((line, index) => (
        <LineMark
          key={line.label}
          line={line}
          index={index}
          offset={whiskerOffset(index, lines.length)}
          at={{ xAt, yAt }}
        />
      ))}
    </svg>
  );
}

function hasWhiskers(line: Line): boolean {
  return line.points.some((point) => point.low !== undefined);
}

/** Whiskers of several lines at one x stand side by side instead of on top of each other. */
function whiskerOffset(index: number, count: number): number {
  return (index - (count - 1) / 2) * 3.5;
}

function LineMark({
  line,
  index,
  offset,
  at: { xAt, yAt },
}: {
  line: Line;
  index: number;
  offset: number;
  at: { xAt: (x: number) => number; yAt: (y: number) => number };
}) {
  const isWhiskered = hasWhiskers(line);
  const place = (point: LinePoint) => xAt(point.x) + (isWhiskered ? offset : 0);
  return (
    <g className={seriesClass(line.group ?? index)}>
      <polyline
        points={line.points.map((point) => `${place(point).toFixed(1)},${yAt(point.y).toFixed(1)}`).join(" ")}
        strokeDasharray={seriesDash(line.group ?? index).join(" ")}
      />
      {isWhiskered &&
        line.points.map((point) => (
          <g key={point.x}>
            <line
              className="whisker"
              x1={place(point)}
              x2={place(point)}
              y1={yAt(point.low ?? point.y)}
              y2={yAt(point.high ?? point.y)}
            />
            <circle cx={place(point)} cy={yAt(point.y)} r={2.8} />
          </g>
        ))}
    </g>
  );
}
