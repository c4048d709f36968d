import type { ReportedView } from "../../lib/api/reportedView.ts";
import { formatDecimal, formatName } from "../../lib/format.ts";
import { DataTable } from "../ui/DataTable.tsx";

/** Numbers from publications: other data, other models, other rules, and therefore never among the measured ones. */
export function ReportedTable({ view }: { view: ReportedView }) {
  const title = `Reported ${formatName(view.metric)}, in percent`;
  return (
    <DataTable
      label={title}
      className="reported"
      caption={`${title}, as printed; none of it was measured here.`}
    >
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col">Base model</th>
          {view.benchmarks.map((benchmark) => (
            <th key={benchmark} scope="col" className="number">
              {benchmark}
            </th>
          ))}
          <th scope="col">Source</th>
          <th scope="col">Certainty</th>
        </tr>
      </thead>
      <tbody>
        {view.rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.method}</th>
            <td>{row.baseModel}</td>
            {row.values.map((value, index) => (
              <td key={view.benchmarks[index]} className="number">
                {value === undefined ? "–" : formatDecimal(value, 1)}
              </td>
            ))}
            <td>{row.source}</td>
            <td>{row.certainty}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
