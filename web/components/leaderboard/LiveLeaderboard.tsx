"use client";
import { LeaderboardChangedDocument } from "../../lib/api/generated/operations.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";

/** Renders nothing; keeps the page's figures fresh. */
export function LiveLeaderboard({ benchmark }: { benchmark: string }) {
  useSubscription(LeaderboardChangedDocument, { benchmark }, useRefresh());
  return null;
}
