import Link from "next/link";
import type { WireEvaluation } from "../../lib/api/evaluationView.ts";
import { formatCount } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { DataTable } from "../ui/DataTable.tsx";

export interface PairAddress {
  readonly between: string;
  readonly right: string | undefined;
}

/** Pairs of rules and the predictions on which they differ; each number leads to those predictions. */
export function DisagreementTable({
  disagreements,
  texts,
  address,
}: {
  disagreements: WireEvaluation["disagreements"];
  texts: RuleTexts;
  /** The address of this page with only the predictions that two rules differ on. */
  address: (pair: PairAddress) => string;
}) {
  return (
    <DataTable
      label="Disagreements between rules"
      className="disagreements"
      caption="Predictions that one rule calls right and another wrong; rules that grade are left out"
    >
      <thead>
        <tr>
          <th scope="col">First rule</th>
          <th scope="col">Second rule</th>
          <th scope="col" className="number">
            Only first right
          </th>
          <th scope="col" className="number">
            Only second right
          </th>
          <th scope="col" className="number">
            Agree
          </th>
        </tr>
      </thead>
      <tbody>
        {disagreements.map(({ first, second, onlyFirstCount, onlySecondCount, agreedCount }) => {
          const between = `${first},${second}`;
          return (
            <tr key={between}>
              <th scope="row">{texts.title(first)}</th>
              <td>{texts.title(second)}</td>
              <td className="number">
                <Count
                  count={onlyFirstCount}
                  label={`right under ${texts.title(first)} and wrong under ${texts.title(second)}`}
                  address={address({ between, right: first })}
                />
              </td>
              <td className="number">
                <Count
                  count={onlySecondCount}
                  label={`right under ${texts.title(second)} and wrong under ${texts.title(first)}`}
                  address={address({ between, right: second })}
                />
              </td>
              <td className="number">{formatCount(agreedCount)}</td>
            </tr>
          );
        })}
      </tbody>
    </DataTable>
  );
}

function Count({ count, label, address }: { count: number; label: string; address: string }) {
  if (count === 0) return <span className="quiet">0</span>;
  return (
    <Link href={address} aria-label={`${formatCount(count)} ${label}`}>
      {formatCount(count)}
    </Link>
  );
}
