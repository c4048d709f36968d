import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Audit } from "../../../components/benchmark/Audit.tsx";
import { SplitTable, VersionTable } from "../../../components/benchmark/BenchmarkTables.tsx";
import { Examples } from "../../../components/benchmark/Examples.tsx";
import { Issues } from "../../../components/benchmark/Issues.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { benchmarkPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import { issueChoice } from "../../../lib/api/benchmarkView.ts";
import { BenchmarkDocument } from "../../../lib/api/generated/operations.ts";
import { formatBenchmark, formatCount, formatHash, formatName } from "../../../lib/format.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { addressWith, pathText, type Search, searchNumber, searchText } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ name: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const answer = await readBenchmark(properties);
  const benchmark = answer.kind === "data" ? answer.data.benchmark : null;
  if (benchmark === null) return { title: "Benchmark" };
  return pageMetadata({
    title: formatBenchmark(benchmark),
    description: benchmark.description,
    address: benchmarkPath(benchmark),
  });
}

async function readBenchmark({ params, searchParams }: Properties) {
  const name = pathText((await params).name);
  if (name === undefined) notFound();
  return ask(BenchmarkDocument, { name, version: searchNumber(await searchParams, "version") ?? null });
}

export default async function BenchmarkPage(properties: Properties) {
  const search = await properties.searchParams;
  const answer = await readBenchmark(properties);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { benchmark } = answer.data;
  if (benchmark === null) notFound();

  const wanted = searchText(search, "split");
  const split = benchmark.splits.find((candidate) => candidate.name === wanted) ?? benchmark.splits[0];
  const chosen = issueChoice(benchmark, {
    kind: searchText(search, "kind"),
    split: searchText(search, "issuesOf"),
  });
  const plainPath = benchmarkPath({ ...benchmark, isNewest: true });
  const address = (place: string, changes: Readonly<Record<string, string | undefined>>) =>
    `${addressWith(plainPath, search, changes)}#${place}`;
  const version = benchmark.isNewest ? undefined : `${benchmark.version}`;
  return (
    <>
      <h1>{formatBenchmark(benchmark)}</h1>
      <p className="lead">{benchmark.description}</p>
      <p className="quiet">
        {formatCount(benchmark.databases.length)}{" "}
        {benchmark.databases.length === 1 ? "database" : "databases"}, {formatName(benchmark.dialect)}{" "}
        dialect, content <code title={benchmark.contentHash}>{formatHash(benchmark.contentHash)}</code>.{" "}
        {!benchmark.isNewest && (
          <>
            There is a <Link href={plainPath}>newer version</Link>.{" "}
          </>
        )}
        <Link href={addressWith("/", {}, { benchmark: benchmark.name, version })}>
          Leaderboard of this benchmark
        </Link>
      </p>
      <section id="splits">
        <h2>Splits</h2>
        {split !== undefined && (
          <SplitTable
            splits={benchmark.splits}
            chosen={split.name}
            address={(other) => address("examples", { split: other, after: undefined })}
          />
        )}
        {benchmark.versions.length > 1 && <VersionTable benchmark={benchmark} />}
      </section>
      <section id="audit">
        <h2>Audit</h2>
        <Audit
          audit={benchmark.audit}
          chosen={chosen.kind}
          address={(kind) => address("issues", { kind, issuesOf: undefined, issuesAfter: undefined })}
        />
      </section>
      {benchmark.audit.kinds.length > 0 && (
        <section id="issues">
          <h2>Issues</h2>
          <Issues
            benchmark={benchmark}
            chosen={chosen}
            after={searchText(search, "issuesAfter")}
            address={(issuesAfter) => address("issues", { issuesAfter })}
          />
        </section>
      )}
      {split !== undefined && (
        <section id="examples">
          <h2>Examples</h2>
          <Examples
            benchmark={benchmark}
            split={split}
            choice={{
              search: searchText(search, "search"),
              in: searchText(search, "in"),
              after: searchText(search, "after"),
            }}
            address={(after) => address("examples", { after })}
          />
        </section>
      )}
      <UseThisData />
    </>
  );
}
