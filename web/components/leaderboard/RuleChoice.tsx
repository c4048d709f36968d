import { type RuleChoice as Choice, readRuleVersion } from "../../lib/rules.ts";
import { LinkChoices } from "../ui/LinkChoices.tsx";

/** Under which rule, and with or without excluded examples, the leaderboard counts. */
export function RuleChoice({
  rules,
  counting,
  isRuleAsked,
  isWithoutExcluded,
  hasExcluded,
  address,
}: {
  /** All that can be asked for. */
  rules: readonly Choice[];
  /** The rules behind the scores shown, by name and version. */
  counting: readonly string[];
  /** False where each evaluation counts by the rule it was recorded under. */
  isRuleAsked: boolean;
  isWithoutExcluded: boolean;
  /** Whether the benchmark has any. */
  hasExcluded: boolean;
  /** The address of this page with parameters changed. */
  address: (changes: { rule?: string | undefined } | { excluded: string | undefined }) => string;
}) {
  const isMixed = !isRuleAsked && counting.length > 1;
  const isCounting = (value: string) =>
    counting.some((rule) => value === rule || value === readRuleVersion(rule).rule);
  return (
    <div className="choice-rows">
      <LinkChoices
        title="Rule"
        choices={[
          ...(isMixed
            ? [{ label: "Each its own", address: address({ rule: undefined }), isChosen: true }]
            : []),
          ...rules.map(({ value, title, meaning }) => ({
            label: title,
            address: address({ rule: value }),
            isChosen: !isMixed && isCounting(value),
            title: meaning,
          })),
        ]}
      />
      {(hasExcluded || isWithoutExcluded) && (
        <LinkChoices
          title="Examples"
          choices={[
            { label: "All", address: address({ excluded: undefined }), isChosen: !isWithoutExcluded },
            {
              label: "Without excluded",
              address: address({ excluded: "without" }),
              isChosen: isWithoutExcluded,
              title: "Leaves out examples whose gold SQL has no answer, or several",
            },
          ]}
        />
      )}
    </div>
  );
}
