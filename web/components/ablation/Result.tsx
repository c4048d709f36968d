import type { AblationDraft } from "../../lib/ablation/ablationDraft.ts";
import { places } from "../../lib/ablation/places.ts";
import type { Foreseen } from "../../lib/api/foreseeAblation.ts";
import { FaultSummary } from "./FaultSummary.tsx";
import { Plan } from "./Plan.tsx";

/** What came of checking the draft; nothing before. */
export function Result({
  draft,
  foreseen,
  wasRefused,
  query,
}: {
  draft: AblationDraft;
  foreseen: Exclude<Foreseen, { kind: "unreachable" }> | undefined;
  /** True where launching has just failed. */
  wasRefused: boolean;
  query: string;
}) {
  if (foreseen === undefined) return null;
  return (
    <section id={places.result} aria-labelledby="result-title">
      <h2 id="result-title">Plan</h2>
      {wasRefused && (
        <p className="fault" role="alert">
          Nothing was launched.
        </p>
      )}
      {foreseen.kind === "faults" ? (
        <FaultSummary draft={draft} faults={foreseen.faults} />
      ) : (
        <Plan plan={foreseen.plan} seeds={foreseen.seeds} query={query} />
      )}
    </section>
  );
}
