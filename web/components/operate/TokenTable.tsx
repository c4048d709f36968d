import Link from "next/link";
import { auditPath, experimentPath } from "../../lib/addresses.ts";
import type { TokensQuery } from "../../lib/api/generated/operations.ts";
import { formatTime } from "../../lib/format.ts";
import { addressWith } from "../../lib/search.ts";
import { Ago } from "../ui/Ago.tsx";
import { DataTable } from "../ui/DataTable.tsx";

type WireToken = TokensQuery["accessTokens"]["nodes"][number];

/** Every access token, good or worthless, with the way to revoke it. */
export function TokenTable({ tokens, now }: { tokens: TokensQuery["accessTokens"]; now: number }) {
  return (
    <DataTable label="Access tokens" caption={`Access tokens: ${tokens.totalCount}, worthless ones included`}>
      <thead>
        <tr>
          <th scope="col">Token</th>
          <th scope="col">Role</th>
          <th scope="col">May change</th>
          <th scope="col">State</th>
          <th scope="col">Last used</th>
          <th scope="col">Made</th>
          <th scope="col">Revoke</th>
        </tr>
      </thead>
      <tbody>
        {tokens.nodes.map((token) => (
          <tr key={token.name}>
            <th scope="row">
              {token.name}
              <span className="detail">
                <Link href={addressWith(auditPath, {}, { token: token.name })}>what it did</Link>
              </span>
            </th>
            <td>{token.role}</td>
            <td>
              <Scope token={token} />
            </td>
            <td>{stateOf(token, now)}</td>
            <td>{token.lastUsedAt === null ? "never" : <Ago at={token.lastUsedAt} now={now} />}</td>
            <td>
              <Ago at={token.createdAt} now={now} />
            </td>
            <td>{isGood(token, now) && <Revoke name={token.name} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function Scope({ token: { role, isScoped, experiments } }: { token: WireToken }) {
  if (role === "READER") return "nothing";
  if (!isScoped) return "whatever its role may";
  if (experiments.length === 0) return "nothing: its experiments are gone";
  return experiments.map(({ id, name }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <Link href={experimentPath(id)}>{name}</Link>
    </span>
  ));
}

/** Opened first, so that no single click takes away what others work with. */
function Revoke({ name }: { name: string }) {
  return (
    <details>
      <summary>
        Revoke<span className="visually-hidden"> {name}</span>
      </summary>
      <form method="post" action="/tokens/change">
        <button type="submit" name="revoke" value={name}>
          Make {name} worthless for good
        </button>
      </form>
    </details>
  );
}

function isGood({ revokedAt, expiresAt }: WireToken, now: number): boolean {
  return revokedAt === null && (expiresAt === null || Date.parse(expiresAt) > now);
}

function stateOf(token: WireToken, now: number): string {
  if (token.revokedAt !== null) return `revoked ${formatTime(token.revokedAt)}`;
  if (token.expiresAt === null) return "good until revoked";
  return `${isGood(token, now) ? "good until" : "expired"} ${formatTime(token.expiresAt)}`;
}
