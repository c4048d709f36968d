import type { Metadata } from "next";
import { Comparison } from "../components/leaderboard/Comparison.tsx";
import { LeaderboardFilter } from "../components/leaderboard/LeaderboardFilter.tsx";
import { LeaderboardTable } from "../components/leaderboard/LeaderboardTable.tsx";
import { LiveLeaderboard } from "../components/leaderboard/LiveLeaderboard.tsx";
import { ReportedTable } from "../components/leaderboard/ReportedTable.tsx";
import { RuleChoice } from "../components/leaderboard/RuleChoice.tsx";
import { ServerAway } from "../components/ui/ServerAway.tsx";
import { UseThisData } from "../components/ui/UseThisData.tsx";
import { ask } from "../lib/api/ask.ts";
import type { Answer } from "../lib/api/client.ts";
import {
  LeaderboardChoicesDocument,
  LeaderboardDocument,
  type LeaderboardQuery,
} from "../lib/api/generated/operations.ts";
import { leaderboardView } from "../lib/api/leaderboardView.ts";
import { leaderSentence } from "../lib/api/leaderSentence.ts";
import { reportedViews } from "../lib/api/reportedView.ts";
import { formatBenchmark, formatCount } from "../lib/format.ts";
import { pageMetadata } from "../lib/pageMetadata.ts";
import { ruleTexts } from "../lib/rules.ts";
import { addressWith, type Search, searchText } from "../lib/search.ts";

interface Properties {
  searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const search = await searchParams;
  const read = await readLeaderboard(search);
  const address = addressWith("/", search, {});
  if (read.kind !== "leaderboard" || read.answer.kind !== "data")
    return pageMetadata({ title: "Leaderboard", address });
  const { leaderboard, rules } = read.answer.data;
  const rule = read.kept.rule === undefined ? "" : ` under ${ruleTexts(rules).title(read.kept.rule)}`;
  return pageMetadata({
    title: `Leaderboard of ${formatBenchmark(leaderboard.benchmark)}${rule}`,
    description: leaderSentence(leaderboardView(leaderboard, read.kept.sort)),
    address,
  });
}

/** What the address asks for, or why there is nothing to ask. */
async function readLeaderboard(search: Search) {
  const choices = await ask(LeaderboardChoicesDocument, {});
  if (choices.kind === "missing") throw new Error("The server knows no lists of benchmarks and experiments.");
  if (choices.kind !== "data") return { kind: "fault" as const, fault: choices };
  const { benchmarks, evaluations } = choices.data;
  const newest = evaluations.nodes[0]?.split.benchmark.name;
  const benchmark = searchText(search, "benchmark") ?? newest ?? benchmarks.nodes[0]?.name;
  if (benchmark === undefined) return { kind: "nothing" as const };

  const known = benchmarks.nodes.find(({ name }) => name === benchmark);
  const versions = known?.versions.map(({ version }) => `${version}`) ?? [];
  // A version that is left over from another benchmark gives way to the newest.
  const version = versions.find((each) => each === searchText(search, "version")) ?? versions[0];
  const chosen = { experiment: searchText(search, "experiment"), baseModel: searchText(search, "baseModel") };
  const kept = {
    rule: searchText(search, "rule"),
    excluded: searchText(search, "excluded"),
    sort: searchText(search, "sort"),
  };
  const under = (rule: string | undefined) =>
    ask(LeaderboardDocument, {
      benchmark,
      version: version === undefined ? null : Number(version),
      experimentId: chosen.experiment ?? null,
      baseModel: chosen.baseModel ?? null,
      rule: rule ?? null,
      withoutExcluded: kept.excluded === "without",
    });
  const asked = await under(kept.rule);
  // A rule that is left over from another benchmark gives way to what decides here, and the page says so.
  const isLacking = kept.rule !== undefined && !hasRule(asked, kept.rule);
  const choice = { benchmark, version, ...chosen };
  return {
    kind: "leaderboard" as const,
    choices: choices.data,
    versions,
    chosen: choice,
    kept: isLacking ? { ...kept, rule: undefined } : kept,
    lackingRule: isLacking ? kept.rule : undefined,
    answer: isLacking ? await under(undefined) : asked,
  };
}

