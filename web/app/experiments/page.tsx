import Link from "next/link";
import { DataTable } from "../../components/ui/DataTable.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { experimentPath, launchPath } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/ask.ts";
import { ExperimentsDocument } from "../../lib/api/generated/operations.ts";
import { formatTime } from "../../lib/format.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";
import { addressWith, type Search, searchText } from "../../lib/search.ts";

export const generateMetadata = () =>
  pageMetadata({
    title: "Experiments",
    description: "Runs that are meant to be compared.",
    address: "/experiments",
  });

export default async function ExperimentsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const answer = await ask(ExperimentsDocument, { after: searchText(search, "after") ?? null });
  if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
  const experiments = answer.kind === "data" ? answer.data.experiments : undefined;
  return (
    <>
      <h1>Experiments</h1>
      <p>
        <Link href={launchPath}>Launch runs</Link>
      </p>
      {experiments === undefined || experiments.nodes.length === 0 ? (
        <p className="notice">No experiment here.</p>
      ) : (
        <DataTable label="Experiments" caption="Sets of runs meant to be compared, newest first">
          <thead>
            <tr>
              <th scope="col">Experiment</th>
              <th scope="col" className="number">
                Runs
              </th>
              <th scope="col" className="number">
                Ended
              </th>
              <th scope="col">Created</th>
            </tr>
          </thead>
          <tbody>
            {experiments.nodes.map((experiment) => (
              <tr key={experiment.id}>
                <th scope="row">
                  <Link href={experimentPath(experiment.id)}>{experiment.name}</Link>
                  <span className="detail">{experiment.description}</span>
                </th>
                <td className="number">{experiment.runCount}</td>
                <td className="number">{experiment.endedRunCount}</td>
                <td>{formatTime(experiment.createdAt)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
      {experiments?.pageInfo.hasNextPage && experiments.pageInfo.endCursor !== null && (
        <p>
          <Link href={addressWith("/experiments", {}, { after: experiments.pageInfo.endCursor })}>Older</Link>
        </p>
      )}
      <UseThisData />
    </>
  );
}
