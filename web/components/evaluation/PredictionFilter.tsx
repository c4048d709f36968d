import Link from "next/link";
import { outcomes, type PredictionChoice } from "../../lib/api/predictionChoice.ts";
import { formatName } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { type Choice, Select } from "../ui/Select.tsx";

/** A plain form over the predictions; the choice stands in the address. */
export function PredictionFilter({
  choice,
  pairs,
  texts,
  clearAddress,
}: {
  choice: PredictionChoice;
  /** Pairs of rules that disagree somewhere. */
  pairs: readonly (readonly [string, string])[];
  texts: RuleTexts;
  /** The address of this page with all predictions. */
  clearAddress: string;
}) {
  const { outcome, hasDisagreement, between, right, feature } = choice;
  const conditions = [
    ...(right === undefined ? [] : [`right under ${texts.title(right)} alone`]),
    ...(feature === undefined ? [] : [feature.replace("=", ": ")]),
  ];
  const isNarrowed = conditions.length > 0 || outcome !== undefined || hasDisagreement !== undefined;
  const pairChoices = pairs.map(
    ([first, second]): Choice => ({
      value: `${first},${second}`,
      label: `${texts.title(first)} and ${texts.title(second)}`,
    }),
  );
  return (
    <form method="get" action="#predictions" className="filter">
      <Select
        name="outcome"
        title="Outcome"
        any="All outcomes"
        choices={outcomes.map((value) => ({ value, label: formatName(value) }))}
        chosen={outcome}
      />
      {pairs.length > 0 && (
        <>
          <Select
            name="disagreement"
            title="Rules"
            any="Agree or not"
            choices={[
              { value: "yes", label: "Disagree" },
              { value: "no", label: "Agree" },
            ]}
            chosen={hasDisagreement === undefined ? undefined : hasDisagreement ? "yes" : "no"}
          />
          <Select
            name="between"
            title="Disagreement between"
            any="Any rules"
            choices={pairChoices}
            chosen={between?.join(",")}
          />
        </>
      )}
      {/* Of another pair of rules than this one's it means nothing, and is passed over. */}
      {right !== undefined && <input type="hidden" name="right" value={right} />}
      {feature !== undefined && <input type="hidden" name="feature" value={feature} />}
      <button type="submit">Show</button>
      {conditions.map((condition) => (
        <span key={condition} className="tag condition">
          {condition}
        </span>
      ))}
      {(isNarrowed || between !== undefined) && <Link href={clearAddress}>Show all</Link>}
    </form>
  );
}
