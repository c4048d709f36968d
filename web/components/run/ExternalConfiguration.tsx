import { formatHash } from "../../lib/format.ts";

/** What a program elsewhere said of its settings, as it said it. */
export function ExternalConfiguration({ value, hash }: { value: unknown; hash: string }) {
  return (
    <>
      <p>
        As the program that made the run describes it; hash <code>{formatHash(hash)}</code>.
      </p>
      <pre>{JSON.stringify(value, null, 2)}</pre>
    </>
  );
}
