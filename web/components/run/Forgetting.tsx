import Link from "next/link";
import { examplePath } from "../../lib/addresses.ts";
import { ask } from "../../lib/api/ask.ts";
import { RunTrajectoriesDocument, type RunTrajectoriesQuery } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import type { RuleTexts } from "../../lib/rules.ts";
import { DataTable } from "../ui/DataTable.tsx";
import { LinkChoices } from "../ui/LinkChoices.tsx";
import { ServerAway } from "../ui/ServerAway.tsx";

type Wire = NonNullable<NonNullable<RunTrajectoriesQuery["run"]>["trajectories"]>;

/** What each generation gained and lost on a split, what is right in one and wrong in another, and the questions that regressed. */
export async function Forgetting({
  runId,
  splits,
  chosen,
  texts,
  address,
}: {
  runId: string;
  /** Those that generations were evaluated on. */
  splits: readonly string[];
  chosen: string | undefined;
  texts: RuleTexts;
  /** The address of this page with another split. */
  address: (split: string) => string;
}) {
  const split = splits.find((name) => name === chosen) ?? splits[0];
  if (split === undefined) return null;
  const answer = await ask(RunTrajectoriesDocument, { id: runId, split });
  if (answer.kind === "unreachable" || answer.kind === "refused") return <ServerAway fault={answer} />;
  const trajectories = answer.kind === "data" ? (answer.data.run?.trajectories ?? null) : null;
  if (trajectories === null || trajectories.steps.length < 2) return null;
  return (
    <section id="forgetting">
      <h2>Learnt and forgotten</h2>
      {splits.length > 1 && (
        <LinkChoices
          title="Split"
          choices={splits.map((name) => ({ label: name, address: address(name), isChosen: name === split }))}
        />
      )}
      <Steps trajectories={trajectories} split={split} texts={texts} />
      <Matrix trajectories={trajectories} split={split} />
      <Regressed trajectories={trajectories} />
    </section>
  );
}

function Steps({
  trajectories: { steps, exampleCount, leftOutCount, leftOutGenerations, rule, ...counts },
  split,
  texts,
}: {
  trajectories: Wire;
  split: string;
  texts: RuleTexts;
}) {
  const { becameRight, regressed, flipped } = counts;
  return (
    <>
      <p>
        Of {formatCount(exampleCount)} questions of {split} under {texts.title(rule)},{" "}
        {formatCount(becameRight)} became right, {formatCount(regressed)} regressed and {formatCount(flipped)}{" "}
        changed more than once.
        {leftOutCount > 0 &&
          ` ${formatCount(leftOutCount)} were not judged in every generation and are left out.`}
        {leftOutGenerations.length > 0 &&
          ` Generations ${leftOutGenerations.join(", ")} were evaluated on other terms and are left out.`}
      </p>
      <DataTable label="Gained and lost" caption="What each generation gained and lost over the one before">
        <thead>
          <tr>
            <th scope="col" className="number">
              Generation
            </th>
            <th scope="col" className="number">
              Right
            </th>
            <th scope="col" className="number">
              Gained
            </th>
            <th scope="col" className="number">
              Lost
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map(({ generation, rightCount, gainedCount, lostCount }, index) => (
            <tr key={generation}>
              <th scope="row" className="number">
                {generation}
              </th>
              <td className="number">{formatCount(rightCount)}</td>
              <td className="number">{index === 0 ? "–" : formatCount(gainedCount)}</td>
              <td className="number">{index === 0 ? "–" : formatCount(lostCount)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}

/** The darker a cell, the more of what its row knew its column lacks. */
function Matrix({ trajectories: { steps, forgetting }, split }: { trajectories: Wire; split: string }) {
  return (
    <DataTable
      label="Right in one generation and wrong in another"
      className="forgetting"
      caption={`Questions of ${split} that the row's generation is right on and the column's is wrong on`}
    >
      <thead>
        <tr>
          <th scope="col">Right in</th>
          {steps.map(({ generation }) => (
            <th key={generation} scope="col" className="number">
              wrong in {generation}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ generation, rightCount }, row) => (
          <tr key={generation}>
            <th scope="row">{generation}</th>
            {forgetting[row]?.map((count, column) => (
              <td key={steps[column]?.generation} className={`number heat-${heatOf(count, rightCount)}`}>
                {row === column ? "–" : formatCount(count)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

/** From 0 to 5, as the style sheet has them. */
function heatOf(count: number, rightCount: number): number {
  return rightCount === 0 ? 0 : Math.round((5 * count) / rightCount);
}

function Regressed({ trajectories: { examples, regressed } }: { trajectories: Wire }) {
  if (examples.length === 0) return null;
  return (
    <details>
      <summary>
        Questions that regressed
        {examples.length < regressed && `, the first ${examples.length} of ${formatCount(regressed)}`}
      </summary>
      <ul>
        {examples.map(({ example }) => (
          <li key={example.id}>
            <Link href={examplePath(example.id)} prefetch={false}>
              {example.index}: {example.question}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
