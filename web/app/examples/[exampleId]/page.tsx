import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Answers } from "../../../components/example/Answers.tsx";
import { DatabaseSchema } from "../../../components/example/DatabaseSchema.tsx";
import { Fact } from "../../../components/ui/Fact.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { benchmarkPath, examplePath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import { readSchema } from "../../../lib/api/databaseSchema.ts";
import { ExampleDocument } from "../../../lib/api/generated/operations.ts";
import { formatBenchmark, formatName } from "../../../lib/format.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { ruleTexts } from "../../../lib/rules.ts";
import { addressWith, pathText, type Search, searchText } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ exampleId: string }>;
  searchParams: Promise<Search>;
}

const answersPerPage = 50;

export async function generateMetadata({ params, searchParams }: Properties): Promise<Metadata> {
  const { exampleId } = await params;
  const address = addressWith(examplePath(pathText(exampleId) ?? ""), await searchParams, {});
  const answer = await readExample(exampleId, await searchParams);
  if (answer.kind !== "data" || answer.data.example === null)
    return pageMetadata({ title: "Question", address });
  const { question, index, split } = answer.data.example;
  const title = `Question ${index} of ${split.benchmark.name} ${split.name}`;
  return pageMetadata({ title, description: question, address });
}

async function readExample(exampleId: string, search: Search) {
  const id = pathText(exampleId);
  if (id === undefined) notFound();
  return ask(ExampleDocument, {
    id,
    onlyResults: searchText(search, "of") !== "all",
    size: answersPerPage,
    after: searchText(search, "after") ?? null,
  });
}

export default async function ExamplePage({ params, searchParams }: Properties) {
  const search = await searchParams;
  const answer = await readExample((await params).exampleId, search);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { example, rules } = answer.data;
  if (example === null) notFound();
  const { split, database, issues, evidence, difficulty } = example;
  const { benchmark } = split;
  const path = examplePath(example.id);
  return (
    <>
      <p className="breadcrumb">
        <Link href={addressWith(benchmarkPath(benchmark), {}, { split: split.name })}>
          {formatBenchmark(benchmark)}, {split.name}
        </Link>
      </p>
      <h1>{example.question}</h1>
      {evidence !== null && evidence !== "" && <p className="lead">{evidence}</p>}
      <dl className="facts">
        <Fact title="Number">
          {example.index}
          {example.sourceId !== null && <span className="detail">{example.sourceId}</span>}
        </Fact>
        <Fact title="Database">{database.name}</Fact>
        {difficulty !== null && <Fact title="Difficulty">{formatName(difficulty)}</Fact>}
        {example.features.length > 0 && (
          <Fact title="Features">
            {example.features.map((feature) => feature.replace("=", ": ")).join(", ")}
          </Fact>
        )}
      </dl>
      {issues.length > 0 && (
        <ul className="notice">
          {issues.map(({ kind, detail, definition, isExcluded }) => (
            <li key={kind}>
              {definition.title}
              {isExcluded && <span className="tag">excluded</span>}: {detail}
            </li>
          ))}
        </ul>
      )}
      <section>
        <h2>Gold SQL</h2>
        <pre className="sql">
          <code>{example.goldSql}</code>
        </pre>
      </section>
      <section id="answers">
        <h2>Answers</h2>
        <Answers
          example={example}
          texts={ruleTexts(rules)}
          isOfAll={searchText(search, "of") === "all"}
          isFirstPage={searchText(search, "after") === undefined}
          address={(changes) => `${addressWith(path, search, changes)}#answers`}
        />
      </section>
      <section id="database">
        <h2>Database {database.name}</h2>
        <DatabaseSchema schema={readSchema(database.schema)} />
      </section>
      <UseThisData />
    </>
  );
}
