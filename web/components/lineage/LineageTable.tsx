import Link from "next/link";
import { lineageRows, type WireLineage } from "../../lib/api/lineageView.ts";
import { describeEngine } from "../run/AttemptTable.tsx";
import { DataTable } from "../ui/DataTable.tsx";

/** The graph in words, with who made what, and with what. */
export function LineageTable({ lineage }: { lineage: WireLineage }) {
  return (
    <DataTable
      label="Lineage"
      caption="Everything in the graph, nearest first, with its content hash and, for weights, who made them"
    >
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Went in as</th>
          <th scope="col">Hash</th>
          <th scope="col">Trainer, host</th>
          <th scope="col">Engine, devices</th>
          <th scope="col">Code</th>
        </tr>
      </thead>
      <tbody>
        {lineageRows(lineage).map(({ key, title, of, address, hash, uses, attempt }) => (
          <tr key={key}>
            <th scope="row" className="name">
              <Link href={address}>{title}</Link>
              <span className="detail">{of}</span>
            </th>
            <td>
              {uses.length === 0 ? (
                <span className="quiet">what is asked for</span>
              ) : (
                uses.map((use) => (
                  <span key={use} className="detail">
                    {use}
                  </span>
                ))
              )}
            </td>
            <td>{hash === null ? "–" : <code className="hash">{hash}</code>}</td>
            <td>
              {attempt === null ? "–" : (attempt.trainerName ?? "a program elsewhere")}
              {attempt !== null && (
                <span className="detail">
                  {attempt.host ?? "host not said"}, attempt {attempt.number}
                </span>
              )}
            </td>
            <td>{attempt === null ? "–" : (describeEngine(attempt) ?? "not said")}</td>
            <td>{attempt?.codeVersion ? <code>{attempt.codeVersion}</code> : "–"}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
