import type { ReactNode } from "react";
import { nameOf } from "../../lib/takeaway/name.ts";
import { TakeAway } from "./TakeAway.tsx";

const formats = { csv: "CSV", md: "Markdown", tex: "LaTeX", json: "JSON" };

/**
 * A table with its caption, scrolling sideways inside itself on narrow screens and reachable by keyboard, and links to take
 * it away. What these give is read from the table itself (`lib/takeaway/readPage.ts`).
 */
export function DataTable({
  caption,
  label,
  name = nameOf(label),
  className,
  children,
}: {
  caption: ReactNode;
  /** The caption as plain text, naming the scrolling region. */
  label: string;
  /** Names the table in addresses and files, once a page; by default made of `label`. */
  name?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys. */}
      <section className="table-frame" aria-label={label} data-table={name} tabIndex={0}>
        <table className={className}>
          <caption>
            <span>{caption}</span>
          </caption>
          {children}
        </table>
      </section>
      <TakeAway of="table" name={name} label={label} formats={formats} />
    </>
  );
}

/** What programs get of a cell in the place of its text, by name; under `value` what has the column's own name. */
export function cellValues(values: Readonly<Record<string, string | number | boolean | null>>): {
  "data-values": string;
} {
  return { "data-values": JSON.stringify(values) };
}
