import type { ReactNode } from "react";

/** A name and what is known under it, for a `dl` of the class `facts`. */
export function Fact({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
