import Link from "next/link";
import { generationPath, runPath } from "../../lib/addresses.ts";
import type { RunQuery } from "../../lib/api/generated/operations.ts";
import { DataTable } from "../ui/DataTable.tsx";

type WireReplay = NonNullable<NonNullable<RunQuery["run"]>["replay"]>;

const verdicts: Readonly<Record<WireReplay["verdict"], string>> = {
  PENDING: "it has not been done yet.",
  REPRODUCED: "it reproduced, to the very same weights.",
  DIFFERS: "it came to other weights.",
  FAILED: "it was not done; the run ended before.",
};

/** Of a run that trains an iteration of another again: which, and what came of it. */
export function ReplayVerdict({ replay: { verdict, run, iteration, differences } }: { replay: WireReplay }) {
  const name = `iteration ${iteration.number}`;
  return (
    <section aria-label="Replay">
      <p className="notice">
        Replay of{" "}
        {iteration.generation === null ? (
          name
        ) : (
          <Link href={generationPath(iteration.generation.id)}>{name}</Link>
        )}{" "}
        of <Link href={runPath(run.id)}>{run.name}</Link>: {verdicts[verdict]}
      </p>
      {differences.length > 0 && (
        <DataTable
          label="Differences of the replay"
          caption="What is recorded of both and differs, causes before consequences"
        >
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Recorded</th>
              <th scope="col">In the replay</th>
            </tr>
          </thead>
          <tbody>
            {differences.map(({ what, recorded, replayed }) => (
              <tr key={what}>
                <th scope="row">{what}</th>
                <td>{recorded ?? "–"}</td>
                <td>{replayed ?? "–"}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
