import { formatDecimal } from "../../lib/format.ts";

/** A rule's verdict as a tick, a cross or a grade, each with a text for those who do not see it. */
export function Verdict({ value }: { value: number | undefined }) {
  if (value === undefined) return <Sign className="quiet" sign="–" text="does not apply" />;
  if (value === 1) return <Sign className="right" sign="✓" text="right" />;
  if (value === 0) return <Sign className="wrong" sign="✗" text="wrong" />;
  return <span className="verdict">{formatDecimal(value, 2)}</span>;
}

function Sign({ className, sign, text }: { className: string; sign: string; text: string }) {
  return (
    <span className={`verdict ${className}`} title={text}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
