import type { Metadata } from "next";
import { AdminsOnly } from "../../components/operate/AdminsOnly.tsx";
import { NewToken } from "../../components/operate/NewToken.tsx";
import { TokenTable } from "../../components/operate/TokenTable.tsx";
import { Pager } from "../../components/ui/Pager.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import { tokensPath } from "../../lib/addresses.ts";
import { read } from "../../lib/api/ask.ts";
import { TokensDocument } from "../../lib/api/generated/operations.ts";
import { readShownOnce, type ShownOnce } from "../../lib/api/shownOnce.ts";
import { addressWith, type Search, searchText } from "../../lib/search.ts";

const title = "Access tokens";
export const metadata: Metadata = { title };

export default async function TokensPage({ searchParams }: { searchParams: Promise<Search> }) {
  const after = searchText(await searchParams, "after");
  const reply = await read(TokensDocument, { after: after ?? null });
  if (reply.kind === "refused" && (reply.code === "FORBIDDEN" || reply.code === "UNAUTHENTICATED"))
    return <AdminsOnly title={title} path={tokensPath} refusal={reply} />;
  if (reply.kind !== "data") return <ServerAway fault={reply} />;
  const { accessTokens, experiments } = reply.data;
  const { hasNextPage, endCursor } = accessTokens.pageInfo;
  const shown = await readShownOnce();
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">
        Whoever changes something here does so with a token; its name stands in the audit trail.
      </p>
      {shown !== undefined && <Outcome shown={shown} />}
      <TokenTable tokens={accessTokens} now={Date.now()} />
      <Pager
        what="access tokens"
        first={after === undefined ? undefined : tokensPath}
        next={
          hasNextPage && endCursor !== null ? addressWith(tokensPath, {}, { after: endCursor }) : undefined
        }
      />
      <section id="new">
        <h2>New token</h2>
        <NewToken experiments={experiments.nodes} />
      </section>
      <UseThisData />
    </>
  );
}

function Outcome({ shown }: { shown: ShownOnce }) {
  if (shown.kind === "refused") {
    return (
      <p className="fault" role="alert">
        Nothing was changed: {shown.message} ({shown.code})
      </p>
    );
  }
  if (shown.kind === "revoked") {
    return (
      <p className="notice" role="status">
        <strong>{shown.name}</strong> is worthless from now on.
      </p>
    );
  }
  return (
    <section className="notice" role="status">
      <p>
        <strong>{shown.name}</strong>, of role {shown.role}. Copy it now: the server keeps only its hash, and
        this page does not show it again.
      </p>
      <pre>
        <code className="secret">{shown.token}</code>
      </pre>
    </section>
  );
}
