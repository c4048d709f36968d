import { redirect } from "next/navigation";
import { RunGroupTable } from "../../components/run/RunGroupTable.tsx";
import { RunsFilter } from "../../components/run/RunsFilter.tsx";
import { RunsTable } from "../../components/run/RunsTable.tsx";
import { Pager } from "../../components/ui/Pager.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { compareTogetherPath } from "../../lib/addresses.ts";
import { ask, read } from "../../lib/api/ask.ts";
import {
  RunChoicesDocument,
  type RunChoicesQuery,
  RunGroupsDocument,
  RunsDocument,
  ScoredRunDocument,
} from "../../lib/api/generated/operations.ts";
import {
  faultsOf,
  type RunsChoice,
  readRunsChoice,
  runFilterOf,
  runGroupsOf,
  runOrderOf,
  runsAddress,
  runsPath,
} from "../../lib/api/runsView.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";
import { type Search, searchText } from "../../lib/search.ts";

const pageSize = 100;

export const generateMetadata = () =>
  pageMetadata({
    title: "Runs",
    description: "Every run, filtered, grouped and compared.",
    address: runsPath,
  });

export default async function RunsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const choice = readRunsChoice(search);
  const choices = await read(RunChoicesDocument, {});
  if (choices.kind !== "data") return <ServerAway fault={choices} />;
  const wantsComparison = searchText(search, "do") === "compare";
  const fault = wantsComparison ? await compareTicked(choice, usualSplit(choice, choices.data)) : undefined;
  const faults = [...faultsOf(choice), ...(fault === undefined ? [] : [fault])];
  return (
    <>
      <h1>Runs</h1>
      <RunsFilter choice={choice} choices={choices.data} />
      {faults.map((each) => (
        <p key={each} className="notice" role="alert">
          {each}
        </p>
      ))}
      {faultsOf(choice).length === 0 && (
        <>
          <Groups choice={choice} choices={choices.data} />
          <Runs choice={choice} search={search} />
        </>
      )}
      <UseThisData />
    </>
  );
}

/** The split whose scores are grouped and compared: the one that was chosen, or the first that is no training split. */
function usualSplit({ split, benchmark }: RunsChoice, { benchmarks }: RunChoicesQuery): string | undefined {
  if (split !== undefined) return split;
  const own = benchmarks.nodes.filter(({ name }) => benchmark === undefined || name === benchmark);
  return own.flatMap(({ splits }) => splits.map(({ name }) => name)).find((name) => name !== "train");
}

/** Goes to the comparison of the ticked runs; says what is wrong where there is none. */
async function compareTicked({ ticked }: RunsChoice, split: string | undefined): Promise<string | undefined> {
  if (ticked.length < 2 || ticked.length > 5 || split === undefined)
    return "Tick two to five runs to compare them.";
  const answers = await Promise.all(ticked.map((id) => ask(ScoredRunDocument, { id })));
  const evaluations = answers.flatMap((answer) => {
    const scores = answer.kind === "data" ? (answer.data.run?.scores ?? []) : [];
    return scores.find((score) => score.split.name === split)?.evaluation.id ?? [];
  });
  if (evaluations.length < ticked.length)
    return `Not all of the runs that were ticked have a score on ${split}.`;
  redirect(compareTogetherPath(evaluations));
}

async function Groups({ choice, choices }: { choice: RunsChoice; choices: RunChoicesQuery }) {
  const groupBy = runGroupsOf(choice);
  const split = usualSplit(choice, choices);
  if (groupBy.length === 0 || split === undefined) return null;
  const answer = await read(RunGroupsDocument, { groupBy, of: { split }, filter: runFilterOf(choice) });
  if (answer.kind === "unreachable") return <ServerAway fault={answer} />;
  if (answer.kind === "refused") return <p className="notice">{answer.message}</p>;
  return <RunGroupTable groups={answer.data.aggregateRuns} choice={choice} split={split} />;
}

async function Runs({ choice, search }: { choice: RunsChoice; search: Search }) {
  const answer = await read(RunsDocument, {
    filter: runFilterOf(choice),
    orderBy: runOrderOf(choice),
    size: pageSize,
    after: choice.after ?? null,
    settings: choice.setting === undefined ? [] : [choice.setting],
  });
  if (answer.kind === "unreachable") return <ServerAway fault={answer} />;
  if (answer.kind === "refused") return <p className="notice">{answer.message}</p>;
  const { nodes, totalCount, pageInfo } = answer.data.runs;
  if (nodes.length === 0) return <p className="notice">No run is like this.</p>;
  const { run: _ticked, do: _deed, ...kept } = search;
  return (
    <form method="get" action={runsPath}>
      {Object.entries(kept).flatMap(([name, values]) =>
        [values ?? []]
          .flat()
          .map((value) => <input key={`${name} ${value}`} type="hidden" name={name} value={value} />),
      )}
      <p data-live="">
        <button type="submit" name="do" value="compare">
          Compare those ticked
        </button>
      </p>
      <RunsTable runs={nodes} totalCount={totalCount} choice={choice} search={search} />
      <Pager
        what="runs"
        first={choice.after === undefined ? undefined : runsAddress(search, { after: undefined })}
        next={
          pageInfo.hasNextPage && pageInfo.endCursor !== null
            ? runsAddress(search, { after: pageInfo.endCursor })
            : undefined
        }
      />
    </form>
  );
}
