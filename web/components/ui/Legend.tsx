import { seriesClass, seriesDash, seriesShape } from "../../lib/colors.ts";
import { SeriesMark } from "./SeriesMark.tsx";

export function Legend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="legend">
      {labels.map((label, index) => (
        <li key={label}>
          <svg className={seriesClass(index)} width={26} height={10} aria-hidden="true">
            <line x1={0} x2={26} y1={5} y2={5} strokeDasharray={seriesDash(index).join(" ")} />
            <SeriesMark shape={seriesShape(index)} x={13} y={5} size={3} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
