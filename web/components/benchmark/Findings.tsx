import { type FindingChoice, findingFilter } from "../../lib/api/benchmarkView.ts";
import { ask } from "../../lib/api/client.ts";
import { type BenchmarkQuery, HealthFindingsDocument } from "../../lib/api/generated/operations.ts";
import { formatName } from "../../lib/format.ts";
import { Pager } from "../ui/Pager.tsx";
import { Select } from "../ui/Select.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { FindingTable } from "./FindingTable.tsx";

type WireBenchmark = NonNullable<BenchmarkQuery["benchmark"]>;

const pageSize = 25;

/** A page of the findings of the chosen kind and split. */
export async function Findings({
  benchmark,
  chosen,
  after,
  address,
}: {
  benchmark: WireBenchmark;
  chosen: FindingChoice;
  after: string | undefined;
  /** The address of the page of findings after a cursor. */
  address: (after: string | undefined) => string;
}) {
  const answer = await ask(HealthFindingsDocument, {
    benchmark: benchmark.name,
    version: benchmark.version,
    filter: findingFilter(chosen),
    size: pageSize,
    after: after ?? null,
  });
  if (answer.kind === "missing") return <p className="quiet">There is no such page.</p>;
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { pageInfo, ...findings } = answer.data.healthFindings;
  return (
    <>
      <FindingFilter benchmark={benchmark} chosen={chosen} />
      <FindingTable findings={findings} />
      <Pager
        what="findings"
        first={after === undefined ? undefined : address(undefined)}
        next={pageInfo.hasNextPage && pageInfo.endCursor !== null ? address(pageInfo.endCursor) : undefined}
      />
    </>
  );
}

/** A plain form; the choice stands in the address. */
function FindingFilter({ benchmark, chosen }: { benchmark: WireBenchmark; chosen: FindingChoice }) {
  return (
    <form method="get" action="#findings" className="filter">
      {!benchmark.isNewest && <input type="hidden" name="version" value={benchmark.version} />}
      <Select
        name="kind"
        title="Kind"
        any="All kinds"
        choices={benchmark.health.kinds.map(({ kind }) => ({ value: kind, label: formatName(kind) }))}
        chosen={chosen.kind}
      />
      <Select
        name="findingsOf"
        title="Split"
        any="All splits"
        choices={benchmark.splits.map(({ name }) => ({ value: name, label: name }))}
        chosen={chosen.split}
      />
      <button type="submit">Show</button>
    </form>
  );
}
