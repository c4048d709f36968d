import type { Metadata } from "next";
import Link from "next/link";
import { AgreementTable } from "../../components/compare/AgreementTable.tsx";
import { ComparedConfigurations } from "../../components/compare/ComparedConfigurations.tsx";
import { ComparedSlices } from "../../components/compare/ComparedSlices.tsx";
import { ComparedSplits } from "../../components/compare/ComparedSplits.tsx";
import { ComparedTogether } from "../../components/compare/ComparedTogether.tsx";
import { ComparisonChoice } from "../../components/compare/ComparisonChoice.tsx";
import { ComparisonTable } from "../../components/compare/ComparisonTable.tsx";
import { PairedExamples } from "../../components/compare/PairedExamples.tsx";
import { Fact } from "../../components/ui/Fact.tsx";
import { LinkChoices } from "../../components/ui/LinkChoices.tsx";
import { Pager } from "../../components/ui/Pager.tsx";
import { ServerAway } from "../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../components/ui/UseThisData.tsx";
import {
  comparePath,
  compareWithPath,
  evaluationPath,
  runPath,
  togetherParameter,
} from "../../lib/addresses.ts";
import { read } from "../../lib/api/ask.ts";
import {
  commonRules,
  type OutcomeChoice,
  outcomeChoice,
  outcomeChoices,
  sideTitles,
  type WireComparison,
} from "../../lib/api/comparisonView.ts";
import { ComparisonDocument } from "../../lib/api/generated/operations.ts";
import { formatCount } from "../../lib/format.ts";
import { pageMetadata } from "../../lib/pageMetadata.ts";
import { type RuleTexts, ruleTexts } from "../../lib/rules.ts";
import { addressWith, type Search, searchText, searchTexts } from "../../lib/search.ts";

const pageSize = 20;

interface Properties {
  searchParams: Promise<Search>;
}

export async function generateMetadata({ searchParams }: Properties): Promise<Metadata> {
  const search = await searchParams;
  const together = searchTexts(search, togetherParameter);
  const pair = pairOf(search);
  if (together.length > 2 || pair === undefined) return { title: "Compare" };
  const answer = await readComparison(search, pair);
  if (answer.kind !== "data") return { title: "Compare" };
  const { compareEvaluations: comparison } = answer.data;
  const [first, second] = sideTitles(comparison);
  return pageMetadata({
    title: `${first} against ${second} on ${comparison.first.split.name}`,
    description: comparison.sentence,
    address: comparePath(comparison.first.id, comparison.second.id),
  });
}

/** The two evaluations that an address names; undefined where it names fewer. */
function pairOf(search: Search): readonly [string, string] | undefined {
  const [one, other] = searchTexts(search, togetherParameter);
  const [a, b] = [searchText(search, "a") ?? one, searchText(search, "b") ?? other];
  return a === undefined || b === undefined ? undefined : [a, b];
}

function readComparison(search: Search, [a, b]: readonly [string, string]) {
  return read(ComparisonDocument, {
    a,
    b,
    rule: searchText(search, "rule") ?? null,
    outcome: [...outcomeChoices[outcomeChoice(searchText(search, "show"))]],
    size: pageSize,
    after: searchText(search, "after") ?? null,
  });
}

