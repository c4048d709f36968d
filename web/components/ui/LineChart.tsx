import { niceTicks } from "../../lib/axis.ts";
import { seriesClass, seriesDash, seriesShape } from "../../lib/colors.ts";
import { formatCount } from "../../lib/format.ts";
import { nameOf } from "../../lib/takeaway/name.ts";
import { ChartPoints } from "./ChartPoints.tsx";
import { SeriesMark } from "./SeriesMark.tsx";
import { TakeAway } from "./TakeAway.tsx";

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

/** A chart of fewer points says no more than a table of them. */
export const fewestPoints = 3;

/** A longer line is drawn without marks, which would hide it; what its points are worth says the table beside it. */
const mostMarks = 40;

/** What whiskers beside each other may take left and right of their x, and the plot leaves free at its sides for them. */
const whiskerRoom = 16;

const margin = { top: 18, right: 14, bottom: 34, left: 48 };

const formats = { svg: "SVG", csv: "CSV", json: "JSON" };

interface LineChartProperties {
  lines: readonly Line[];
  /** What is drawn; names the chart, once a page. */
  title: string;
  /** The same in a sentence. */
  label: string;
  xTitle: string;
  formatY: (value: number) => string;
  /** The texts of an axis together, so that all have as many decimals; by default each is written by `formatY`. */
  formatTicks?: (ticks: readonly number[]) => readonly string[];
  width?: number;
  height?: number;
}

/** A drawing of lines with links to take it away. */
export function LineChart(properties: LineChartProperties) {
  const hasPoints = properties.lines.some(({ points }) => points.length > 0);
  return (
    <>
      <LineDrawing {...properties} />
      {hasPoints && <TakeChart title={properties.title} />}
    </>
  );
}

/** Links to a drawing as a file, and to its points. */
export function TakeChart({ title }: { title: string }) {
  return <TakeAway of="chart" name={nameOf(title)} label={`chart of ${title}`} formats={formats} />;
}

/**
 * Lines with whiskers, drawn on the server. A mark says its value where the pointer or the keyboard's focus is on it, without
 * JavaScript. `label` says in words what is drawn; the values belong in a table beside.
 */
export function LineDrawing({
  lines,
  title,
  label,
  xTitle,
  formatY,
  formatTicks = (ticks) => ticks.map(formatY),
  width = 480,
  height = 220,
}: LineChartProperties) {
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
  const yTexts = formatTicks(yTicks);
  const inset = lines.some(hasWhiskers) ? whiskerRoom : 0;
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const xAt = (x: number) =>
    margin.left +
    (xHigh === xLow ? inner.width / 2 : inset + ((inner.width - 2 * inset) * (x - xLow)) / (xHigh - xLow));
  const yAt = (y: number) => margin.top + inner.height * (1 - (y - yLow) / (yHigh - yLow));
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset.
    <svg
      className="line-chart"
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={label}
      data-chart={nameOf(title)}
    >
      <ChartPoints data={{ title, x: xTitle, lines: lines.map(dataOf) }} />
      {yTicks.map((tick, index) => (
        <g key={tick}>
          <line className="grid" x1={margin.left} x2={width - margin.right} y1={yAt(tick)} y2={yAt(tick)} />
          <text x={margin.left - 7} y={yAt(tick) + 4} textAnchor="end">
            {yTexts[index]}
          </text>
        </g>
      ))}
      {xTicks.map((tick) => (
        <text key={tick} x={xAt(tick)} y={height - margin.bottom + 16} textAnchor="middle">
          {formatCount(tick)}
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
          at={{ xAt, yAt, middle: width / 2 }}
          describe={(point) => describePoint(line.label, point, xTitle, formatY)}
        />
      ))}
    </svg>
  );
}

function dataOf({ label, group, points }: Line, index: number) {
  return { label, look: group ?? index, points };
}

function hasWhiskers(line: Line): boolean {
  return line.points.some((point) => point.low !== undefined);
}

/** Whiskers of several lines at one x stand side by side instead of on top of each other, however many there are. */
function whiskerOffset(index: number, count: number): number {
  const step = Math.min(3.5, (2 * (whiskerRoom - 2)) / Math.max(1, count - 1));
  return (index - (count - 1) / 2) * step;
}

/** "SFT, generation 2: 45 % [40 %, 50 %]" */
function describePoint(
  label: string,
  { x, y, low, high }: LinePoint,
  xTitle: string,
  format: (value: number) => string,
): string {
  const interval = low === undefined || high === undefined ? "" : ` [${format(low)}, ${format(high)}]`;
  return `${label}, ${xTitle} ${x}: ${format(y)}${interval}`;
}

function LineMark({
  line,
  index,
  offset,
  at: { xAt, yAt, middle },
  describe,
}: {
  line: Line;
  index: number;
  offset: number;
  at: { xAt: (x: number) => number; yAt: (y: number) => number; middle: number };
  describe: (point: LinePoint) => string;
}) {
  const isWhiskered = hasWhiskers(line);
  const look = line.group ?? index;
  const place = (point: LinePoint) => xAt(point.x) + (isWhiskered ? offset : 0);
  return (
    <g className={seriesClass(look)}>
      <polyline
        points={line.points.map((point) => `${place(point).toFixed(1)},${yAt(point.y).toFixed(1)}`).join(" ")}
        strokeDasharray={seriesDash(look).join(" ")}
      />
      {line.points.length <= mostMarks &&
        line.points.map((point) => {
          const [x, y] = [place(point), yAt(point.y)];
          return (
            // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a mark takes focus to say its value to who uses no pointer.
            <g key={point.x} className="point" tabIndex={0} role="img" aria-label={describe(point)}>
              {isWhiskered && (
                <line
                  className="whisker"
                  x1={x}
                  x2={x}
                  y1={yAt(point.low ?? point.y)}
                  y2={yAt(point.high ?? point.y)}
                />
              )}
              <SeriesMark shape={seriesShape(look)} x={x} y={y} size={2.8} />
              <circle className="target" cx={x} cy={y} r={9} />
              <text className="value" x={x} y={12} textAnchor={x > middle ? "end" : "start"}>
                {describe(point)}
              </text>
            </g>
          );
        })}
    </g>
  );
}
