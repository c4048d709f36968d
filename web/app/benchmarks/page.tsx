import { BenchmarkTable } from "../../components/benchmark/BenchmarkTable.tsx";
import { Pager } from "../../components/ui/Pager.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { benchmarksPath } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/ask.ts";
import { BenchmarksDocument } from "../../lib/api/generated/operations.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";
import { addressWith, type Search, searchText } from "../../lib/search.ts";

export const generateMetadata = () =>
  pageMetadata({
    title: "Benchmarks",
    description: "Questions with gold SQL on databases, that every system here is measured on.",
    address: benchmarksPath,
  });

export default async function BenchmarksPage({ searchParams }: { searchParams: Promise<Search> }) {
  const after = searchText(await searchParams, "after");
  const answer = await ask(BenchmarksDocument, { after: after ?? null });
  if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
  const benchmarks = answer.kind === "data" ? answer.data.benchmarks : undefined;
  const { hasNextPage, endCursor } = benchmarks?.pageInfo ?? { hasNextPage: false, endCursor: null };
  return (
    <>
      <h1>Benchmarks</h1>
      <p className="lead">
        Questions with gold SQL on databases. A version is told from others by the hash of its content, and
        scores on two versions are never mixed.
      </p>
      {benchmarks === undefined || benchmarks.nodes.length === 0 ? (
        <p className="notice">
          No benchmark is registered{after === undefined ? " yet" : " beyond this point"}. An admin registers
          one with <code>npx sqldojo import benchmark FOLDER</code>.
        </p>
      ) : (
        <BenchmarkTable benchmarks={benchmarks.nodes} />
      )}
      <Pager
        what="benchmarks"
        first={after === undefined ? undefined : benchmarksPath}
        next={
          hasNextPage && endCursor !== null
            ? addressWith(benchmarksPath, {}, { after: endCursor })
            : undefined
        }
      />
      <UseThisData />
    </>
  );
}
