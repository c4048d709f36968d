"use client";
import { RunUpdatedDocument } from "../../lib/api/generated/operations.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";

/** Renders nothing; keeps a page about one run, or about an experiment's runs, fresh. */
export function LiveRun({
  watched,
  after,
}: {
  watched: { runId: string } | { experimentId: string };
  after: string;
}) {
  const refresh = useRefresh();
  useSubscription(RunUpdatedDocument, watched, { after, onData: refresh, onGap: refresh });
  return null;
}
