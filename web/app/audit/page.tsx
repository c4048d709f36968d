import type { Metadata } from "next";
import { AdminsOnly } from "../../components/operate/AdminsOnly.tsx";
import { AuditFilter } from "../../components/operate/AuditFilter.tsx";
import { AuditTable } from "../../components/operate/AuditTable.tsx";
import { Pager } from "../../components/ui/Pager.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { auditPath } from "../../lib/addresses.ts";
import { read } from "../../lib/api/ask.ts";
import { AuditTrailDocument } from "../../lib/api/generated/operations.ts";
import { isOutcome } from "../../lib/outcomes.ts";
import { addressWith, type Search, searchText } from "../../lib/search.ts";

const title = "Audit trail";
export const metadata: Metadata = { title };

export default async function AuditPage({ searchParams }: { searchParams: Promise<Search> }) {
  const search = await searchParams;
  const [token, mutation, outcome, after] = ["token", "mutation", "outcome", "after"].map((name) =>
    searchText(search, name),
  );
  if (outcome !== undefined && !isOutcome(outcome)) return <NoSuchOutcome outcome={outcome} />;
  const reply = await read(AuditTrailDocument, {
    filter: {
      token: token ?? null,
      mutation: mutation ?? null,
      outcome: outcome === undefined ? null : [outcome],
    },
    after: after ?? null,
  });
  if (reply.kind === "refused" && (reply.code === "FORBIDDEN" || reply.code === "UNAUTHENTICATED"))
    return <AdminsOnly title={title} path={auditPath} refusal={reply} />;
  if (reply.kind === "unreachable") return <ServerAway fault={reply} />;
  if (reply.kind === "refused") {
    return (
      <>
        <h1>{title}</h1>
        <AuditFilter token={token} mutation={mutation} outcome={outcome} />
        <p className="fault" role="alert">
          {reply.message} ({reply.code})
        </p>
      </>
    );
  }
  const { nodes, totalCount, pageInfo } = reply.data.mutationRecords;
  const { hasNextPage, endCursor } = pageInfo;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        Every mutation that was sent to this server with a token: who changed what, and what was refused.
      </p>
      <AuditFilter token={token} mutation={mutation} outcome={outcome} />
      {nodes.length === 0 ? (
        <p className="notice">No mutation is recorded that meets these conditions.</p>
      ) : (
        <AuditTable records={nodes} totalCount={totalCount} now={Date.now()} />
      )}
      <Pager
        what="the audit trail"
        first={after === undefined ? undefined : addressWith(auditPath, search, { after: undefined })}
        next={
          hasNextPage && endCursor !== null ? addressWith(auditPath, search, { after: endCursor }) : undefined
        }
      />
      <UseThisData />
    </>
  );
}

function NoSuchOutcome({ outcome }: { outcome: string }) {
  return (
    <section className="notice">
      <h1>{title}</h1>
      <p>
        No mutation comes to “{outcome}”. Choose one of the outcomes that the <a href={auditPath}>form</a>{" "}
        offers.
      </p>
    </section>
  );
}