export default async function ComparePage({ searchParams }: Properties) {
  const search = await searchParams;
  const together = searchTexts(search, togetherParameter);
  if (together.length > 2) {
    return (
      <>
        <ComparedTogether ids={together} rule={searchText(search, "rule")} />
        <UseThisData />
      </>
    );
  }
  const pair = pairOf(search);
  if (pair === undefined) {
    const chosen = searchText(search, "a") ?? searchText(search, "b") ?? together[0];
    return (
      <>
        <h1>Compare</h1>
        {chosen === undefined ? (
          <p className="lead">
            Two evaluations of one split, example by example. Choose the first on{" "}
            <Link href="/">the leaderboard</Link> or on an evaluation’s page.
          </p>
        ) : (
          <ComparisonChoice id={chosen} />
        )}
        <UseThisData />
      </>
    );
  }
  const [a, b] = pair;
  const choice = outcomeChoice(searchText(search, "show"));
  const answer = await readComparison(search, pair);
  if (answer.kind === "unreachable") return <ServerAway fault={answer} />;
  if (answer.kind === "refused") {
    return (
      <>
        <h1>Compare</h1>
        <p className="lead">These two cannot be compared: {answer.message}</p>
        <p>
          <Link href={compareWithPath(a)}>Choose another second</Link>
        </p>
      </>
    );
  }
  const { compareEvaluations: comparison, rules } = answer.data;
  const texts = ruleTexts(rules);
  const titles = sideTitles(comparison);
  const rule = searchText(search, "rule");
  const withRule = (asked: string | undefined) => addressWith("/compare", { a, b }, { rule: asked });
  const showing = (shown: OutcomeChoice) =>
    `${addressWith("/compare", { a, b }, { rule, show: shown })}#questions`;
  return (
    <>
      <h1>
        {titles[0]} against {titles[1]}
      </h1>
      <p className="lead">{comparison.sentence}</p>
      <dl className="facts">
        <Side title="First" side={comparison.first} name={titles[0]} />
        <Side title="Second" side={comparison.second} name={titles[1]} />
        <Fact title="Split">{comparison.first.split.name}</Fact>
        <Fact title="Examples compared">{formatCount(comparison.exampleCount)}</Fact>
      </dl>
      <LinkChoices
        title="Rule"
        choices={commonRules(comparison).map((name) => ({
          label: texts.title(name),
          address: withRule(name),
          isChosen: name === comparison.rule.rule,
        }))}
      />
      <section>
        <h2>How sure</h2>
        <ComparisonTable comparison={comparison} />
        <p>
          <Link href={comparePath(comparison.second.id, comparison.first.id)}>The other way round</Link>
        </p>
      </section>
      {comparison.splits.length > 1 && (
        <section>
          <h2>On every split</h2>
          <ComparedSplits comparison={comparison} />
        </section>
      )}
      <section>
        <h2>By feature</h2>
        <ComparedSlices comparison={comparison} titles={titles} />
      </section>
      <section>
        <h2>Configuration</h2>
        <ComparedConfigurations comparison={comparison} titles={titles} />
      </section>
      <section>
        <h2>Who is right where</h2>
        <AgreementTable comparison={comparison} titles={titles} address={showing} />
      </section>
      <section id="questions">
        <h2>Questions</h2>
        <Questions
          comparison={comparison}
          titles={titles}
          texts={texts}
          choice={choice}
          showing={showing}
          after={searchText(search, "after")}
          address={(after) => `${addressWith("/compare", { a, b }, { rule, show: choice, after })}#questions`}
        />
      </section>
      <UseThisData />
    </>
  );
}

function Side({
  title,
  side,
  name,
}: {
  title: string;
  side: WireComparison["first"] | WireComparison["second"];
  name: string;
}) {
  const { run } = side.generation;
  return (
    <Fact title={title}>
      <Link href={evaluationPath(side.id)}>{name}</Link>
      <span className="detail">
        <Link href={runPath(run.id)}>{run.name}</Link> of {run.experiment.name}
      </span>
    </Fact>
  );
}

function Questions({
  comparison: { examples },
  titles,
  texts,
  choice,
  showing,
  after,
  address,
}: {
  comparison: WireComparison;
  titles: readonly [string, string];
  texts: RuleTexts;
  choice: OutcomeChoice;
  showing: (choice: OutcomeChoice) => string;
  after: string | undefined;
  address: (after: string | undefined) => string;
}) {
  const labels: Record<OutcomeChoice, string> = {
    differ: "Those that differ",
    first: "Only the first right",
    second: "Only the second right",
    right: "Both right",
    wrong: "Both wrong",
  };
  const next = examples.pageInfo.hasNextPage ? examples.edges.at(-1)?.cursor : undefined;
  return (
    <>
      <LinkChoices
        title="Show"
        choices={(Object.keys(outcomeChoices) as OutcomeChoice[]).map((each) => ({
          label: labels[each],
          address: showing(each),
          isChosen: each === choice,
        }))}
      />
      {examples.edges.length === 0 ? (
        <p className="quiet">No question is like this.</p>
      ) : (
        <PairedExamples
          examples={examples.edges.map(({ node }) => node)}
          titles={titles}
          texts={texts}
          caption={`${formatCount(examples.totalCount)} ${examples.totalCount === 1 ? "question" : "questions"}, in the order of the split`}
        />
      )}
      <Pager
        what="questions"
        first={after === undefined ? undefined : address(undefined)}
        next={next === undefined ? undefined : address(next)}
      />
    </>
  );
}
