"use client";
import { RunUpdatedDocument } from "../../lib/api/generated/operations.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";

/** Renders nothing; keeps a page about one run, or about an experiment's runs, fresh. */
export function LiveRun(variables: { runId: string } | { experimentId: string }) {
  useSubscription(RunUpdatedDocument, variables, useRefresh());
  return null;
}
