"use client";
import { LeaderboardChangedDocument } from "../../lib/api/generated/operations.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";

/** Renders nothing; keeps the page's values fresh. */
export function LiveLeaderboard({
  benchmark,
  version,
  after,
}: {
  benchmark: string;
  version: number;
  after: string;
}) {
  const refresh = useRefresh();
  useSubscription(
    LeaderboardChangedDocument,
    { benchmark, version },
    { after, onData: refresh, onGap: refresh },
  );
  return null;
}
