import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { GenerationSummary } from "../../../components/lineage/GenerationSummary.tsx";
import { LineageGraph } from "../../../components/lineage/LineageGraph.tsx";
import { LineageTable } from "../../../components/lineage/LineageTable.tsx";
import { ReplayAction } from "../../../components/lineage/ReplayAction.tsx";
import { ServerAway } from "../../../components/ui/ServerAway.tsx";
import { UseThisData } from "../../../components/ui/UseThisData.tsx";
import { generationPath } from "../../../lib/addresses.ts";
import { ask } from "../../../lib/api/ask.ts";
import { LineageDocument } from "../../../lib/api/generated/operations.ts";
import { generationTitle, isGeneration } from "../../../lib/api/lineageView.ts";
import { pageMetadata } from "../../../lib/pageMetadata.ts";
import { pathText, type Search } from "../../../lib/search.ts";

interface Properties {
  params: Promise<{ generationId: string }>;
  searchParams: Promise<Search>;
}

export async function generateMetadata(properties: Properties): Promise<Metadata> {
  const answer = await readLineage(properties);
  const generation = answer.kind === "data" ? answer.data.node : null;
  if (!isGeneration(generation)) return { title: "Generation" };
  return pageMetadata({
    title: generationTitle(generation),
    description: "What its weights follow from: parents, opponents, data and base model, and who made them.",
    address: generationPath(generation.id),
  });
}

async function readLineage({ params }: Properties) {
  const id = pathText((await params).generationId);
  if (id === undefined) notFound();
  return ask(LineageDocument, { id });
}

export default async function GenerationPage(properties: Properties) {
  const answer = await readLineage(properties);
  if (answer.kind === "missing") notFound();
  if (answer.kind !== "data") return <ServerAway fault={answer} />;
  const { node: generation, lineage } = answer.data;
  if (!isGeneration(generation)) notFound();
  return (
    <>
      <GenerationSummary generation={generation} />
      <ReplayAction generation={generation} search={await properties.searchParams} />
      <section>
        <h2>Lineage</h2>
        <LineageGraph lineage={lineage} label={`Lineage of ${generationTitle(generation)}`} />
        {lineage.isCut && (
          <p className="notice">More lies further back; follow the lowest generation to see it.</p>
        )}
        <LineageTable lineage={lineage} />
      </section>
      <UseThisData />
    </>
  );
}
