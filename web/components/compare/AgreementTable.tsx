import Link from "next/link";
import type { OutcomeChoice, WireComparison } from "../../lib/api/comparisonView.ts";
import { formatCount, formatDecimal } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Who is right where: four counts, each of which leads to its questions. */
export function AgreementTable({
  comparison: { agreement, leftOutCount },
  titles: [first, second],
  address,
}: {
  comparison: WireComparison;
  titles: readonly [string, string];
  address: (choice: OutcomeChoice) => string;
}) {
  const count = (value: number, choice: OutcomeChoice, label: string) =>
    value === 0 ? (
      <span className="quiet">0</span>
    ) : (
      <Link href={address(choice)} aria-label={`${formatCount(value)} ${label}`}>
        {formatCount(value)}
      </Link>
    );
  const kappa = agreement.kappa === null ? "" : ` Cohen’s κ ${formatDecimal(agreement.kappa, 2)}.`;
  const leftOut =
    leftOutCount === 0
      ? ""
      : ` Only one of them has a verdict on ${formatCount(leftOutCount)} more, which are not compared.`;
  return (
    <DataTable
      label="Agreement"
      className="agreement"
      caption={`Questions by who answers them rightly.${kappa}${leftOut}`}
    >
      <thead>
        <tr>
          <td />
          <th scope="col" className="number">
            {second} right
          </th>
          <th scope="col" className="number">
            {second} wrong
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{first} right</th>
          <td className="number">{count(agreement.bothRightCount, "right", "that both answer rightly")}</td>
          <td className="number">
            {count(agreement.onlyFirstCount, "first", "that only the first answers rightly")}
          </td>
        </tr>
        <tr>
          <th scope="row">{first} wrong</th>
          <td className="number">
            {count(agreement.onlySecondCount, "second", "that only the second answers rightly")}
          </td>
          <td className="number">{count(agreement.bothWrongCount, "wrong", "that both answer wrongly")}</td>
        </tr>
      </tbody>
    </DataTable>
  );
}
