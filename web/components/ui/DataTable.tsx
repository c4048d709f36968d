import type { ReactNode } from "react";

/** A table with its caption, scrolling sideways inside itself on narrow screens and reachable by keyboard. */
export function DataTable({
  caption,
  label,
  className,
  children,
}: {
  caption: ReactNode;
  /** The caption as plain text, naming the scrolling region. */
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys.
    <section className="table-frame" aria-label={label} tabIndex={0}>
      <table className={className}>
        <caption>
          <span>{caption}</span>
        </caption>
        {children}
      </table>
    </section>
  );
}
