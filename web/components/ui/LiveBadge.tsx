"use client";
import { useLive } from "./LiveProvider.tsx";

const texts = { live: "Live", lost: "Reconnecting…" } as const;

/** Whether this page updates itself; nothing on pages that do not, and nothing without JavaScript. */
export function LiveBadge() {
  const { status } = useLive();
  return (
    <span role="status" data-live="" className={`live-badge live-${status}`}>
      {status === "idle" ? "" : texts[status]}
    </span>
  );
}
