import Link from "next/link";

/** Ways on from one page of a long list; nothing where it is all there is. */
export function Pager({
  what,
  first,
  next,
}: {
  /** What is listed, for those who hear the links without their place. */
  what: string;
  /** The address of the first page; undefined on that page. */
  first: string | undefined;
  /** The address of the next page; undefined on the last. */
  next: string | undefined;
}) {
  if (first === undefined && next === undefined) return null;
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      {first !== undefined && <Link href={first}>First page</Link>}
      {next !== undefined && (
        <Link href={next} rel="next">
          Next page
        </Link>
      )}
    </nav>
  );
}
