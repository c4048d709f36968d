import Link from "next/link";
import { benchmarkPath } from "../../lib/addresses.ts";
import type { LeaderboardView } from "../../lib/api/leaderboardView.ts";
import { type RuleTexts, readRuleVersion } from "../../lib/rules.ts";

/** What the numbers of the table are, in a few sentences: without it they compare nothing. */
export function Comparison({
  view,
  texts,
  excludedCount,
  isWithoutExcluded,
}: {
  view: LeaderboardView;
  texts: RuleTexts;
  /** Of the whole benchmark. */
  excludedCount: number;
  isWithoutExcluded: boolean;
}) {
  const [onlyRule] = view.rules.length === 1 ? view.rules : [];
  const isOneSeed = view.rows.some(({ cells }) => cells.some((cell) => cell?.seedCount === 1));
  const meaning = onlyRule === undefined ? undefined : texts.meaning(readRuleVersion(onlyRule).rule);
  return (
    <p className="lead">
      Each row is one method, base model and configuration, or a system elsewhere whose predictions were
      imported; its scores are those of the generation that each run names as its result, or else its last.
      They count by <strong>{listOf(view.rules.map(texts.describe))}</strong>.
      {meaning !== undefined && ` ${meaning}`} Executed by {listOf(view.executors)}. Ranked by {view.sortedBy}
      : rows share places <span className="unbroken">(“1–3”)</span> where the paired comparison of their
      answers to the same questions does not tell them apart (the 95 % interval of the difference holds 0).
      Rows with an unfinished run, or measured on other examples or by another decoding, are not ranked.
      {isOneSeed && " With one seed a row speaks for those weights only, not for its method."}
      {excludedCount > 0 && (
        <>
          {" "}
          <Link href={`${benchmarkPath(view.benchmark)}#audit`}>
            {excludedCount === 1
              ? "One example of the benchmark is excluded"
              : `${excludedCount} examples of the benchmark are excluded`}
          </Link>{" "}
          and {isWithoutExcluded ? "left out here" : "counted here too"}.
        </>
      )}
    </p>
  );
}

function listOf(names: readonly string[]): string {
  return names.length === 0 ? "…" : names.join(" or ");
}
