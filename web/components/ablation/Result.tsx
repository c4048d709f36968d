import type { AblationDraft } from "../../lib/ablation/ablationDraft.ts";
import { places, titleOf } from "../../lib/ablation/places.ts";
import type { Preview } from "../../lib/api/previewAblation.ts";
import type { Faults } from "./Faults.tsx";
import { Plan } from "./Plan.tsx";

/** What came of checking the draft; nothing before. */
export function Result({
  draft,
  preview,
  wasRefused,
  query,
}: {
  draft: AblationDraft;
  preview: Exclude<Preview, { kind: "unreachable" }> | undefined;
  /** True where launching has just failed. */
  wasRefused: boolean;
  query: string;
}) {
  if (preview === undefined) return null;
  return (
    <section id={places.result} aria-labelledby="result-title">
      <h2 id="result-title">Plan</h2>
      {wasRefused && (
        <p className="fault" role="alert">
          Nothing was launched.
        </p>
      )}
      {preview.kind === "faults" ? (
        <FaultSummary draft={draft} faults={preview.faults} />
      ) : (
        <Plan plan={preview.plan} seeds={preview.seeds} query={query} />
      )}
    </section>
  );
}

/** All that stands against launching, each leading to its control. */
export function FaultSummary({ draft, faults }: { draft: AblationDraft; faults: Faults }) {
  return (
    <div className="notice" role="alert">
      <p>Nothing can be launched as it stands:</p>
      <ul>
        {faults.map(({ place, message }) => (
          <li key={`${place} ${message}`}>
            <a href={`#${place}`}>{titleOf(place, draft)}</a>: {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
