"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import { LogAppendedDocument, type LogAppendedSubscription } from "../../lib/api/generated/operations.ts";
import { formatClock } from "../../lib/format.ts";
import { useSubscription } from "../ui/LiveProvider.tsx";
import { useRefresh } from "../ui/useRefresh.ts";

type LogLine = LogAppendedSubscription["logAppended"]["lines"][number];

const shown = 500;

/** The end of the run's log. It follows new lines while it is scrolled to its end. */
export function LiveLog({
  runId,
  initial,
  after,
}: {
  runId: string;
  initial: readonly LogLine[];
  after: string;
}) {
  const [added, setAdded] = useState<readonly LogLine[]>([]);
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useSubscription(
    LogAppendedDocument,
    { runId },
    {
      after,
      onData: ({ logAppended }) => setAdded((before) => [...before, ...logAppended.lines].slice(-shown)),
      onGap: useRefresh(),
    },
  );
  const lines = useMemo(() => {
    const bySequence = new Map([...initial, ...added].map((line) => [line.sequence, line]));
    return [...bySequence.values()].sort((left, right) => left.sequence - right.sequence).slice(-shown);
  }, [initial, added]);
  const newest = lines.at(-1)?.sequence;
  useEffect(() => {
    if (newest !== undefined && isAtEnd.current) box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [newest]);
  if (lines.length === 0) return <p className="quiet">The log is empty.</p>;
  return (
    <div
      ref={box}
      className="log"
      role="log"
      aria-live="off"
      aria-label="Log of the run"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys.
      tabIndex={0}
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 24;
      }}
    >
      <ol>
        {lines.map((line) => (
          <li key={line.sequence} className={`log-${line.level.toLowerCase()}`}>
            <time dateTime={line.recordedAt}>{formatClock(line.recordedAt)}</time>
            {line.level !== "INFO" && <strong> {line.level.toLowerCase()}</strong>} {line.message}
          </li>
        ))}
      </ol>
    </div>
  );
}
