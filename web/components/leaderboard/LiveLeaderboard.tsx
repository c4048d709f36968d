"use client";
import { LeaderboardChangedDocument } from "../../lib/api/generated/operations.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";

/** Renders nothing; keeps the page's values fresh. */
export function LiveLeaderboard({ benchmark, version }: { benchmark: string; version: number }) {
  useSubscription(LeaderboardChangedDocument, { benchmark, version }, useRefresh());
  return null;
}
