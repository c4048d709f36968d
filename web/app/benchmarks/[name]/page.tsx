import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ExampleTable, SplitTable } from "../../../components/benchmark/BenchmarkTables.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { benchmarkPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/client.ts";
import { BenchmarkDocument } from "../../../lib/api/generated/operations.ts";
import { formatCount, formatHash, formatName } from "../../../lib/format.ts";
import { addressWith, pathText, type Search, searchText } from "../../../lib/search.ts";

export const metadata: Metadata = { title: "Benchmark" };

const pageSize = 25;

export default async function BenchmarkPage({
  params,
  searchParams,
}: {
  params: Promise<{ name: string }>;
  searchParams: Promise<Search>;
}) {
  const name = pathText((await params).name);
  const search = await searchParams;
  if (name === undefined) notFound();
  const after = searchText(search, "after") ?? null;
  const answer = await ask(BenchmarkDocument, { name, examples: pageSize, after });
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { benchmark } = answer.data;
  if (benchmark === null) notFound();
  const wanted = searchText(search, "split");
  const split = benchmark.splits.find((candidate) => candidate.name === wanted) ?? benchmark.splits[0];
  const address = (changes: { split?: string; after?: string }) =>
    addressWith(benchmarkPath(benchmark.name), {}, changes);
  return (
    <>
      <h1>{benchmark.name}</h1>
      <p className="lead">{benchmark.description}</p>
      <p className="quiet">
        {formatCount(benchmark.databases.length)} databases, {formatName(benchmark.dialect)} dialect, content{" "}
        <code title={benchmark.contentHash}>{formatHash(benchmark.contentHash)}</code>
      </p>
      {split !== undefined && (
        <>
          <section>
            <h2>Splits</h2>
            <SplitTable
              splits={benchmark.splits}
              chosen={split.name}
              address={(other) => address({ split: other })}
            />
          </section>
          <section>
            <h2>Examples</h2>
            <ExampleTable split={split} />
            {split.examples.pageInfo.hasNextPage && split.examples.pageInfo.endCursor !== null && (
              <p>
                <Link href={address({ split: split.name, after: split.examples.pageInfo.endCursor })}>
                  Next {pageSize}
                </Link>
              </p>
            )}
          </section>
        </>
      )}
    </>
  );
}
