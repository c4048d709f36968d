import type { Metadata } from "next";
import { Comparison } from "../components/leaderboard/Comparison.tsx";
import { LeaderboardFilter } from "../components/leaderboard/LeaderboardFilter.tsx";
import { LeaderboardTable } from "../components/leaderboard/LeaderboardTable.tsx";
import { LiveLeaderboard } from "../components/leaderboard/LiveLeaderboard.tsx";
import { ReportedTable } from "../components/leaderboard/ReportedTable.tsx";
import { ServerAway } from "../components/ui/ServerAway.tsx";
import { ask } from "../lib/api/client.ts";
import { LeaderboardChoicesDocument, LeaderboardDocument } from "../lib/api/generated/operations.ts";
import { leaderboardView } from "../lib/api/leaderboardView.ts";
import { reportedViews } from "../lib/api/reportedView.ts";
import { addressWith, type Search, searchText } from "../lib/search.ts";

export const metadata: Metadata = { title: "Leaderboard" };

export default async function LeaderboardPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const choices = await ask(LeaderboardChoicesDocument, {});
  if (choices.kind === "missing") throw new Error("The server knows no lists of benchmarks and experiments.");
  if (choices.kind !== "data") return <ServerAway fault={choices} />;
  const { benchmarks, experiments, baseModels } = choices.data;
  const benchmark = searchText(search, "benchmark") ?? benchmarks.nodes[0]?.name;
  if (benchmark === undefined) return <NothingYet />;

  const chosen = { experiment: searchText(search, "experiment"), baseModel: searchText(search, "baseModel") };
  const answer = await ask(LeaderboardDocument, {
    benchmark,
    experimentId: chosen.experiment ?? null,
    baseModel: chosen.baseModel ?? null,
  });
  if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
  const sort = searchText(search, "sort");
  const view = answer.kind === "data" ? leaderboardView(answer.data.leaderboard, sort) : undefined;
  const reported = answer.kind === "data" ? reportedViews(answer.data.reportedResults) : [];
  return (
    <>
      <h1>Leaderboard</h1>
      {view !== undefined && view.rows.length > 0 && <Comparison view={view} />}
      <LeaderboardFilter
        benchmarks={benchmarks.nodes.map(({ name }) => ({ value: name, label: name }))}
        experiments={experiments.nodes.map(({ id, name }) => ({ value: id, label: name }))}
        baseModels={baseModels.nodes.map(({ name }) => ({ value: name, label: name }))}
        chosen={{ benchmark, ...chosen, sort }}
      />
      {view === undefined && (
        <p className="notice">Nothing here has the benchmark or experiment asked for.</p>
      )}
      {view?.rows.length === 0 && <p className="notice">No run has been evaluated here yet.</p>}
      {view !== undefined && view.rows.length > 0 && (
        <LeaderboardTable view={view} sortAddress={(split) => addressWith("/", search, { sort: split })} />
      )}
      {view?.rows.some((row) => row.isProvisional) && (
        <p className="quiet">Provisional: a run of the row has not ended, so its scores may change.</p>
      )}
      {reported.length > 0 && (
        <section>
          <h2>Reported in publications</h2>
          {reported.map((reportedView) => (
            <ReportedTable key={reportedView.metric} view={reportedView} />
          ))}
        </section>
      )}
      {view !== undefined && <LiveLeaderboard benchmark={benchmark} />}
    </>
  );
}

function NothingYet() {
  return (
    <section className="notice">
      <h1>No benchmark is registered yet</h1>
      <p>
        <code>npx sqldojo demo</code> registers the embedded one and trains four methods on it.
      </p>
    </section>
  );
}
