import { ask } from "../../lib/api/ask.ts";
import { type IssueChoice, issueFilter } from "../../lib/api/benchmarkView.ts";
import { AuditIssuesDocument, type BenchmarkQuery } from "../../lib/api/generated/operations.ts";
import { Pager } from "../ui/Pager.tsx";
import { Select } from "../ui/Select.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { IssueTable } from "./IssueTable.tsx";

type WireBenchmark = NonNullable<BenchmarkQuery["benchmark"]>;

const pageSize = 25;

/** A page of the issues of the chosen kind and split. */
export async function Issues({
  benchmark,
  chosen,
  after,
  address,
}: {
  benchmark: WireBenchmark;
  chosen: IssueChoice;
  after: string | undefined;
  /** The address of the page of issues after a cursor. */
  address: (after: string | undefined) => string;
}) {
  const answer = await ask(AuditIssuesDocument, {
    benchmark: benchmark.name,
    version: benchmark.version,
    filter: issueFilter(chosen),
    size: pageSize,
    after: after ?? null,
  });
  if (answer.kind === "missing") return <p className="quiet">There is no such page.</p>;
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { pageInfo, ...issues } = answer.data.auditIssues;
  return (
    <>
      <IssueFilter benchmark={benchmark} chosen={chosen} />
      <IssueTable issues={issues} />
      <Pager
        what="issues"
        first={after === undefined ? undefined : address(undefined)}
        next={pageInfo.hasNextPage && pageInfo.endCursor !== null ? address(pageInfo.endCursor) : undefined}
      />
    </>
  );
}

/** A plain form; the choice stands in the address. */
function IssueFilter({ benchmark, chosen }: { benchmark: WireBenchmark; chosen: IssueChoice }) {
  return (
    <form method="get" action="#issues" className="filter">
      {!benchmark.isNewest && <input type="hidden" name="version" value={benchmark.version} />}
      <Select
        name="kind"
        title="Kind"
        any="All kinds"
        choices={benchmark.audit.kinds.map(({ kind, definition }) => ({
          value: kind,
          label: definition.title,
        }))}
        chosen={chosen.kind}
      />
      <Select
        name="issuesOf"
        title="Split"
        any="All splits"
        choices={benchmark.splits.map(({ name }) => ({ value: name, label: name }))}
        chosen={chosen.split}
      />
      <button type="submit">Show</button>
    </form>
  );
}
