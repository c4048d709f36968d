import type { Scale } from "../../lib/axis.ts";

const width = 96;
const height = 12;

/** A 95 % interval as a whisker with its point, drawn between the ends of `scale`; the values stand in text beside it. */
export function IntervalBar({
  accuracy,
  low,
  high,
  scale,
}: {
  accuracy: number;
  low: number;
  high: number;
  scale: Scale;
}) {
  const place = (fraction: number) =>
    4 + ((width - 8) * (fraction - scale.low)) / Math.max(scale.high - scale.low, 1e-9);
  const middle = height / 2;
  return (
    <svg
      className="interval-bar"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
    >
      <line className="interval-track" x1={0} x2={width} y1={middle} y2={middle} />
      <line className="interval-range" x1={place(low)} x2={place(high)} y1={middle} y2={middle} />
      <line className="interval-end" x1={place(low)} x2={place(low)} y1={2} y2={height - 2} />
      <line className="interval-end" x1={place(high)} x2={place(high)} y1={2} y2={height - 2} />
      <circle className="interval-point" cx={place(accuracy)} cy={middle} r={2.6} />
    </svg>
  );
}
