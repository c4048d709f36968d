import type { AblationDraft } from "../../lib/ablation/ablationDraft.ts";
import { titleOf } from "../../lib/ablation/places.ts";
import type { Faults } from "./Faults.tsx";

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
