import Link from "next/link";
import { comparePath, togetherParameter } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/ask.ts";
import { sideTitle } from "../../lib/api/comparisonView.ts";
import {
  ComparisonCandidatesDocument,
  ComparisonChoiceDocument,
  type ComparisonChoiceQuery,
} from "../../lib/api/generated/operations.ts";
import { formatCount, formatPercent } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";

/** What an evaluation can be compared with: the other complete ones of its split. */
export async function ComparisonChoice({ id }: { id: string }) {
  const one = await ask(ComparisonChoiceDocument, { id });
  if (one.kind === "missing") return <p className="quiet">There is no such evaluation.</p>;
  if (one.kind !== "data") return <ServerAway fault={one} />;
  const { node } = one.data;
  if (!isChosen(node)) return <p className="quiet">There is no such evaluation.</p>;
  const answer = await ask(ComparisonCandidatesDocument, { split: node.split.name });
  if (answer.kind === "missing") return <p className="quiet">There is nothing to compare it with.</p>;
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { nodes, totalCount } = answer.data.evaluations;
  const others = nodes.filter((other) => other.split.id === node.split.id && other.id !== node.id);
  return (
    <>
      <p className="lead">
        Choose what to compare {sideTitle(node)} on {node.split.name} with.
        {totalCount > nodes.length && ` The newest ${formatCount(nodes.length)} evaluations are offered.`}
      </p>
      {others.length === 0 ? (
        <p className="quiet">Nothing else was evaluated on this split yet.</p>
      ) : (
        <form action="/compare" method="get">
          <input type="hidden" name={togetherParameter} value={node.id} />
          <p>
            <button type="submit">Compare with those ticked</button>{" "}
            <span className="quiet">Up to four of them, or choose one by its name.</span>
          </p>
          <DataTable
            label="Evaluations"
            caption={`Other evaluations on ${node.split.name}, the newest first`}
          >
            <thead>
              <tr>
                <th scope="col">Tick</th>
                <th scope="col">Evaluation</th>
                <th scope="col">Experiment</th>
                <th scope="col" className="number">
                  Accuracy
                </th>
              </tr>
            </thead>
            <tbody>
              {others.map((other) => (
                <tr key={other.id}>
                  <td>
                    <input
                      type="checkbox"
                      name={togetherParameter}
                      value={other.id}
                      aria-label={`Tick ${sideTitle(other)}, ${other.generation.run.name}`}
                    />
                  </td>
                  <th scope="row">
                    <Link href={comparePath(node.id, other.id)}>{sideTitle(other)}</Link>
                    <span className="detail">{other.generation.run.name}</span>
                  </th>
                  <td>{other.generation.run.experiment.name}</td>
                  <td className="number">
                    {other.executionAccuracy === null ? "–" : formatPercent(other.executionAccuracy)}
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </form>
      )}
    </>
  );
}

type WireNode = ComparisonChoiceQuery["node"];

/** An id of anything else is answered with an object of no fields. */
function isChosen(node: WireNode): node is Extract<NonNullable<WireNode>, { readonly id: string }> {
  return node !== null && "split" in node;
}