/** True as well where the server says nothing of rules, because it is away or refuses everything. */
function hasRule(answer: Answer<LeaderboardQuery>, asked: string): boolean {
  if (answer.kind === "missing") return false;
  if (answer.kind !== "data") return true;
  const { rules } = answer.data.leaderboard;
  return rules.some(({ rule, version }) => asked === rule || asked === `${rule}@${version}`);
}

export default async function LeaderboardPage({ searchParams }: Properties) {
  const search = await searchParams;
  const read = await readLeaderboard(search);
  if (read.kind === "fault") return <ServerAway fault={read.fault} />;
  if (read.kind === "nothing") return <NothingYet />;
  const { choices, versions, chosen, kept, answer, lackingRule } = read;
  const { benchmarks, experiments, baseModels } = choices;
  if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
  return (
    <>
      <h1>Leaderboard</h1>
      <LeaderboardFilter
        benchmarks={benchmarks.nodes.map(({ name }) => ({ value: name, label: name }))}
        versions={versions.map((each, index) => ({
          value: each,
          label: index === 0 ? `${each} (newest)` : each,
        }))}
        experiments={experiments.nodes.map(({ id, name }) => ({ value: id, label: name }))}
        baseModels={baseModels.nodes.map(({ name }) => ({ value: name, label: name }))}
        chosen={chosen}
        kept={kept}
      />
      {lackingRule !== undefined && answer.kind === "data" && (
        <p className="notice">
          Nothing on {chosen.benchmark} has a verdict of {ruleTexts(answer.data.rules).title(lackingRule)}.
          These scores are by the rule that decides its outcomes.
        </p>
      )}
      {answer.kind === "data" ? (
        <Measured data={answer.data} search={search} kept={kept} />
      ) : (
        <p className="notice">Nothing here has the benchmark or experiment asked for.</p>
      )}
      <UseThisData />
    </>
  );
}

function Measured({
  data,
  search,
  kept,
}: {
  data: LeaderboardQuery;
  search: Search;
  kept: Readonly<Record<"rule" | "excluded" | "sort", string | undefined>>;
}) {
  const texts = ruleTexts(data.rules);
  const view = leaderboardView(data.leaderboard, kept.sort);
  const { name, version, audit } = data.leaderboard.benchmark;
  const isWithoutExcluded = kept.excluded === "without";
  const hasScores = view.rules.length > 0;
  const answer = leaderSentence(view);
  return (
    <>
      {answer !== undefined && <p className="answer">{answer}</p>}
      {data.leaderboard.rules.length > 0 && (
        <RuleChoice
          rules={texts.choices(data.leaderboard.rules)}
          counting={view.rules}
          isRuleAsked={kept.rule !== undefined}
          isWithoutExcluded={isWithoutExcluded}
          hasExcluded={audit.excludedCount > 0}
          address={(changes) => addressWith("/", search, changes)}
        />
      )}
      {view.rows.length === 0 && (
        <p className="notice">
          {data.leaderboard.rules.length === 0
            ? "No run has been evaluated here yet."
            : "No run has a score of this kind; choose another rule."}
        </p>
      )}
      {view.rows.length > 0 && (
        <LeaderboardTable
          view={view}
          texts={texts}
          isWithoutExcluded={isWithoutExcluded}
          sortAddress={(split) => addressWith("/", search, { sort: split })}
        />
      )}
      {hasScores && (
        <Comparison
          view={view}
          texts={texts}
          excludedCount={audit.excludedCount}
          isWithoutExcluded={isWithoutExcluded}
        />
      )}
      {view.rows.some((row) => row.isProvisional) && (
        <p className="quiet">Provisional: a run of the row has not ended, so its scores may change.</p>
      )}
      {data.leaderboard.archivedRunCount > 0 && (
        <p className="quiet">
          Left out because {data.leaderboard.archivedRunCount === 1 ? "it lies" : "they lie"} in the archive:{" "}
          {formatCount(data.leaderboard.archivedRunCount)}{" "}
          {data.leaderboard.archivedRunCount === 1 ? "run" : "runs"} on this benchmark.
        </p>
      )}
      <ReportedResults data={data} />
      <LiveLeaderboard benchmark={name} version={version} after={data.eventCursor} />
    </>
  );
}

function ReportedResults({ data }: { data: LeaderboardQuery }) {
  const views = reportedViews(data.reportedResults);
  if (views.length === 0) return null;
  return (
    <section>
      <h2>Reported in publications</h2>
      {views.map((view) => (
        <ReportedTable key={view.metric} view={view} />
      ))}
    </section>
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
