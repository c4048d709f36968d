import { ask } from "../../lib/api/ask.ts";
import { SlicesDocument } from "../../lib/api/generated/operations.ts";
import { sliceGroups, type WireSlice } from "../../lib/api/sliceView.ts";
import { formatCount, formatName } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { ServerAway } from "../ui/ServerAway.tsx";
import { SliceTable } from "./SliceTable.tsx";

/** A dimension with more values than this is folded away. */
const mostRows = 8;

/** Accuracy by what the examples are like, under every rule. */
export async function Slices({
  evaluationId,
  rules,
  texts,
  address,
}: {
  evaluationId: string;
  /** Names. */
  rules: readonly string[];
  texts: RuleTexts;
  /** The address of this page with only the predictions of a feature. */
  address: (feature: string) => string;
}) {
  const answers = await Promise.all(rules.map((rule) => ask(SlicesDocument, { id: evaluationId, rule })));
  const byRule: WireSlice[][] = [];
  for (const answer of answers) {
    if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
    const node = answer.kind === "data" ? answer.data.node : null;
    byRule.push(node !== null && "slices" in node ? node.slices : []);
  }
  const groups = sliceGroups(byRule);
  if (groups.length === 0) {
    return <p className="quiet">The benchmark was registered without features to slice by.</p>;
  }
  const short = groups.filter(({ rows }) => rows.length <= mostRows);
  return (
    <>
      <SliceTable label="Accuracy by feature" groups={short} rules={rules} texts={texts} address={address} />
      {groups
        .filter(({ rows }) => rows.length > mostRows)
        .map((group) => (
          <details key={group.dimension}>
            <summary>
              By {formatName(group.dimension)}, {formatCount(group.rows.length)} values
            </summary>
            <SliceTable
              label={`Accuracy by ${group.dimension}`}
              groups={[group]}
              rules={rules}
              texts={texts}
              address={address}
            />
          </details>
        ))}
    </>
  );
}
