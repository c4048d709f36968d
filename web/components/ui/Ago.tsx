import { formatAgo, formatTime } from "../../lib/format.ts";

/**
 * A time in UTC, and how long that is ago.
 *
 * @param now when the page was rendered, in milliseconds since 1970: read once on the server, so that all of a page agrees
 */
export function Ago({ at, now }: { at: string; now: number }) {
  return (
    <time dateTime={at}>
      {formatTime(at)}
      <span className="detail">{formatAgo(at, now)}</span>
    </time>
  );
}
