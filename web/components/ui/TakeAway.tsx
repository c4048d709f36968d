"use client";
import { useSearchParams } from "next/navigation";
import { takeAwayAddress } from "../../lib/takeaway/address.ts";

/** Links to what this page shows in formats for other programs: the page's own address with `?format=`. */
export function TakeAway({
  of,
  name,
  label,
  formats,
}: {
  of: "table" | "chart";
  name: string;
  /** What is taken, for those who hear the page. */
  label: string;
  formats: Readonly<Record<string, string>>;
}) {
  // Null where a test renders it without the app around.
  const search = (useSearchParams() as URLSearchParams | null)?.toString() ?? "";
  return (
    <details className="take-away">
      <summary>
        Take it as <span className="visually-hidden">a file: {label}</span>
      </summary>
      <ul>
        {Object.entries(formats).map(([format, title]) => (
          <li key={format}>
            <a href={takeAwayAddress(search, { format, [of]: name })} download>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
