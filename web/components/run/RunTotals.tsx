import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { formatCount, formatDuration } from "../../lib/format.ts";
import { Fact } from "../ui/Fact.tsx";

/** What the run spent, and apart from it what it took over from other runs. Facts, for a `dl` of them. */
export function RunTotals({ totals }: Pick<NonNullable<RunQuery["run"]>, "totals">) {
  const { tokens, reusedTokens, seconds, reusedSeconds } = totals;
  const isReusing = Number(reusedTokens) > 0 || reusedSeconds > 0;
  if (!isReusing && Number(tokens) === 0 && seconds === 0) return null;
  return (
    <>
      <Fact title="Tokens trained on">
        {formatCount(Number(tokens))}
        {isReusing && (
          <span className="detail">and {formatCount(Number(reusedTokens))} by runs it took over</span>
        )}
      </Fact>
      <Fact title="In phases">
        {formatDuration(seconds)}
        {isReusing && (
          <span className="detail">and {formatDuration(reusedSeconds)} by runs it took over</span>
        )}
      </Fact>
    </>
  );
}
