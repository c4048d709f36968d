import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Select } from "../../../../components/ui/Select.tsx";
import { ServerAway } from "../../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../../components/ui/UseThisData.tsx";
import { experimentPath, logFileUrl, logPath, runPath } from "../../../../lib/addresses.ts";
import { ask } from "../../../../lib/api/ask.ts";
import { RunLogDocument, type RunLogQuery } from "../../../../lib/api/generated/operations.ts";
import { formatName, formatTime } from "../../../../lib/format.ts";
import { pageMetadata } from "../../../../lib/pageMetadata.ts";
import { addressWith, pathText, type Search, searchNumber, searchText } from "../../../../lib/search.ts";

interface Properties {
  params: Promise<{ runId: string }>;
  searchParams: Promise<Search>;
}

/** On a page. */
const lineCount = 500;
/** What the server takes. */
const longestSearch = 200;
const levels = ["INFO", "WARNING", "ERROR"] as const;

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const answer = await readLog(properties);
  const run = answer.kind === "data" ? answer.data.run : null;
  if (run === null) return { title: "Log" };
  return pageMetadata({ title: `Log of ${run.name}`, address: logPath(run.id) });
}

async function readLog({ params, searchParams }: Properties) {
  const [{ runId }, search] = await Promise.all([params, searchParams]);
  const id = pathText(runId);
  if (id === undefined) notFound();
  const level = levels.find((each) => each === searchText(search, "level"));
  return ask(RunLogDocument, {
    id,
    before: searchNumber(search, "before") ?? null,
    level: level === undefined ? null : [level],
    search: searchText(search, "search")?.slice(0, longestSearch) ?? null,
    lines: lineCount,
  });
}

export default async function LogPage(properties: Properties) {
  const answer = await readLog(properties);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { run } = answer.data;
  if (run === null) notFound();
  const search = await properties.searchParams;
  const path = logPath(run.id);
  const first = run.logLines[0];
  const hasEarlier = run.logLines.length === lineCount && first !== undefined;
  return (
    <>
      <p className="breadcrumb">
        <Link href={experimentPath(run.experiment.id)}>{run.experiment.name}</Link> ›{" "}
        <Link href={runPath(run.id)}>{run.name}</Link>
      </p>
      <h1>Log of {run.name}</h1>
      <form method="get" className="filter">
        <label>
          Message holds
          <input
            type="search"
            name="search"
            maxLength={longestSearch}
            defaultValue={searchText(search, "search")}
          />
        </label>
        <Select
          name="level"
          title="Level"
          any="All levels"
          choices={levels.map((value) => ({ value, label: formatName(value) }))}
          chosen={searchText(search, "level")}
        />
        <button type="submit">Show</button>
      </form>
      <p className="quiet">
        {run.logLines.length === lineCount ? `The last ${lineCount}` : run.logLines.length} lines
        {searchText(search, "before") !== undefined && " before the page that you came from"}.{" "}
        <a href={logFileUrl(run.id, (await headers()).get("host"))} data-live>
          Download the whole log
        </a>
      </p>
      {hasEarlier && (
        <p>
          <Link href={addressWith(path, search, { before: `${first.sequence}` })}>Earlier lines</Link>
        </p>
      )}
      {run.logLines.length === 0 ? <p>No line of the log is like that.</p> : <Lines lines={run.logLines} />}
      <UseThisData />
    </>
  );
}

function Lines({ lines }: { lines: NonNullable<RunLogQuery["run"]>["logLines"] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must take focus to be scrolled by keys.
    <section className="log" aria-label="Lines of the log" tabIndex={0}>
      <ol>
        {lines.map((line) => (
          <li key={line.sequence} className={`log-${line.level.toLowerCase()}`}>
            <time dateTime={line.recordedAt}>{formatTime(line.recordedAt)}</time>
            {line.level !== "INFO" && <strong> {line.level.toLowerCase()}</strong>} {line.message}
          </li>
        ))}
      </ol>
    </section>
  );
}
