import Link from "next/link";
import { compareTogetherPath, compareWithPath } from "../../lib/addresses.ts";
import { read } from "../../lib/api/ask.ts";
import { JointComparisonDocument } from "../../lib/api/generated/operations.ts";
import { ruleTexts } from "../../lib/rules.ts";
import { LinkChoices } from "../ui/LinkChoices.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";
import { JointComparison } from "./JointComparison.tsx";

/** Three to five at once; each pair leads to its own page. */
export async function ComparedTogether({ ids, rule }: { ids: readonly string[]; rule: string | undefined }) {
  const answer = await read(JointComparisonDocument, { evaluations: [...ids], rule: rule ?? null });
  if (answer.kind === "unreachable") return <ServerAway fault={answer} />;
  if (answer.kind === "refused") {
    return (
      <>
        <h1>Compare</h1>
        <p className="lead">These cannot be compared: {answer.message}</p>
        <p>
          <Link href={compareWithPath(ids[0]!)}>Choose others</Link>
        </p>
      </>
    );
  }
  const { compareTogether: joint, rules } = answer.data;
  const texts = ruleTexts(rules);
  const [first, ...others] = joint.evaluations;
  const common = (first?.rules ?? []).flatMap(({ rule: name, version }) =>
    others.every((each) => each.rules.some((own) => own.rule === name && own.version === version))
      ? [name]
      : [],
  );
  return (
    <>
      <h1>
        {joint.evaluations.length} evaluations on {first?.split.name}
      </h1>
      <p className="lead">
        Every two of them, paired question by question. A difference leads to its questions.
      </p>
      <LinkChoices
        title="Rule"
        choices={common.map((name) => ({
          label: texts.title(name),
          address: compareTogetherPath(ids, name),
          isChosen: name === joint.rule.rule,
        }))}
      />
      <JointComparison joint={joint} />
    </>
  );
}
