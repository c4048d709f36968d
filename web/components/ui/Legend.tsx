import { seriesClass, seriesDash } from "../../lib/colors.ts";

export function Legend({ labels }: { labels: readonly string[] }) {
  return (
    <ul className="legend">
      {labels.map((label, index) => (
        <li key={label}>
          <svg className={seriesClass(index)} width={26} height={8} aria-hidden="true">
            <line x1={0} x2={26} y1={4} y2={4} strokeDasharray={seriesDash(index).join(" ")} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
