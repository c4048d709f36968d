"use client";

/** A fault of this page itself; a server that is away or refuses is shown by `ServerAway`. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <section className="notice">
      <h1>This page failed</h1>
      <p>
        The web app’s own output says why
        {error.digest !== undefined && (
          <>
            {" "}
            under <code>{error.digest}</code>
          </>
        )}
        .
      </p>
      <button type="button" onClick={reset}>
        Try again
      </button>
    </section>
  );
}
