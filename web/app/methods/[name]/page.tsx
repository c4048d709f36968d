import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PartReference } from "../../../components/ablation/PartReference.tsx";
import { DeviationTable } from "../../../components/method/DeviationTable.tsx";
import { Fact } from "../../../components/ui/Fact.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { configurationSections } from "../../../lib/ablation/configurationParts.ts";
import { methodPath, varyMethodPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import {
  ConfigurationPartsDocument,
  MethodConfigurationsDocument,
} from "../../../lib/api/generated/operations.ts";
import { presetEntries, valueIn } from "../../../lib/api/methodView.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { pathText } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ name: string }>;
}

export async function generateMetadata({ params }: Properties): Promise<Metadata> {
  const name = pathText((await params).name);
  const answer = await ask(MethodConfigurationsDocument, {});
  const methods = answer.kind === "data" ? answer.data.methods : [];
  const method = methods.find((candidate) => candidate.name === name);
  if (method === undefined) return { title: "Method" };
  const { title, description } = method;
  return pageMetadata({ title, description, address: methodPath(method.name) });
}

export default async function MethodPage({ params }: Properties) {
  const name = pathText((await params).name);
  const [answer, parts] = await Promise.all([
    ask(MethodConfigurationsDocument, {}),
    ask(ConfigurationPartsDocument, {}),
  ]);
  if (answer.kind === "missing" || parts.kind === "missing")
    throw new Error("The server does not say what methods there are.");
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  if (parts.kind !== "data") return <ServerAway fault={parts} />;
  const method = answer.data.methods.find((candidate) => candidate.name === name);
  if (method === undefined) notFound();
  const { title, description, source, configuration, deviations } = method;
  const set = new Set(presetEntries(method.preset).map(([path]) => path));
  return (
    <>
      <p className="breadcrumb">
        <Link href="/methods">Methods</Link>
      </p>
      <h1>{title}</h1>
      <p className="lead">{description}</p>
      <dl className="facts">
        {source !== "" && <Fact title="Source">{source}</Fact>}
        <Fact title="Name">
          <code>{method.name}</code>
        </Fact>
      </dl>
      {configuration !== null && (
        <section>
          <h2>Deviations from the publication</h2>
          {deviations.length === 0 ? (
            <p className="quiet">None is known.</p>
          ) : (
            <DeviationTable deviations={deviations} />
          )}
        </section>
      )}
      {configuration !== null && (
        <section>
          <h2>Configuration</h2>
          <p>
            Whole and resolved; what the preset itself says is marked, the rest are defaults.{" "}
            <Link href={varyMethodPath(method.name)}>Launch runs of it</Link>
          </p>
          <PartReference
            sections={configurationSections(parts.data)}
            title="Value"
            valueAt={(path) => valueIn(configuration, path)}
            isMarked={(path) => set.has(path)}
          />
        </section>
      )}
      <UseThisData />
    </>
  );
}
