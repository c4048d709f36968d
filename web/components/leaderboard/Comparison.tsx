import type { LeaderboardView } from "../../lib/api/leaderboardView.ts";
import { formatName } from "../../lib/format.ts";

/** What the numbers of the table are, in a sentence or three: without it they compare nothing. */
export function Comparison({ view }: { view: LeaderboardView }) {
  return (
    <p className="lead">
      Each row is one method, base model and configuration; its scores are those of the last generation that
      its runs evaluated. A question counts as right when its SQL’s result equals the gold SQL’s under the{" "}
      {listOf(view.rules.map(formatName))} rule, executed by {listOf(view.executors)}. Ranked by{" "}
      {view.sortedBy}: rows share places <span className="unbroken">(“1–3”)</span> where their 95 % intervals
      overlap, because the data do not tell them apart.
    </p>
  );
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? "…" : names.join(" or ");
}
