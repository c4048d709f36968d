import Link from "next/link";

export default function NotFound() {
  return (
    <section className="notice">
      <h1>Nothing here</h1>
      <p>
        No run, experiment, benchmark or page has this address. It may have been typed or copied incompletely.
      </p>
      <p>
        <Link href="/">Leaderboard</Link> · <Link href="/experiments">Experiments</Link>
      </p>
    </section>
  );
}
